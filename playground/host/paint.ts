/** Colour channels 0..1, as the host's API has them. */
export interface Rgb {
  readonly r: number;
  readonly g: number;
  readonly b: number;
}

interface PaintBase {
  readonly visible?: boolean;
  readonly opacity?: number;
  readonly blendMode?: string;
}

export interface SolidPaint extends PaintBase {
  readonly type: 'SOLID';
  readonly color: Rgb;
  readonly boundVariables?: { readonly color?: { readonly type: 'VARIABLE_ALIAS'; readonly id: string } };
}

export interface GradientPaint extends PaintBase {
  readonly type: 'GRADIENT_LINEAR' | 'GRADIENT_RADIAL' | 'GRADIENT_ANGULAR' | 'GRADIENT_DIAMOND';
  readonly gradientTransform: Transform;
  readonly gradientStops: readonly {
    readonly position: number;
    readonly color: Rgb & { readonly a: number };
  }[];
}

/** 2×3 matrix, node space 0..1 → image space 0..1. */
export type Transform = readonly [readonly [number, number, number], readonly [number, number, number]];

/** Sliders of the image editor, each -1..1. */
export interface ImageFilters {
  readonly exposure?: number;
  readonly contrast?: number;
  readonly saturation?: number;
  readonly temperature?: number;
  readonly tint?: number;
  readonly highlights?: number;
  readonly shadows?: number;
}

export interface ImagePaint extends PaintBase {
  readonly type: 'IMAGE';
  readonly scaleMode: 'FILL' | 'FIT' | 'CROP' | 'TILE';
  readonly imageHash: string | null;
  /** CROP only */
  readonly imageTransform?: Transform;
  /** TILE only */
  readonly scalingFactor?: number;
  /** degrees, multiples of 90; not with CROP */
  readonly rotation?: number;
  readonly filters?: ImageFilters;
}

interface VideoPaint extends PaintBase {
  readonly type: 'VIDEO';
  readonly scaleMode: 'FILL' | 'FIT' | 'CROP' | 'TILE';
  readonly videoHash: string | null;
}

export interface PatternPaint extends PaintBase {
  readonly type: 'PATTERN';
  readonly sourceNodeId: string;
  readonly tileType: 'RECTANGULAR' | 'HORIZONTAL_HEXAGONAL' | 'VERTICAL_HEXAGONAL';
  readonly scalingFactor: number;
  readonly spacing: { readonly x: number; readonly y: number };
  readonly horizontalAlignment: 'START' | 'CENTER' | 'END';
}

interface ShaderPaint extends PaintBase {
  readonly type: 'SHADER';
  readonly id: string;
}

/** One entry of a node's fills; the last one lies on top. */
export type Paint = SolidPaint | GradientPaint | ImagePaint | VideoPaint | PatternPaint | ShaderPaint;
