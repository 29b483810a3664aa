import { existsSync } from 'node:fs';

/** Photos and mattes that nobody here made; not part of the project. */
export const materialFolder = '../shared/test-material';

/** False, and then said by the bench, where the project stands alone. */
export const hasMaterial = (): boolean => existsSync(`${materialFolder}/index.json`);
