import { transfer } from 'comlink';
import type { EngineApi, PreviewImage } from '../contract/engine-api.js';

/** The same service, but the large results move to the panel instead of being copied. */
export function transferResults(service: EngineApi): EngineApi {
  return {
    ...service,
    open: async (...args) => moved(await service.open(...args)),
    portraits: async (...args) => allMoved(await service.portraits(...args)),
    preview: async (...args) => moved(await service.preview(...args)),
    thumbnails: async (...args) => allMoved(await service.thumbnails(...args)),
    inspect: async (...args) => moved(await service.inspect(...args)),
    detail: async (...args) => moved(await service.detail(...args)),
    sourceDetail: async (...args) => moved(await service.sourceDetail(...args)),
    async render(...args) {
      const photo = await service.render(...args);
      return transfer(photo, [photo.bytes.buffer]);
    },
  };
}

const moved = (image: PreviewImage) => transfer(image, [image.rgba8.buffer]);

const allMoved = (images: readonly PreviewImage[]) =>
  transfer(
    images,
    images.map(({ rgba8 }) => rgba8.buffer),
  );
