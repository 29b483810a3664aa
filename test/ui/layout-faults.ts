/**
 * Runs in the panel: everything about its layout that a person would call broken. Self-contained, because it is sent to the browser as
 * text.
 */
export function layoutFaults(): string[] {
  const faults: string[] = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) faults.push(`the panel scrolls sideways: ${root.scrollWidth} px`);
  const isShown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    element.closest('.unseen, svg') === null;
  const name = (element: Element) => `${element.className || element.tagName} "${element.textContent}"`;

  for (const element of document.querySelectorAll<HTMLElement>('#panel *')) {
    if (!isShown(element)) continue;
    const { overflowX } = getComputedStyle(element);
    if (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) {
      faults.push(`${overflowX === 'auto' ? 'scrolls' : 'cut'}: ${name(element)}`);
    }
    const { left, right, width, height } = element.getBoundingClientRect();
    if (element.matches('.menu') && (left < 0 || right > innerWidth))
      faults.push('a menu outside of the panel');
    const isTarget = element.matches(
      'button, summary, a, .segment, .card, .swatch, .field, .slider, .colour-well',
    );
    if (isTarget && (width < 24 || height < 24)) faults.push(`${width} × ${height}: ${name(element)}`);
  }

  const texts: { element: Element; rect: DOMRect }[] = [];
  const walker = document.createTreeWalker(document.querySelector('#panel')!, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement!;
    if (node.textContent?.trim() === '' || !isShown(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    // Line boxes touch; letters do not fill them.
    for (const { left, top, width, height } of range.getClientRects()) {
      texts.push({ element, rect: new DOMRect(left, top + 3, width, height - 6) });
    }
  }
  for (const { element, rect } of texts) {
    if (rect.left < -0.5 || rect.right > innerWidth + 0.5) faults.push(`outside: ${name(element)}`);
    const box = element.closest('button, .segment, .card, .tag')?.getBoundingClientRect();
    if (box && (rect.left < box.left - 0.5 || rect.right > box.right + 0.5)) {
      faults.push(`sticks out: ${name(element)}`);
    }
  }
  const meet = (a: DOMRect, b: DOMRect) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
  // What has scrolled away lies beneath what stays.
  const scroller = (element: Element) => element.closest('.tab-page, .menu, .bar');
  texts.forEach((one, i) => {
    for (const other of texts.slice(i + 1)) {
      if (scroller(one.element) !== scroller(other.element) || !meet(one.rect, other.rect)) continue;
      faults.push(`overlap: ${name(one.element)} and ${name(other.element)}`);
    }
  });
  return [...new Set(faults)];
}
