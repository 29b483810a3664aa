import { DesignDocument } from '../host/design-document.js';
import { brandPalette } from './brand-palette.js';
import { solidPaint } from './solid-paint.js';
import type { PhotoLoader } from './team-page.js';
import { textNode } from './text-node.js';

interface Asset {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly fileName: string;
  readonly person: string;
  readonly line: string;
  readonly paper: string;
}

const gap = 80;
const margin = 48;

/** The rows of the grid that such a file is. */
const rows: readonly (readonly Asset[])[] = [
  [
    asset(
      'LinkedIn post',
      [640, 640],
      ['profile.jpg', 'Daniel Moreau', 'Thirty years of good advice'],
      '#d9cbb6',
    ),
    asset('LinkedIn post 2', [640, 640], ['team-2.jpg', 'Amara Nwosu', 'The voice of the brand'], '#a9b8a2'),
  ],
  [
    asset('Story', [450, 800], ['team-3.jpg', 'Mina Sato', 'Designs what you use'], '#e6e9ec'),
    asset('Name tag', [450, 640], ['team-4.jpg', 'Sofia Reyes', 'Customer success'], '#d9cbb6'),
  ],
];

function asset(
  name: string,
  [width, height]: readonly [number, number],
  [fileName, person, line]: readonly [string, string, string],
  paper: string,
): Asset {
  return { name, width, height, fileName, person, line, paper };
}

/** A file of Buzz: one page, a grid of assets, each a frame without a picture of its own and a photo in a rectangle. */
export async function createBuzzFile(loadPhoto: PhotoLoader): Promise<DesignDocument> {
  const document = new DesignDocument('Autumn campaign', 'Page 1');
  document.palette = brandPalette;
  let y = 0;
  for (const row of rows) {
    let x = 0;
    for (const each of row) {
      const { hash } = document.images.add(await loadPhoto(each.fileName));
      addAsset(document, each, { imageHash: hash, x, y });
      x += each.width + gap;
    }
    y += Math.max(...row.map(({ height }) => height)) + gap;
  }
  document.forgetHistory();
  return document;
}

function addAsset(
  document: DesignDocument,
  { name, width, height, person, line, paper }: Asset,
  { imageHash, x, y }: { readonly imageHash: string; readonly x: number; readonly y: number },
): void {
  const fills = [solidPaint(paper)];
  const frame = document.add(document.currentPage.id, { type: 'FRAME', name, x, y, width, height, fills });
  const inner = width - 2 * margin;
  const photoHeight = height - 2 * margin - 120;
  document.add(frame, {
    type: 'RECTANGLE',
    name: person,
    x: margin,
    y: margin,
    width: inner,
    height: photoHeight,
    cornerRadius: 12,
    fills: [{ type: 'IMAGE', scaleMode: 'FILL', imageHash }],
  });
  const box = { x: margin, width: inner };
  const below = margin + photoHeight;
  document.add(
    frame,
    textNode('Name', person, { fontSizePx: 36, fontWeight: 700 }, { ...box, y: below + 28 }),
  );
  document.add(frame, textNode('Line', line, { fontSizePx: 22 }, { ...box, y: below + 84 }));
}
