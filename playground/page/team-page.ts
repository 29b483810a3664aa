import { DesignDocument } from '../host/design-document.js';
import type { NodeSpec } from '../host/design-node.js';
import type { ImagePaint, Paint, Rgb, SolidPaint } from '../host/paint.js';

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

const rgb = (hex: string): Rgb => {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return { r: r!, g: g!, b: b! };
};
const solid = (hex: string): SolidPaint => ({ type: 'SOLID', color: rgb(hex) });

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
    beneath: [solid('#c3c5dc')],
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

/** The sample file: a team page of six photos, a building, a line of text and an empty box. History starts empty. */
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
    fills: [solid('#ffffff')],
  });
  document.add(
    page,
    text('Headline', 'Meet the team', { fontSizePx: 48, fontWeight: 700 }, { x: margin, y: 60, width: 500 }),
  );
  document.add(
    page,
    text(
      'Lead',
      'The people who answer when you call.',
      { fontSizePx: 20, color: '#6b7078' },
      { x: margin, y: 124, width: 600 },
    ),
  );
  for (const [index, entry] of cards.entries()) {
    const x = margin + (index % 3) * (card.width + card.gap);
    const y = firstRow + Math.floor(index / 3) * (card.height + card.rowGap);
    addCard(document, page, { entry, imageHash: photos[index]!, x, y });
  }
  addLastRow(document, page, photos[cards.length]!);
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
  document.add(frame, text('Name', entry.person, { fontSizePx: 18, fontWeight: 600 }, { ...box, y: 336 }));
  document.add(frame, text('Role', entry.role, { fontSizePx: 15, color: '#6b7078' }, { ...box, y: 362 }));
}

function addLastRow(document: DesignDocument, page: string, building: string): void {
  const y = firstRow + 2 * (card.height + card.rowGap);
  document.add(page, {
    type: 'RECTANGLE',
    name: 'Our building',
    x: margin,
    y,
    width: 2 * card.width + card.gap,
    height: 148,
    cornerRadius: 16,
    fills: [{ type: 'IMAGE', scaleMode: 'FILL', imageHash: building }],
  });
  document.add(page, {
    type: 'RECTANGLE',
    name: 'Empty box',
    x: margin + 2 * (card.width + card.gap),
    y,
    width: card.width,
    height: 148,
    cornerRadius: 16,
    fills: [solid('#eef0f3')],
  });
}

function text(
  name: string,
  characters: string,
  style: { fontSizePx: number; fontWeight?: number; color?: string },
  box: { x: number; y: number; width: number },
): NodeSpec {
  const { fontSizePx, fontWeight = 400, color = '#17191c' } = style;
  return {
    type: 'TEXT',
    name,
    ...box,
    height: Math.round(fontSizePx * 1.25),
    fills: [solid(color)],
    text: { characters, fontSizePx, fontWeight, align: 'LEFT' },
  };
}
