const shownProperties: readonly string[] = [
  'fills',
  'pluginData',
  'name',
  'width',
  'height',
  'locked',
  'visible',
];

/** True for changes that may alter what the panel shows; moving things about does not. */
const mayMatter = ({ nodeChanges }: NodeChangeEvent): boolean =>
  nodeChanges.some(
    (change) =>
      change.type !== 'PROPERTY_CHANGE' ||
      change.properties.some((property) => shownProperties.includes(property)),
  );

/** Calls `notice` when nodes of the page in view change, undo included, and when another page comes into view. */
export function watchPage(notice: () => void): void {
  let page = figma.currentPage;
  const onNodeChange = (event: NodeChangeEvent): void => {
    if (mayMatter(event)) notice();
  };
  page.on('nodechange', onNodeChange);
  figma.on('currentpagechange', () => {
    page.off('nodechange', onNodeChange);
    page = figma.currentPage;
    page.on('nodechange', onNodeChange);
    notice();
  });
}
