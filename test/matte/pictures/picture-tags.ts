/** What may be special about a picture, each with the values it can take. */
export const tagValues = {
  skin: ['light', 'dark', 'unseen'],
  hair: ['short', 'long', 'curly', 'pinned up', 'covered'],
  headwear: ['none', 'worn'],
  glasses: ['none', 'worn'],
  light: ['even', 'dim', 'backlit', 'coloured'],
} as const;

export type TagName = keyof typeof tagValues;

/** What the groups are made by. */
export type PictureTags = { readonly [Name in TagName]: (typeof tagValues)[Name][number] };

/** Tags that differ from a bare head with light skin and short hair in even light. */
export const tagged = (tags: Partial<PictureTags> = {}): PictureTags => ({
  skin: 'light',
  hair: 'short',
  headwear: 'none',
  glasses: 'none',
  light: 'even',
  ...tags,
});
