import type { PersonFound } from '../../../contract/person-found.js';
import type { PhotoPoint } from '../../../contract/photo-point.js';
import type { Intents } from '../../intents.js';
import type { PanelState } from '../../state.js';
import type { Gesture } from '../use-drag.js';
import { type Geometry, pointUnder } from './geometry.js';
import type { Hand } from './hand.js';
import { startShare } from './start-share.js';

/** What the picture is for at the moment. */
export type SurfaceMode = 'hold' | 'pan' | 'split' | 'pick' | 'draw' | 'point';

export interface SurfaceParts {
  readonly state: PanelState;
  readonly intents: Intents;
  readonly geometry: Geometry;
  readonly hand: Hand;
}

/** What pointers do on the picture in each of its modes. The middle button always moves it. */
export function surfaceGesture(mode: SurfaceMode, parts: SurfaceParts): Gesture {
  const usual = gestures[mode](parts);
  const moving = pan(parts);
  let taken = usual;
  return {
    start(event, element) {
      taken = event.button === 1 ? moving : usual;
      taken.start?.(event, element);
    },
    move: (events, element) => taken.move?.(events, element),
    end: (event, element, isClick) => taken.end?.(event, element, isClick),
    cancel: () => taken.cancel?.(),
  };
}

const pan = ({ intents, geometry: { density } }: SurfaceParts): Gesture => {
  let last = { x: 0, y: 0 };
  return {
    start({ clientX, clientY }) {
      last = { x: clientX, y: clientY };
    },
    move(events) {
      const { clientX, clientY } = events.at(-1)!;
      intents.pan({ x: (clientX - last.x) * density, y: (clientY - last.y) * density });
      last = { x: clientX, y: clientY };
    },
  };
};

const gestures: Record<SurfaceMode, (parts: SurfaceParts) => Gesture> = {
  pan,
  hold: ({ intents }) => ({
    start: () => intents.compare(true),
    end: () => intents.compare(false),
    cancel: () => intents.compare(false),
  }),
  split: ({ intents }) => ({
    start: (event, element) => intents.splitTo(startShare(element, event)),
    move: (events, element) => intents.splitTo(startShare(element, events.at(-1)!)),
  }),
  pick: (parts) => ({
    ...pan(parts),
    end(event, element, isClick) {
      const people = parts.state.summary.value?.people ?? [];
      const person = personAt(people, parts.geometry, pointUnder(parts.geometry, element, event));
      if (isClick && person >= 0) parts.intents.choosePerson(person);
    },
  }),
  draw: ({ state, intents, geometry, hand: { live, at } }) => ({
    start(event, element) {
      live.value = { ...state.brush.value, points: [pointUnder(geometry, element, event)] };
    },
    move(events, element) {
      if (live.value === null) return;
      const points = events.map((event) => pointUnder(geometry, element, event));
      live.value = { ...live.value, points: [...live.value.points, ...points] };
      at.value = points.at(-1)!;
    },
    end() {
      const stroke = live.value;
      live.value = null;
      if (stroke !== null) intents.draw(stroke);
    },
    cancel() {
      live.value = null;
    },
  }),
  point: ({ intents, geometry }) => ({
    end: (event, element) => intents.keepPoint(pointUnder(geometry, element, event)),
  }),
};

/** The smallest box that holds the point: whoever stands in front of somebody. */
function personAt(
  people: readonly PersonFound[],
  { window: { photo } }: Geometry,
  point: PhotoPoint,
): number {
  const [px, py] = [point.x * photo.width, point.y * photo.height];
  const area = ({ box }: PersonFound) => box.width * box.height;
  const hit = people.filter(
    ({ box: { x, y, width, height } }) => px >= x && py >= y && px <= x + width && py <= y + height,
  );
  return people.indexOf(hit.sort((one, other) => area(one) - area(other))[0]!);
}
