import type { WeightStorage } from './store-weights.js';

export interface CardTensor {
  readonly name: string;
  /** NHWC, or anchors × numbers */
  readonly dims: readonly number[];
  readonly meaning: string;
  /** what the numbers run over */
  readonly range: string;
}

/** What the storage of the weights costs, against the same network with the source's own weights; measured by the tests. */
export interface StorageCost {
  readonly of: string;
  readonly meanAbsoluteDifference: number;
  readonly maxAbsoluteDifference: number;
  readonly measuredOn: string;
}

/** Everything about a network that a person decides or writes; `models/NAME.json` adds what the converter computes. */
export interface NetworkDescription {
  readonly name: string;
  readonly role: 'locate' | 'matte' | 'face';
  readonly summary: string;
  readonly input: CardTensor & { readonly normalisation: string };
  readonly outputs: readonly CardTensor[];
  readonly weights: { readonly storage: WeightStorage; readonly cost: StorageCost };
  readonly source: {
    readonly package: string;
    readonly version: string;
    readonly file: string;
    readonly sha256: string;
  };
  readonly licence: string;
  readonly weakSpots: readonly string[];
}

/** The card as it stands beside the network. */
export interface NetworkCard extends NetworkDescription {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly opset: 13;
  readonly regenerate: string;
}
