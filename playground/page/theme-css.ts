import { type Theme, themeTokens } from './theme-tokens.js';

/** The text of the style element that the editor puts into a plugin's window (and the page uses for itself). */
export function themeCss(theme: Theme): string {
  const lines = Object.entries(themeTokens[theme]).map(([name, value]) => `--figma-color-${name}: ${value};`);
  return `:root { color-scheme: ${theme}; ${lines.join(' ')} }`;
}
