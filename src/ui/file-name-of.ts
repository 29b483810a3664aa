/** Under which a look file is saved: the name without what a system does not allow in one, cut to a length that all of them allow. */
export const fileNameOf = (name: string): string => {
  const plain = name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');
  const short = [...plain.toLowerCase()].slice(0, 60).join('');
  return short === '' ? 'looks.json' : `${short}.looks.json`;
};
