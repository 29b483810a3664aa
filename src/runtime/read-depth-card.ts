import { BlurError } from '../contract/blur-error.js';
import type { DepthNetwork } from '../engine/network/depth-network.js';

/** What has to be known of a depth network to run it. */
export interface DepthCard extends Pick<DepthNetwork, 'input' | 'quantity'> {
  readonly inputName: string;
  readonly outputName: string;
  /** of the input: [1, 3, height, width] when `isPlanar`, else [1, height, width, 3] */
  readonly dims: readonly number[];
  /** a plane per channel, rather than channels side by side */
  readonly isPlanar: boolean;
}

/**
 * Reads a model's card with `role: "depth"`: the name, dims and range (`"0..255"`) of the input, the name and `quantity` of the first
 * output, `"disparity"` or `"depth"`.
 * @throws BlurError `model-load` naming what is wrong with it
 */
export function readDepthCard(text: string): DepthCard {
  const card = parsed(text);
  const [input, output] = [card.input ?? {}, card.outputs?.[0] ?? {}];
  const dims = input.dims ?? [];
  const isPlanar = dims[1] === 3;
  const [batch, heightPx, widthPx, channels] = isPlanar ? [dims[0], dims[2], dims[3], 3] : dims;
  const [low, high] = (input.range ?? '').split('..').map(Number);
  if (card.role !== 'depth') throw wrong('its role is not "depth"');
  if (dims.length !== 4 || batch !== 1 || channels !== 3) throw wrong('its input is not one RGB picture');
  if (!isSize(widthPx) || !isSize(heightPx)) throw wrong('its input has no size');
  if (!(low! < high!)) throw wrong('its input has no range such as "0..255"');
  if (!input.name || !output.name) throw wrong('it does not name input and output');
  if (output.quantity !== 'disparity' && output.quantity !== 'depth') {
    throw wrong('its output is neither "disparity" nor "depth"');
  }
  return {
    input: { widthPx, heightPx, low: low!, high: high! },
    quantity: output.quantity,
    inputName: input.name,
    outputName: output.name,
    dims,
    isPlanar,
  };
}

interface WrittenCard {
  readonly role?: string;
  readonly input?: { readonly name?: string; readonly dims?: readonly number[]; readonly range?: string };
  readonly outputs?: readonly { readonly name?: string; readonly quantity?: string }[];
}

function parsed(text: string): WrittenCard {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    throw wrong(String(thrown));
  }
}

const wrong = (what: string) => new BlurError('model-load', `the depth network's card: ${what}`);
const isSize = (length: number | undefined): length is number => Number.isInteger(length) && length! > 0;
