import { type PersonClass, personClasses } from '../matte/person-pass.js';

/** The number that stands for each class of the matte network in a grid of classes. */
export const classIndex = Object.fromEntries(personClasses.map((name, index) => [name, index])) as Readonly<
  Record<PersonClass, number>
>;
