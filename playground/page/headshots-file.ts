import { DesignDocument } from '../host/design-document.js';
import type { NodeSpec } from '../host/design-node.js';
import type { ImagePaint } from '../host/paint.js';
import { brandPalette } from './brand-palette.js';
import { type Remaking, remakePhoto } from './remake-photo.js';
import { solidPaint } from './solid-paint.js';
import type { PhotoLoader } from './team-page.js';
import { textNode } from './text-node.js';
import { winkGif } from './wink-gif.js';

interface Headshot {
  readonly name: string;
  readonly fileName: string;
  readonly remaking?: Remaking;
  readonly node?: Partial<NodeSpec>;
  readonly paint?: Partial<ImagePaint>;
}

const cell = { width: 240, height: 280, gap: 40, textHeight: 60 };
const columns = 4;
const margin = 64;
const paper = [solidPaint('#ffffff')];

const square = (side: number) => ({ widthPx: side, heightPx: side });

/** Photos of many sizes in many ways, and what is none of a person; the one in an instance and the GIF come besides. */
const headshots: readonly Headshot[] = [
  { name: 'Daniel Moreau', fileName: 'profile.jpg' },
  { name: 'Leo Brandt', fileName: 'team-1.jpg' },
  {
    name: 'Amara Nwosu',
    fileName: 'team-2.jpg',
    paint: {
      scaleMode: 'CROP',
      imageTransform: [
        [0.6, 0, 0.27],
        [0, 0.7, 0.08],
      ],
    },
  },
  {
    name: 'Mina Sato',
    fileName: 'team-3.jpg',
    paint: {
      scaleMode: 'CROP',
      imageTransform: [
        [0.72, 0, 0.1],
        [0, 0.84, 0],
      ],
    },
  },
  {
    name: 'Sofia Reyes',
    fileName: 'team-4.jpg',
    node: { type: 'ELLIPSE', width: 240, height: 240, y: 20 },
  },
  { name: 'Clara Weiss', fileName: 'arms-up.jpg', remaking: { widthPx: 2048, heightPx: 1226 } },
  { name: 'Jonas Keller', fileName: 'team-1.jpg', remaking: { ...square(640), mirrored: true } },
  { name: 'Our building', fileName: 'building.jpg' },
  {
    name: 'Nia Okafor',
    fileName: 'team-2.jpg',
    remaking: { ...square(720), mirrored: true },
    node: { locked: true },
  },
  {
    name: 'Elena Ruiz',
    fileName: 'team-4.jpg',
    remaking: { ...square(800), mirrored: true, sharpAround: { x: 0.45, y: 0.55 } },
  },
];

const archived: readonly Headshot[] = [
  { name: 'Daniel, last year', fileName: 'profile.jpg', remaking: { ...square(420), mirrored: true } },
  { name: 'Sofia, last year', fileName: 'team-4.jpg', remaking: square(512) },
];

/** A page of twelve pictures and an archive of two more, for a check of a page and of a file. History starts empty. */
export async function createHeadshotsFile(loadPhoto: PhotoLoader): Promise<DesignDocument> {
  const document = new DesignDocument('People 2026', 'Headshots');
  const hashOf = async (fileName: string, remaking?: Remaking): Promise<string> => {
    const bytes = await loadPhoto(fileName);
    return document.images.add(remaking ? await remakePhoto(bytes, remaking) : bytes).hash;
  };
  const [page, archive] = [document.currentPage.id, document.addPage('Archive')];
  const frame = addFrame(document, page, { name: 'Headshots', columns, rows: 3 });
  for (const [index, each] of headshots.entries()) {
    addHeadshot(document, frame, { each, index, imageHash: await hashOf(each.fileName, each.remaking) });
  }
  const inInstance = await hashOf('team-3.jpg', { ...square(900), mirrored: true });
  addInstance(document, { page, frame, imageHash: inInstance, index: headshots.length });
  const wink: Headshot = { name: 'Wink', fileName: 'wink.gif' };
  const imageHash = document.images.add(winkGif()).hash;
  addHeadshot(document, frame, { each: wink, index: headshots.length + 1, imageHash });

  const shelf = addFrame(document, archive, { name: 'Last year', columns: archived.length, rows: 1 });
  for (const [index, each] of archived.entries()) {
    addHeadshot(document, shelf, { each, index, imageHash: await hashOf(each.fileName, each.remaking) });
  }
  document.palette = brandPalette;
  document.forgetHistory();
  return document;
}

function addFrame(
  document: DesignDocument,
  page: string,
  { name, columns, rows }: { readonly name: string; readonly columns: number; readonly rows: number },
): string {
  const width = 2 * margin + columns * (cell.width + cell.gap) - cell.gap;
  const height = 2 * margin + rows * (cell.height + cell.textHeight + cell.gap) - cell.gap;
  return document.add(page, { type: 'FRAME', name, width, height, fills: paper });
}

const place = (index: number) => ({
  x: margin + (index % columns) * (cell.width + cell.gap),
  y: margin + Math.floor(index / columns) * (cell.height + cell.textHeight + cell.gap),
});

function addHeadshot(
  document: DesignDocument,
  frame: string,
  { each, index, imageHash }: { readonly each: Headshot; readonly index: number; readonly imageHash: string },
): void {
  const { name, node, paint } = each;
  const { x, y } = place(index);
  document.add(frame, {
    type: 'RECTANGLE',
    name,
    width: cell.width,
    height: cell.height,
    cornerRadius: 12,
    fills: [{ type: 'IMAGE', scaleMode: 'FILL', imageHash, ...paint }],
    ...node,
    x,
    y: y + (node?.y ?? 0),
  });
  document.add(frame, caption(name, { x, y: y + cell.height + 14 }));
}

const caption = (name: string, at: { readonly x: number; readonly y: number }): NodeSpec =>
  textNode('Name', name, { fontSizePx: 17, fontWeight: 600 }, { ...at, width: cell.width });

/** A card that is an instance, whose photo somebody has put in; the card's own has none. */
function addInstance(
  document: DesignDocument,
  at: { readonly page: string; readonly frame: string; readonly imageHash: string; readonly index: number },
): void {
  const { width, height } = cell;
  const card = document.add(at.page, {
    type: 'COMPONENT',
    name: 'Portrait card',
    x: -width - 2 * margin,
    width,
    height: height + cell.textHeight,
    fills: paper,
  });
  const box = { width, height, cornerRadius: 12, fills: [solidPaint('#dfe3e8')] };
  const photo = document.add(card, { type: 'RECTANGLE', name: 'Photo', ...box });
  const label = document.add(card, caption('Name', { x: 0, y: height + 14 }));
  const name = 'Yuki Tanaka';
  const instance = document.add(at.frame, {
    type: 'INSTANCE',
    name: `${name}, card`,
    mainComponentId: card,
    ...place(at.index),
  });
  const fills = [{ type: 'IMAGE', scaleMode: 'FILL', imageHash: at.imageHash }] as const;
  document.change(`I${instance};${photo}`, { name, fills });
  const { text } = document.node(label)!;
  if (text) document.change(`I${instance};${label}`, { text: { ...text, characters: name } });
}
