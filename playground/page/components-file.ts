import { DesignDocument } from '../host/design-document.js';
import type { ImagePaint } from '../host/paint.js';
import { brandPalette } from './brand-palette.js';
import { placeholderPicture } from './placeholder-picture.js';
import { solidPaint } from './solid-paint.js';
import type { PhotoLoader } from './team-page.js';
import { textNode } from './text-node.js';

const card = { width: 260, height: 360, photoHeight: 280, padding: 20 };
const gap = 48;

/** Who has been dropped into cards, in the order in which they hang. */
const people = [
  ['Daniel Moreau', 'profile.jpg'],
  ['Amara Nwosu', 'team-2.jpg'],
  ['Mina Sato', 'team-3.jpg'],
] as const;

/** The parts of a card, by the ids of the component's own layers. */
interface Card {
  readonly component: string;
  readonly photo: string;
  readonly name: string;
  readonly badge: string;
}

/**
 * A component and what was made with it: cards with people dropped in, one untouched, one with a hidden layer, and one more
 * on a page of its own. History starts empty.
 */
export async function createComponentsFile(loadPhoto: PhotoLoader): Promise<DesignDocument> {
  const document = new DesignDocument('Team kit', 'Cards');
  const imageOf = (bytes: Uint8Array): ImagePaint => ({
    type: 'IMAGE',
    scaleMode: 'FILL',
    imageHash: document.images.add(bytes).hash,
  });
  const [cards, press] = [document.currentPage.id, document.addPage('Press')];
  const main = addComponent(document, cards, imageOf(await placeholderPicture()));
  const hang = (page: string, person: string, x: number) =>
    document.add(page, {
      type: 'INSTANCE',
      name: `${person}, card`,
      mainComponentId: main.component,
      x,
      y: page === cards ? card.height + 2 * gap : 0,
    });
  for (const [index, [person, fileName]] of people.entries()) {
    const instance = hang(cards, person, index * (card.width + gap));
    dropIn(document, { main, instance, person, image: imageOf(await loadPhoto(fileName)) });
  }
  hang(cards, 'Nobody yet', people.length * (card.width + gap));
  const leo = hang(cards, 'Leo Brandt', (people.length + 1) * (card.width + gap));
  const photoOfLeo = imageOf(await loadPhoto('team-1.jpg'));
  dropIn(document, { main, instance: leo, person: 'Leo Brandt', image: photoOfLeo });
  document.change(`I${leo};${main.badge}`, { name: 'Hidden photo', fills: [photoOfLeo], visible: false });
  const image = imageOf(await loadPhoto('team-4.jpg'));
  dropIn(document, { main, instance: hang(press, 'Sofia Reyes', 0), person: 'Sofia Reyes', image });
  document.palette = brandPalette;
  document.forgetHistory();
  return document;
}

function addComponent(document: DesignDocument, page: string, placeholder: ImagePaint): Card {
  const { width, height, photoHeight, padding } = card;
  const fills = [solidPaint('#ffffff')];
  const box = { width, height, fills, cornerRadius: 16 };
  const component = document.add(page, { type: 'COMPONENT', name: 'Team card', ...box });
  const inner = width - 2 * padding;
  const photo = document.add(component, {
    type: 'RECTANGLE',
    name: 'Headshot',
    x: padding,
    y: padding,
    width: inner,
    height: photoHeight - padding,
    cornerRadius: 10,
    fills: [placeholder],
  });
  const line = textNode(
    'Name',
    'First Last',
    { fontSizePx: 20, fontWeight: 600 },
    { x: padding, y: photoHeight + 24, width: inner },
  );
  const name = document.add(component, line);
  const badge = document.add(component, {
    type: 'ELLIPSE',
    name: 'Badge',
    x: width - padding - 44,
    y: padding + 12,
    width: 32,
    height: 32,
    fills: [solidPaint('#a9b8a2')],
  });
  return { component, photo, name, badge };
}

/** Somebody puts a photo and a name into a card. */
function dropIn(
  document: DesignDocument,
  parts: {
    readonly main: Card;
    readonly instance: string;
    readonly person: string;
    readonly image: ImagePaint;
  },
): void {
  const { main, instance, person, image } = parts;
  document.change(`I${instance};${main.photo}`, { name: person, fills: [image] });
  const { text } = document.node(main.name)!;
  if (text) document.change(`I${instance};${main.name}`, { text: { ...text, characters: person } });
}
