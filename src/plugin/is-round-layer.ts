import type { FilledNode } from './filled-node.js';

/** Sides and radii that people drag are rarely alike to the last digit. */
const tolerance = 0.01;

/** True for a circle or an ellipse, and for a square rounded to a circle. */
export function isRoundLayer(node: FilledNode): boolean {
  if (node.type === 'ELLIPSE') return true;
  const { width, height } = node;
  const radius = 'cornerRadius' in node ? node.cornerRadius : 0;
  const isSquare = Math.abs(width - height) <= tolerance * Math.min(width, height);
  return isSquare && typeof radius === 'number' && radius >= (0.5 - tolerance) * Math.min(width, height);
}
