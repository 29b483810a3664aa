/** What the matte is held to. MAD is the mean absolute difference from the reference, 0..1. */
export const targets = {
  medianMad: { atMost: 0.005, aim: 0.004 },
  /** of every picture that is not excused */
  worstMad: { atMost: 0.015 },
  /** pictures without a person that must be refused, of all */
  refused: { atLeast: 1 },
  /** median MAD of a group over that of all, of groups of at least so many pictures */
  group: { atMost: 1.5, leastPictures: 3 },
  /** our median band MAD over a rival's, on the same pictures */
  overRival: { atMost: 0.75, rivals: ['mediaPipe', 'rvm'] },
  /** our band MAD is at most IS-Net's */
  notWorseThanIsNet: ['ormbg_redcurls', 'apple_portrait'],
  /** passes of the matte network until a first preview, and from then on until the full matte */
  wait: { preview: 2.5, matte: 8 },
  /** share of the worst fifth that the engine itself calls other than good */
  verdict: { atLeast: 0.8 },
} as const;

/** Pictures that may be worse than the worst allowed, each with a reason that a person would accept. */
export const excused: Readonly<Record<string, string>> = {};
