import { quietly } from './quietly.js';

/** The fields of an asset of Buzz into which media go; none where the host has no such thing or refuses. Never throws. */
export const readMediaFields = (asset: SceneNode): readonly BuzzMediaField[] =>
  quietly(() => figma.buzz.getMediaContent(asset)) ?? [];
