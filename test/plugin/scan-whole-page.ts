import type { PageScan } from '../../src/contract/scanned-photo.js';
import type { Controller } from './controller.js';

/** Goes through a page as a check does, stretch by stretch. */
export async function scanWholePage(controller: Controller, pageId: string) {
  const stretches: PageScan[] = [];
  for (let from: number | null = 0; from !== null; from = stretches.at(-1)!.next) {
    stretches.push(await controller.ask('page.scan', { pageId, from }));
  }
  return {
    stretches,
    photos: stretches.flatMap(({ photos }) => photos),
    refused: stretches.flatMap(({ refused }) => refused),
    names: stretches.flatMap(({ photos }) => photos.map(({ target }) => target.nodeName)),
  };
}
