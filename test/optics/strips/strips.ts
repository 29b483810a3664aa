import type { Strip } from './strip-task.js';

/** The telling scenes, and where to look: hair first, then the ring around the person. */
export const strips: readonly Strip[] = [
  {
    name: 'night-street',
    discShare: 0.12,
    corners: [
      [84, 70],
      [310, 325],
    ],
  },
  {
    name: 'day-window',
    discShare: 0.12,
    corners: [
      [240, 150],
      [200, 60],
    ],
  },
  {
    name: 'bookshelf',
    discShare: 0.12,
    corners: [
      [100, 60],
      [250, 140],
    ],
  },
  {
    name: 'foliage',
    discShare: 0.24,
    corners: [
      [90, 150],
      [270, 150],
    ],
  },
  {
    name: 'flat-wall',
    discShare: 0.12,
    corners: [
      [70, 100],
      [270, 60],
    ],
  },
  {
    name: 'plant-in-front',
    discShare: 0.12,
    corners: [
      [100, 80],
      [60, 330],
    ],
  },
  {
    name: 'desk-ramp',
    discShare: 0.24,
    corners: [
      [75, 200],
      [15, 330],
    ],
  },
];
