import { BlurError } from '../../../src/contract/blur-error.js';
import type { Networks } from '../../../src/engine/network/networks.js';
import { ourMatte } from '../our-matte.js';
import type { EmptyPicture } from '../pictures/empty-pictures.js';

/** What became of a picture that shows nobody. */
export interface EmptyRow {
  readonly name: string;
  readonly isRefused: boolean;
  /** mean alpha of the person that was found in it, 0 when refused */
  readonly found: number;
}

/** Asks for the matte of nobody. Any refusal but `no-person` is an error like everywhere. */
export async function emptyRow({ name, load }: EmptyPicture, networks: Networks): Promise<EmptyRow> {
  try {
    const { alpha } = await ourMatte(await load(), networks);
    return { name, isRefused: false, found: alpha.data.reduce((sum, a) => sum + a, 0) / alpha.data.length };
  } catch (thrown) {
    if (thrown instanceof BlurError && thrown.code === 'no-person')
      return { name, isRefused: true, found: 0 };
    throw thrown;
  }
}
