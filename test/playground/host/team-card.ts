import { DesignDocument } from '../../../playground/host/design-document.js';
import type { DesignNode } from '../../../playground/host/design-node.js';
import type { ImagePaint } from '../../../playground/host/paint.js';
import { pngBytes } from '../../plugin/image-bytes.js';

/** A component of a photo and a name, and two instances of it; history empty. */
export function teamCard() {
  const document = new DesignDocument();
  const picture = (seed: number): ImagePaint => ({
    type: 'IMAGE',
    scaleMode: 'FILL',
    imageHash: document.images.add(pngBytes(8, 6, seed)).hash,
  });
  const page = document.currentPage.id;
  const card = document.add(page, { type: 'COMPONENT', name: 'Team card', width: 200, height: 260 });
  const photo = document.add(card, { type: 'RECTANGLE', name: 'Photo', fills: [picture(0)] });
  const name = document.add(card, { type: 'TEXT', name: 'Name' });
  const instance = (x: number) =>
    document.add(page, { type: 'INSTANCE', name: 'Team card', mainComponentId: card, x });
  const [first, second] = [instance(300), instance(600)];
  document.forgetHistory();
  const layer = (owner: string, main: string): DesignNode => document.node(`I${owner};${main}`)!;
  return { document, picture, card, photo, name, first, second, layer };
}
