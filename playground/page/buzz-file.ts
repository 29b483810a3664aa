import type { BuzzAssetType } from '../host/buzz-asset-types.js';
import { DesignDocument } from '../host/design-document.js';
import { brandPalette } from './brand-palette.js';
import { type Remaking, remakePhoto } from './remake-photo.js';
import { solidPaint } from './solid-paint.js';
import type { PhotoLoader } from './team-page.js';
import { textNode } from './text-node.js';

interface Asset {
  readonly name: string;
  readonly assetType: BuzzAssetType;
  readonly width: number;
  readonly height: number;
  /** person and photo; two stand side by side */
  readonly people: readonly (readonly [person: string, fileName: string])[];
  readonly line: string;
  readonly paper: string;
  /** by its template: only what its fields take can change */
  readonly isLocked?: boolean;
}

const gap = 80;
const margin = 48;

/** The rows of the grid that such a file is. */
const rows: readonly (readonly Asset[])[] = [
  [
    {
      name: 'LinkedIn post',
      assetType: 'LINKEDIN_POST_SQUARE',
      ...{ width: 640, height: 640 },
      people: [['Daniel Moreau', 'profile.jpg']],
      line: 'Thirty years of good advice',
      paper: '#d9cbb6',
    },
    {
      name: 'LinkedIn post 2',
      assetType: 'LINKEDIN_POST_SQUARE',
      ...{ width: 640, height: 640 },
      people: [['Amara Nwosu', 'team-2.jpg']],
      line: 'The voice of the brand',
      paper: '#a9b8a2',
    },
  ],
  [
    {
      name: 'Story',
      assetType: 'INSTA_STORY',
      ...{ width: 450, height: 800 },
      people: [['Mina Sato', 'team-3.jpg']],
      line: 'Designs what you use',
      paper: '#e6e9ec',
    },
    {
      name: 'Name tag',
      assetType: 'NAME_TAG_PORTRAIT',
      ...{ width: 450, height: 640 },
      people: [['Sofia Reyes', 'team-4.jpg']],
      line: 'Customer success',
      paper: '#d9cbb6',
    },
  ],
  [
    {
      name: 'Interview',
      assetType: 'TWITTER_POST',
      ...{ width: 960, height: 560 },
      people: [
        ['Leo Brandt', 'team-1.jpg'],
        ['Clara Weiss', 'arms-up.jpg'],
      ],
      line: 'Two questions, two answers',
      paper: '#e6e9ec',
    },
    {
      name: 'Handover',
      assetType: 'FACEBOOK_POST',
      ...{ width: 800, height: 560 },
      people: [
        ['Daniel, then', 'profile.jpg'],
        ['Amara, now', 'team-2.jpg'],
      ],
      line: 'A new head of brand',
      paper: '#d9cbb6',
    },
    {
      name: 'Webinar banner',
      assetType: 'BANNER_STANDARD',
      ...{ width: 720, height: 560 },
      people: [['Mina, webinar', 'team-3.jpg']],
      line: 'Live on Thursday at noon',
      paper: '#a9b8a2',
      isLocked: true,
    },
  ],
];

/** of photos whose own files are larger than an asset wants */
const remade: Readonly<Record<string, Remaking>> = { 'arms-up.jpg': { widthPx: 1400, heightPx: 838 } };

/**
 * A file of Buzz: one page, a grid of assets, each a frame without a picture of its own and its photos in rectangles; one is
 * locked by its template.
 */
export async function createBuzzFile(loadPhoto: PhotoLoader): Promise<DesignDocument> {
  const document = new DesignDocument('Autumn campaign', 'Page 1');
  document.palette = brandPalette;
  const hashOf = async (fileName: string): Promise<string> => {
    const bytes = await loadPhoto(fileName);
    const remaking = remade[fileName];
    return document.images.add(remaking ? await remakePhoto(bytes, remaking) : bytes).hash;
  };
  let y = 0;
  for (const row of rows) {
    let x = 0;
    for (const each of row) {
      const hashes = await Promise.all(each.people.map(([, fileName]) => hashOf(fileName)));
      addAsset(document, each, { hashes, x, y });
      x += each.width + gap;
    }
    y += Math.max(...row.map(({ height }) => height)) + gap;
  }
  document.forgetHistory();
  return document;
}

function addAsset(
  document: DesignDocument,
  { name, assetType, width, height, people, line, paper, isLocked = false }: Asset,
  { hashes, x, y }: { readonly hashes: readonly string[]; readonly x: number; readonly y: number },
): void {
  const access = isLocked ? 'template' : 'full';
  const fills = [solidPaint(paper)];
  const frame = document.add(document.currentPage.id, {
    type: 'FRAME',
    name,
    ...{ x, y, width, height, fills, access },
    buzzAssetType: assetType,
  });
  const inner = width - 2 * margin;
  const photoHeight = height - 2 * margin - 120;
  const photoWidth = (inner - (people.length - 1) * 24) / people.length;
  for (const [index, [person]] of people.entries()) {
    document.add(frame, {
      type: 'RECTANGLE',
      name: person,
      x: margin + index * (photoWidth + 24),
      y: margin,
      width: photoWidth,
      height: photoHeight,
      cornerRadius: 12,
      fills: [{ type: 'IMAGE', scaleMode: 'FILL', imageHash: hashes[index]! }],
      access,
    });
  }
  const names = people.map(([person]) => person).join(' & ');
  const box = { x: margin, width: inner };
  const below = margin + photoHeight;
  const title = textNode('Name', names, { fontSizePx: 36, fontWeight: 700 }, { ...box, y: below + 28 });
  const subtitle = textNode('Line', line, { fontSizePx: 22 }, { ...box, y: below + 84 });
  for (const text of [title, subtitle]) document.add(frame, { ...text, access });
}
