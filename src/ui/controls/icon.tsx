/** 16 × 16 line drawings in the text's colour. */
const paths = {
  add: 'M8 3.5v9M3.5 8h9',
  minus: 'M3.5 8h9',
  close: 'm4.5 4.5 7 7m0-7-7 7',
  check: 'm3.5 8.5 3 3 6-7',
  reset: 'M4 6.5a4.5 4.5 0 1 1-.4 3M4 3v3.5h3.5',
  undo: 'M6.5 4 3.5 7l3 3M3.5 7H10a2.75 2.75 0 0 1 0 5.5H8',
  redo: 'm9.5 4 3 3-3 3m3-3H6a2.75 2.75 0 0 0 0 5.5h2',
  more: 'M4 8h.01M8 8h.01M12 8h.01',
  down: 'm4.5 6.5 3.5 3.5 3.5-3.5',
  right: 'm6.5 4.5 3.5 3.5-3.5 3.5',
  split: 'M8 2.5v11M2.5 4.5h3v7h-3zm8 0h3v7h-3z',
  original: 'M2.5 3.5h11v9h-11zm0 7 3-3 2.5 2.5 2-2 3.5 3.5',
  eye: 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8Zm4.5 0a2 2 0 1 0 4 0 2 2 0 0 0-4 0Z',
  left: 'M9.5 4.5 6 8l3.5 3.5',
  hold: 'M8 13.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11Zm0-3.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  'zoom-out': 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9Zm3.2-1.3 3.3 3.3M5 7h4',
  hair: 'M4 13.5c-1-2-1.5-4-1-6.5.6-3 2.6-4.5 5-4.5s4.4 1.5 5 4.5c.5 2.5 0 4.5-1 6.5M5 8.5c2.5-.3 4-1 5-2.5.3 1 .6 1.7 1 2.2',
  zoom: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9Zm3.2-1.3 3.3 3.3M5 7h4M7 5v4',
  fit: 'M2.5 6V2.5H6m4 0h3.5V6m0 4v3.5H10m-4 0H2.5V10',
  person: 'M8 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Zm-5 5.5c.3-2.8 2-4 5-4s4.7 1.2 5 4',
  brush:
    'm6.5 9.5-1-1L11 2.8c.7-.8 2.9 1.4 2.2 2.2L7.5 10.5Zm-1 0c-1.5-.3-2.5.7-2.5 2 0 .6-.5 1-1 1 2.2.6 4.5.2 4.5-2Z',
  copy: 'M5.5 5.5v-3h8v8h-3m-8-5h8v8h-8z',
  paste: 'M5.5 3.5h-2v10h9v-10h-2m-5-1h5v2h-5z',
  trash: 'M3 4.5h10m-6.5-2h3M4.5 4.5l.6 9h5.8l.6-9',
  pencil: 'm3 13 .7-3L10.5 3.2l2.3 2.3L6 12.3Z',
  pause: 'M6 4v8m4-8v8',
  play: 'm5.5 3.5 7 4.5-7 4.5z',
  target: 'M8 12.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM8 1.5v4m0 5v4M1.5 8h4m5 0h4',
  up: 'M8 12.5v-9M4.5 7 8 3.5 11.5 7',
  star: 'm8 2.5 1.7 3.6 3.9.5-2.9 2.7.8 3.9L8 11.3l-3.5 1.9.8-3.9-2.9-2.7 3.9-.5Z',
  lock: 'M4 7.5h8v6H4zm2 0v-2a2 2 0 1 1 4 0v2',
  unlock: 'M4 7.5h8v6H4zm2 0v-3a2 2 0 0 1 3.8-.9',
  history: 'M8 13.5a5.5 5.5 0 1 0-5.4-6.6M2.5 3.5v3.4h3.3M8 5v3l2 1.5',
  ruler: 'm2.5 10.5 8-8 3 3-8 8Zm2-2 1 1m1-3 1.5 1.5m.5-3 1 1',
  export: 'M8 10V2.5M5 5.5l3-3 3 3M3 9.5v4h10v-4',
  import: 'M8 2.5V10M5 7l3 3 3-3M3 9.5v4h10v-4',
  library: 'M3 3.5h3v9H3zm3 0h3v9H6zm3.6.4 2.6-.7 2 8.6-2.6.7z',
  link: 'M6.8 9.2 9.2 6.8M7 5l1.5-1.5a2.5 2.5 0 0 1 4 3.5L11 8.5M9 11l-1.5 1.5a2.5 2.5 0 0 1-4-3.5L5 7.5',
  unlink: 'M7 5l1.5-1.5a2.5 2.5 0 0 1 4 3.5L11 8.5M9 11l-1.5 1.5a2.5 2.5 0 0 1-4-3.5L5 7.5M3 3l10 10',
  slot: 'M2.5 5.5v-3h3m5 0h3v3m0 5v3h-3m-5 0h-3v-3M8 8a1.7 1.7 0 1 0 0-3.4A1.7 1.7 0 0 0 8 8Zm-3 3.4c.2-1.8 1.2-2.4 3-2.4s2.8.6 3 2.4',
  warning: 'M8 2.5 14 13H2Zm0 4v3m0 1.7v.01',
  info: 'M8 13.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11Zm0-6v3m0-5.2v.01',
} as const;

export type IconName = keyof typeof paths;

/** A drawing beside words or inside a button that has a name of its own; never read aloud. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
    <path d={paths[name]} />
  </svg>
);
