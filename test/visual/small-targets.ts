import type { Frame, Page } from 'playwright-core';

/** Everything that can be pressed and is less than 24 px wide or high; a label counts as part of what it names. WCAG 2.2, 2.5.8. */
export const smallTargets = (place: Page | Frame): Promise<readonly string[]> =>
  place.evaluate(() => {
    const pressable =
      'button, input, select, textarea, summary, a[href], [role="slider"], [role="separator"]';
    return [...document.querySelectorAll<HTMLElement>(pressable)].flatMap((element) => {
      if (!element.checkVisibility({ visibilityProperty: true })) return [];
      const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
      const isSmall = Math.min(width, height) < 23.9;
      return isSmall ? [`${element.outerHTML} is ${width.toFixed(1)} × ${height.toFixed(1)}`] : [];
    });
  });
