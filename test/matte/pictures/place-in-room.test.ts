import { expect, it } from 'vitest';
import { lightToCode } from '../../truth/light-to-code.js';
import { placeInRoom, plainShot } from './place-in-room.js';

/** Three pixels: the person, half of each, the room. Light is multiplied by alpha. */
const person = { widthPx: 3, heightPx: 1, rgba: Float32Array.of(0.8, 0, 0, 1, 0.4, 0, 0, 0.5, 0, 0, 0, 0) };
const room = Float32Array.of(0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2);
const still = { ...plainShot, grainCodes: 0 };
const reds = ({ data }: { data: Uint8ClampedArray }) => [data[0], data[4], data[8]];

it('mixes person and room in linear light, and keeps alpha as the truth', () => {
  const { photo, reference } = placeInRoom(person, room, still);
  expect(reds(photo)).toEqual([0.8, 0.4 + 0.1, 0.2].map(lightToCode));
  expect([...reference.data]).toEqual([1, 0.5, 0]);
});

it('lights the person apart from the room, and both by the lamp', () => {
  const { photo } = placeInRoom(person, room, { ...still, personShare: 0.5, lamp: [0.5, 1, 1] });
  expect(reds(photo)).toEqual([0.2, 0.5 * (0.2 + 0.1), 0.1].map(lightToCode));
});

it('grains every pixel alike each time', () => {
  const shot = { ...plainShot, grainCodes: 4, seed: 5 };
  const first = placeInRoom(person, room, shot).photo;
  expect(first.data).toEqual(placeInRoom(person, room, shot).photo.data);
  expect(first.data).not.toEqual(placeInRoom(person, room, { ...shot, seed: 6 }).photo.data);
});
