/** Where a pointer is across an element, 0 at the side where reading starts to 1 at the other. */
export function startShare(element: Element, { clientX }: { readonly clientX: number }): number {
  const { left, width } = element.getBoundingClientRect();
  const share = (clientX - left) / width;
  return getComputedStyle(element).direction === 'rtl' ? 1 - share : share;
}
