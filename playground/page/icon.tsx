const paths = {
  undo: 'M5.5 3 2.5 6l3 3M2.5 6h6.25a3.75 3.75 0 0 1 0 7.5H6',
  redo: 'm10.5 3 3 3-3 3M13.5 6H7.25a3.75 3.75 0 0 0 0 7.5H10',
  close: 'm4 4 8 8M12 4l-8 8',
  sun: 'M8 1.5v1.5M8 13v1.5M1.5 8H3M13 8h1.5M3.4 3.4l1.1 1.1M11.5 11.5l1.1 1.1M3.4 12.6l1.1-1.1M11.5 4.5l1.1-1.1M10.75 8a2.75 2.75 0 1 1-5.5 0 2.75 2.75 0 0 1 5.5 0Z',
  moon: 'M13.5 9.5A6 6 0 0 1 6.5 2.5a6 6 0 1 0 7 7Z',
  plus: 'M8 3.5v9M3.5 8h9',
  minus: 'M3.5 8h9',
  fit: 'M2.5 5.5v-3h3M10.5 2.5h3v3M13.5 10.5v3h-3M5.5 13.5h-3v-3',
  eye: 'M1.5 8S4 3.75 8 3.75 14.5 8 14.5 8 12 12.25 8 12.25 1.5 8 1.5 8ZM9.75 8a1.75 1.75 0 1 1-3.5 0 1.75 1.75 0 0 1 3.5 0Z',
  'eye-off': 'M2 6.5c1.2 1.9 3.3 3.25 6 3.25s4.8-1.35 6-3.25M8 9.75V12M4.2 8.9 2.9 10.8M11.8 8.9l1.3 1.9',
  down: 'm4.5 6.5 3.5 3.5 3.5-3.5',
  search: 'M11 7a4 4 0 1 1-8 0 4 4 0 0 1 8 0ZM10 10l3.5 3.5',
  play: 'M5 3.25v9.5L12.5 8 5 3.25Z',
  frame: 'M5 2v12M11 2v12M2 5h12M2 11h12',
  rectangle: 'M2.5 3.5h11v9h-11z',
  ellipse: 'M13.5 8a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0Z',
  component:
    'm8 1.5 2.25 2.25L8 6 5.75 3.75 8 1.5ZM8 10l2.25 2.25L8 14.5l-2.25-2.25L8 10ZM3.75 5.75 6 8l-2.25 2.25L1.5 8l2.25-2.25ZM12.25 5.75 14.5 8l-2.25 2.25L10 8l2.25-2.25Z',
  instance: 'M8 2.5 13.5 8 8 13.5 2.5 8 8 2.5Z',
  text: 'M3 4.5V3h10v1.5M8 3v10M6.25 13h3.5',
  image: 'M2.5 3.5h11v9h-11zM3 11.5l3.5-4 3 3.5 1.5-1.5 2 2M11 6.5h.01',
} as const;

export type IconName = keyof typeof paths;

/** A 16 px line icon in the text's colour; decorative, so its button needs a label of its own. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
