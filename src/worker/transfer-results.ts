import { transfer } from 'comlink';
import type { EngineApi } from '../contract/engine-api.js';

/** The same service, but the large results move to the panel instead of being copied. */
export function transferResults(service: EngineApi): EngineApi {
  return {
    ...service,
    async open(...args) {
      const image = await service.open(...args);
      return transfer(image, [image.rgba8.buffer]);
    },
    async portraits(...args) {
      const images = await service.portraits(...args);
      return transfer(
        images,
        images.map(({ rgba8 }) => rgba8.buffer),
      );
    },
    async preview(...args) {
      const image = await service.preview(...args);
      return transfer(image, [image.rgba8.buffer]);
    },
    async render(...args) {
      const photo = await service.render(...args);
      return transfer(photo, [photo.bytes.buffer]);
    },
  };
}
