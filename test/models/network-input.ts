import type { NetworkDescription } from '../../models/convert/network-card.js';
import type { SquarePortrait } from './portraits.js';

/** A portrait's pixels as a network's card wants them. */
export function networkInput(
  portrait: SquarePortrait,
  { role }: Pick<NetworkDescription, 'role'>,
): Float32Array {
  return Float32Array.from(portrait.rgb8, (value) => (role === 'locate' ? value / 255 : value / 127.5 - 1));
}
