import type { Tone } from './backdrop-settings.js';
import { defaultTolerances } from './check-tolerances.js';

/** What one variable holds in one mode: a COLOR as encoded sRGB, three codes 0..255. */
export type LookVariableValue = string | number | boolean | Tone;

/** One setting of a look as a variable of a collection, in which every look is a mode. */
export interface LookVariable {
  /** with its folder, as `Lens/f-number` */
  readonly name: string;
  readonly type: 'STRING' | 'FLOAT' | 'BOOLEAN' | 'COLOR';
  /** where the setting is in a look */
  readonly path: readonly (string | number)[];
  /** what a look without the setting publishes; undefined where no look is without it */
  readonly neutral?: LookVariableValue;
  /** of a backdrop: the only mode that has the setting */
  readonly mode?: string;
  /** for designers, where the name alone does not say how to use it */
  readonly hint?: string;
}

/** A part that a look may be without. */
export interface LookPart {
  /** as in the value of `leftOut` */
  readonly label: string;
  readonly path: readonly string[];
}

/** Names the parts that a look is without, so that their values count only once somebody has changed them. */
export const leftOut: LookVariable = {
  ...{ name: 'Left out', type: 'STRING', path: [], neutral: '' },
  hint: 'What this look does not say. Change one of the values, and it does.',
};

const lens = ['settings', 'lens'] as const;
const aperture = [...lens, 'aperture'] as const;
const backdrop = ['settings', 'backdrop'] as const;
const light = ['settings', 'light'] as const;

const text = (name: string, key: string, neutral?: string): LookVariable => ({
  ...{ name, type: 'STRING', path: [key] },
  ...(neutral !== undefined && { neutral }),
});

const number = (name: string, path: LookVariable['path'], neutral?: number): LookVariable => ({
  ...{ name, type: 'FLOAT', path },
  ...(neutral !== undefined && { neutral }),
});

const colour = (name: string, key: string, mode: string): LookVariable => {
  const neutral: Tone = [128, 128, 128];
  return { name, type: 'COLOR', path: [...backdrop, key], neutral, mode };
};

const tolerances = {
  headHeight: 'Head size',
  eyeLine: 'Eye line',
  centreX: 'Centring',
  rollDeg: 'Tilt (degrees)',
  circleRoom: 'Room in a circle',
  blurStops: 'Blur (stops)',
  toneDeltaE: 'Tone (ΔE)',
  clutter: 'Clutter',
  temperatureK: 'Colour temperature (K)',
  exposureEv: 'Exposure (stops)',
  eyeBlurHeads: 'Blur of the eyes',
  headPx: 'Head height (px)',
} as const satisfies Record<Exclude<keyof typeof defaultTolerances, 'crop' | 'tone'>, string>;

const toleranceNames = Object.entries(tolerances) as [keyof typeof tolerances, string][];

/** Every setting of a look; the names are what designers see, and what a collection of looks is known by. */
export const lookVariables: readonly LookVariable[] = [
  text('Name', 'name'),
  { ...text('Id', 'id'), hint: 'Photos know their look by it: leave it as it is.' },
  {
    ...number('Version', ['version']),
    hint: 'Count it up with every change, so that photos are seen to be out of date.',
  },
  text('Word', 'word', ''),
  text('Suits', 'suits', ''),
  number('Lens/f-number', [...lens, 'fNumber']),
  number('Lens/Focal length (mm)', [...lens, 'focalLengthMm']),
  number('Lens/Highlights', [...lens, 'highlightBoost'], 8),
  number('Lens/Focus range', [...lens, 'focusRange'], 0),
  number('Lens/Blades', [...aperture, 'blades'], 0),
  number('Lens/Curvature of the blades', [...aperture, 'curvature'], 1),
  number('Lens/Rotation (degrees)', [...aperture, 'rotationDeg'], 0),
  number('Lens/Cat’s eye', [...aperture, 'catEye'], 0),
  number('Lens/Squeeze', [...aperture, 'squeeze'], 1),
  {
    ...{ name: 'Backdrop/Mode', type: 'STRING', path: [...backdrop, 'mode'] },
    hint: 'soften, solid, gradient, studio or image',
  },
  colour('Backdrop/Colour', 'rgb', 'solid'),
  colour('Backdrop/From', 'fromRgb', 'gradient'),
  colour('Backdrop/To', 'toRgb', 'gradient'),
  { ...number('Backdrop/Angle (degrees)', [...backdrop, 'angleDeg'], 180), mode: 'gradient' },
  colour('Backdrop/Centre', 'centreRgb', 'studio'),
  colour('Backdrop/Edge', 'edgeRgb', 'studio'),
  { ...number('Backdrop/Floor shadow', [...backdrop, 'floorShadow'], 0), mode: 'studio' },
  {
    ...{ name: 'Backdrop/Picture', type: 'STRING', path: [...backdrop, 'imageHash'] },
    ...{ neutral: '', mode: 'image', hint: 'By its hash: only files that hold the picture can show it.' },
  },
  {
    ...{ name: 'Backdrop/Picture through the lens', type: 'BOOLEAN', path: [...backdrop, 'throughLens'] },
    ...{ neutral: true, mode: 'image' },
  },
  number('Light/Even out', [...light, 'evenOut'], 0),
  number('Light/Exposure (stops)', [...light, 'exposureEv'], 0),
  number('Light/Saturation', [...light, 'saturation'], 1),
  number('Light/Warmth', [...light, 'warmth'], 0),
  number('Light/Vignette', [...light, 'vignette'], 0),
  number('Check/Frame, head height', ['check', 'crop', 'heightShare'], 0.5),
  number('Check/Frame, eye line', ['check', 'crop', 'eyeLine'], 0.4),
  number('Check/Frame, middle', ['check', 'crop', 'centreX'], 0.5),
  number('Check/Backdrop L', ['check', 'tone', 0], 50),
  number('Check/Backdrop a', ['check', 'tone', 1], 0),
  number('Check/Backdrop b', ['check', 'tone', 2], 0),
  ...toleranceNames.map(([key, name]) =>
    number(`Check/May differ, ${name}`, ['check', key], defaultTolerances[key]),
  ),
];

/** Outer parts before those inside them. */
export const lookParts: readonly LookPart[] = [
  { label: 'Highlights', path: [...lens, 'highlightBoost'] },
  { label: 'Focus range', path: [...lens, 'focusRange'] },
  { label: 'Opening', path: aperture },
  { label: 'Floor shadow', path: [...backdrop, 'floorShadow'] },
  { label: 'Light', path: light },
  { label: 'Check', path: ['check'] },
  { label: 'Frame', path: ['check', 'crop'] },
  { label: 'Backdrop tone', path: ['check', 'tone'] },
  ...toleranceNames.map(([key, label]) => ({ label, path: ['check', key] })),
];
