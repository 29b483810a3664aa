import type { Theme } from '../page/theme-tokens.js';

/** Which story a page shows, and how. */
export interface StoryAddress {
  readonly family: string;
  readonly story: string;
  readonly theme: Theme;
  readonly direction: 'ltr' | 'rtl';
}

/** The fragment that names a story; another one needs no reload. */
export const writeStoryAddress = (address: StoryAddress): string =>
  `#${new URLSearchParams(Object.entries(address))}`;

/** The story that a fragment names; families and stories that are not there are for the caller to notice. */
export function readStoryAddress(fragment: string): StoryAddress {
  const asked = new URLSearchParams(fragment.slice(1));
  return {
    family: asked.get('family') ?? '',
    story: asked.get('story') ?? '',
    theme: asked.get('theme') === 'dark' ? 'dark' : 'light',
    direction: asked.get('direction') === 'rtl' ? 'rtl' : 'ltr',
  };
}
