import { availableParallelism, totalmem } from 'node:os';

/** More threads than this no machine feeds. */
export const mostJobs = 64;

/** A photo of 16 megapixels takes less than this from decoding to encoding. */
const bytesPerJob = 1e9;

/** One photo per processor, as far as half of the memory goes. */
export function defaultJobs(): number {
  const fitting = Math.floor(totalmem() / 2 / bytesPerJob);
  return Math.max(1, Math.min(availableParallelism(), fitting, mostJobs));
}
