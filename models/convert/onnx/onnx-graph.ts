/** Tensor element types, by their number in ONNX's schema. */
export const elementTypes = { float32: 1, int8: 3, int64: 7, float16: 10 } as const;

export type ElementType = keyof typeof elementTypes;

/** A number is written as INT when `int` says so; lists are INTS. */
export type Attribute = { readonly int: number } | { readonly float: number } | string | readonly number[];

export interface OnnxNode {
  readonly kind: string;
  /** value names; an empty one stands for an input left out */
  readonly inputs: readonly string[];
  readonly output: string;
  readonly attributes: Readonly<Record<string, Attribute>>;
}

export interface OnnxConstant {
  readonly name: string;
  readonly shape: readonly number[];
  readonly type: ElementType;
  /** little-endian */
  readonly bytes: Uint8Array;
}

/** A float32 input or output. */
export interface OnnxValue {
  readonly name: string;
  readonly shape: readonly number[];
}

export interface OnnxGraph {
  readonly name: string;
  /** in an order in which they can run */
  readonly nodes: readonly OnnxNode[];
  readonly constants: readonly OnnxConstant[];
  readonly inputs: readonly OnnxValue[];
  readonly outputs: readonly OnnxValue[];
}
