import type { PhotoPoint } from './photo-point.js';

/** Whom a photo is about: left to the engine, or the people at these points (each person found nearest to one). */
export type SubjectChoice = 'auto' | { readonly people: readonly PhotoPoint[] };
