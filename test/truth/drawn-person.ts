import { createCanvas, hangLayer } from './canvas.js';
import { paintBody } from './paint-body.js';
import { paintFace } from './paint-face.js';
import { paintHair, paintHairBehind } from './paint-hair.js';
import type { HeadPlace, PersonLook } from './person-look.js';
import { frame, frameHead, frameMarginPx } from './truth-frame.js';
import type { TruthLayer } from './truth-scene.js';

/** Draws a person with single hairs, at the subject's distance. The caller owns the layer. */
export function drawnPerson(look: PersonLook, place: HeadPlace = frameHead, size = frame): TruthLayer {
  const canvas = createCanvas(size, frameMarginPx);
  paintHairBehind(canvas, place, look);
  paintBody(canvas, place, look);
  paintFace(canvas, place, look);
  paintHair(canvas, place, look);
  return hangLayer(canvas, 'person', {});
}
