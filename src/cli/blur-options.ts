/** One option of `wide-open blur`. */
export interface BlurOption {
  /** placeholder of its value in the help; absent for a switch */
  readonly value?: string;
  /** of a number */
  readonly range?: readonly [low: number, high: number];
  readonly help: string;
}

/** Every option of `wide-open blur`, in the groups and the order in which the help shows them. */
export const blurOptionGroups = {
  'What and where': {
    look: { value: 'ID', help: 'one of the looks; the options below change it (default: corporate)' },
    out: { value: 'FILE|DIR', help: 'the result (default: beside the photo, as name-look.ext)' },
    report: { value: 'FILE.json', help: 'write what was found and what it cost' },
  },
  Lens: {
    'f-number': { value: 'N', range: [1, 32], help: 'lens opening: the smaller, the more blur' },
    'focal-length-mm': { value: 'N', range: [20, 200], help: 'focal length' },
    'focus-range': {
      value: 'N',
      range: [0, 0.8],
      help: 'how far around the person the room stays sharp, of the way to infinity',
    },
    blades: { value: 'N', range: [0, 9], help: '0 for a round opening, or 5 to 9 blades' },
    curvature: { value: 'N', range: [0, 1], help: 'of the blades: 0 straight, 1 round' },
    rotation: { value: 'DEGREES', range: [0, 360], help: 'turns the blades counter-clockwise' },
    'cat-eye': { value: 'N', range: [0, 0.6], help: 'how narrow discs become toward the corners' },
    squeeze: {
      value: 'N',
      range: [0.5, 1],
      help: 'width of a disc over its height: 1, or less as of a cinema lens',
    },
    'highlight-boost': { value: 'N', range: [1, 16], help: 'how many times white a small lamp may shine' },
  },
  'Light of the backdrop (the person stays as photographed)': {
    'even-out': { value: 'N', range: [0, 1], help: 'takes out broad shadows and bright patches' },
    exposure: { value: 'STOPS', range: [-2, 2], help: 'darker or brighter' },
    saturation: { value: 'N', range: [0, 2], help: '0 grey, 1 as photographed' },
    warmth: { value: 'N', range: [-1, 1], help: '-1 cooler, 1 warmer' },
    vignette: { value: 'N', range: [0, 1], help: 'how dark the corners become' },
  },
  'Another backdrop': {
    backdrop: { value: 'KIND', help: 'soften (the room itself), solid, gradient, studio or image' },
    tones: { value: 'HEX[,HEX]', help: 'solid: one colour; gradient: from,to; studio: centre,edge' },
    angle: {
      value: 'DEGREES',
      range: [0, 360],
      help: 'gradient: clockwise from upward (default: 180, top to bottom)',
    },
    'floor-shadow': { value: 'N', range: [0, 1], help: 'studio: how dark the paper gets toward the floor' },
    'backdrop-image': {
      value: 'FILE',
      help: 'JPEG or PNG; laid over the whole frame, seen through the lens',
    },
    'as-it-is': { help: 'image: leave it sharp' },
  },
  'What you know better': {
    subject: {
      value: 'X,Y[;X,Y]',
      help: 'stay sharp: the people at these points, as shares of width and height (default: auto)',
    },
    'head-height-px': { value: 'N', range: [1, 100_000], help: 'crown to chin' },
    strokes: {
      value: 'FILE.json',
      help: 'correct the matte: a list of strokes that keep or blur what they cross',
    },
    matte: { value: 'FILE', help: 'use this matte (grey PNG, white is the person)' },
    disparity: { value: 'FILE', help: 'use this disparity (grey PNG, white is near, black infinitely far)' },
    'matte-out': { value: 'FILE', help: 'write the matte used' },
    'confidence-out': {
      value: 'FILE',
      help: 'write how far the matte is to be believed; none for one of your own',
    },
    'disparity-out': { value: 'FILE', help: 'write the disparity used' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, BlurOption>>>>;

type Groups = typeof blurOptionGroups;
type OptionsOf<Group> = Group extends unknown ? keyof Group : never;

export type BlurOptionName = OptionsOf<Groups[keyof Groups]>;

/** The same without groups. */
export const blurOptions = Object.assign({}, ...Object.values(blurOptionGroups)) as Readonly<
  Record<BlurOptionName, BlurOption>
>;
