import { DesignDocument } from '../host/design-document.js';
import type { NodeSpec } from '../host/design-node.js';
import type { ImagePaint, Paint } from '../host/paint.js';
import { brandPalette, libraryFog } from './brand-palette.js';
import { solidPaint } from './solid-paint.js';
import { textNode } from './text-node.js';

/** Gives a photo's bytes by its file name. */
export type PhotoLoader = (fileName: string) => Promise<Uint8Array>;

interface Card {
  readonly fileName: string;
  readonly person: string;
  readonly role: string;
  readonly photo: Partial<NodeSpec>;
  readonly paint: Partial<ImagePaint>;
  readonly beneath?: readonly Paint[];
}

const card = { width: 288, photoHeight: 320, height: 384, gap: 24, rowGap: 52 };
const margin = 64;
const firstRow = 208;

/** One of each way in which a photo can sit in a shape. */
const cards: readonly Card[] = [
  {
    fileName: 'profile.jpg',
    person: 'Daniel Moreau',
    role: 'Managing partner',
    photo: { type: 'RECTANGLE', cornerRadius: 16 },
    paint: { scaleMode: 'FILL' },
  },
  {
    fileName: 'team-1.jpg',
    person: 'Leo Brandt',
    role: 'Field engineering',
    photo: { type: 'ELLIPSE', x: 4, y: 20, width: 280, height: 280 },
    paint: { scaleMode: 'FILL' },
  },
  {
    fileName: 'team-2.jpg',
    person: 'Amara Nwosu',
    role: 'Brand and voice',
    photo: { type: 'RECTANGLE', cornerRadius: 16 },
    paint: {
      scaleMode: 'CROP',
      imageTransform: [
        [0.63, 0, 0.27],
        [0, 0.7, 0.08],
      ],
    },
  },
  {
    fileName: 'team-3.jpg',
    person: 'Mina Sato',
    role: 'Product design',
    photo: { type: 'RECTANGLE', cornerRadius: 16 },
    paint: { scaleMode: 'FIT' },
    beneath: [solidPaint('#c3c5dc')],
  },
  {
    fileName: 'team-4.jpg',
    person: 'Sofia Reyes',
    role: 'Customer success',
    photo: { type: 'RECTANGLE', cornerRadius: 16 },
    paint: { scaleMode: 'FILL', opacity: 0.9 },
  },
  {
    fileName: 'team-5.jpg',
    person: 'Contact sheet',
    role: 'Press kit, tiled',
    photo: { type: 'RECTANGLE', cornerRadius: 16 },
    paint: { scaleMode: 'TILE', scalingFactor: 0.12 },
  },
];

/**
 * The sample file: a team page of six photos, a building whole and cropped to a backdrop, a line of text and an empty box; a second page
 * with last year's photo; the colours of a brand. History starts empty.
 */
export async function createTeamPage(loadPhoto: PhotoLoader): Promise<DesignDocument> {
  const document = new DesignDocument('Team page', 'Meet the team');
  const fileNames = [...cards.map((entry) => entry.fileName), 'building.jpg'];
  const photos = await Promise.all(
    fileNames.map(async (name) => document.images.add(await loadPhoto(name)).hash),
  );
  const page = document.add(document.currentPage.id, {
    type: 'FRAME',
    name: 'Meet the team',
    width: 1040,
    height: 1292,
    fills: [solidPaint('#ffffff')],
  });
  document.add(
    page,
    textNode(
      'Headline',
      'Meet the team',
      { fontSizePx: 48, fontWeight: 700 },
      { x: margin, y: 60, width: 500 },
    ),
  );
  const lead = textNode(
    'Lead',
    'The people who answer when you call.',
    { fontSizePx: 20 },
    { x: margin, y: 124, width: 600 },
  );
  document.add(page, { ...lead, fills: [libraryFog] });
  for (const [index, entry] of cards.entries()) {
    const x = margin + (index % 3) * (card.width + card.gap);
    const y = firstRow + Math.floor(index / 3) * (card.height + card.rowGap);
    addCard(document, page, { entry, imageHash: photos[index]!, x, y });
  }
  addLastRow(document, page, photos[cards.length]!);
  addLastYear(document, photos[0]!);
  document.palette = brandPalette;
  document.forgetHistory();
  return document;
}

function addCard(
  document: DesignDocument,
  page: string,
  place: { entry: Card; imageHash: string; x: number; y: number },
): void {
  const { entry, imageHash, x, y } = place;
  const frame = document.add(page, {
    type: 'FRAME',
    name: `${entry.person} card`,
    x,
    y,
    width: card.width,
    height: card.height,
  });
  const image: ImagePaint = { type: 'IMAGE', scaleMode: 'FILL', imageHash, ...entry.paint };
  document.add(frame, {
    type: 'RECTANGLE',
    name: entry.person,
    width: card.width,
    height: card.photoHeight,
    fills: [...(entry.beneath ?? []), image],
    ...entry.photo,
  });
  const box = { x: 0, width: card.width };
  document.add(
    frame,
    textNode('Name', entry.person, { fontSizePx: 18, fontWeight: 600 }, { ...box, y: 336 }),
  );
  document.add(frame, textNode('Role', entry.role, { fontSizePx: 15, color: '#6b7078' }, { ...box, y: 362 }));
}

function addLastRow(document: DesignDocument, page: string, building: string): void {
  const box = { width: card.width, height: 148, cornerRadius: 16, type: 'RECTANGLE' } as const;
  const y = firstRow + 2 * (card.height + card.rowGap);
  const place = (column: number) => ({ ...box, x: margin + column * (card.width + card.gap), y });
  const whole: ImagePaint = { type: 'IMAGE', scaleMode: 'FILL', imageHash: building };
  // one of its walls, without windows
  const wall: ImagePaint = {
    ...whole,
    scaleMode: 'CROP',
    imageTransform: [
      [0.24, 0, 0.06],
      [0, 0.25, 0.7],
    ],
  };
  document.add(page, { ...place(0), name: 'Our building', fills: [whole] });
  document.add(page, { ...place(1), name: 'Backdrop', fills: [wall] });
  document.add(page, { ...place(2), name: 'Empty box', fills: [solidPaint('#eef0f3')] });
}

function addLastYear(document: DesignDocument, imageHash: string): void {
  const page = document.addPage('Last year');
  document.add(page, {
    type: 'RECTANGLE',
    name: 'Daniel, last year',
    width: 360,
    height: 360,
    fills: [{ type: 'IMAGE', scaleMode: 'FILL', imageHash }],
  });
}
