import type { FileLooksContent } from './file-looks.js';
import type { Look } from './look.js';
import { looks as shippedLooks } from './looks.js';

/** Every look to be had in a file: its own in their order, then those that ship and that none of its own stands in for. */
export const looksOfFile = ({ looks }: Pick<FileLooksContent, 'looks'>): readonly Look[] => [
  ...looks,
  ...shippedLooks.filter(({ id }) => looks.every((own) => own.id !== id)),
];
