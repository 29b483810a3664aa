/** A picture with a reference of its depth, files relative to the folder of test material. */
export interface DepthPicture {
  readonly name: string;
  readonly image: string;
  /** a matte to be trusted; the engine's where there is none */
  readonly alpha?: string;
  /** bright is near */
  readonly nearness: string;
  /** the parts of the files' width that hold image and nearness, where one file holds several panels */
  readonly panels?: {
    readonly image: readonly [number, number];
    readonly nearness: readonly [number, number];
  };
  /** the reference holds depth in the person alone: there is nothing in it to order a backdrop by */
  readonly personOnly?: boolean;
  /** where the reference is from */
  readonly from: 'measured' | 'rendered' | 'another network';
}

const ofPortrait = (name: string): DepthPicture => ({
  name,
  image: `mattes/${name}_image.png`,
  alpha: `mattes/${name}_alpha.png`,
  nearness: `mattes/${name}_depth.png`,
  from: 'another network',
});

const ofFourPanels = (name: string): DepthPicture => ({
  name,
  image: `mattes/${name}_gt.jpg`,
  nearness: `mattes/${name}_gt.jpg`,
  panels: { image: [0, 0.25], nearness: [0.25, 0.5] },
  personOnly: true,
  from: 'rendered',
});

export const depthPictures: readonly DepthPicture[] = [
  {
    name: 'apple_portrait',
    image: 'mattes/apple_portrait_image.jpg',
    alpha: 'mattes/apple_portrait_alpha.png',
    nearness: 'mattes/apple_portrait_disparity.png',
    from: 'measured',
  },
  {
    name: 'girl_and_dog',
    image: 'bokeh/blb_280_image.jpg',
    nearness: 'bokeh/blb_280_disparity.png',
    from: 'rendered',
  },
  {
    name: 'winter_hat_cup',
    image: 'photos/gh_winter_hat_cup.jpg',
    nearness: 'bokeh/bokehme_21_disp16.png',
    from: 'another network',
  },
  ...['p3m_p_00a4eda7', 'p3m_p_00a5b702', 'p3m_p_00a7a27c'].map(ofPortrait),
  ...['david_face', 'david_body'].map(ofFourPanels),
];
