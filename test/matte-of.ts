import type { SubjectChoice } from '../src/contract/subject-choice.js';
import { type CloseLook, lookAtEverybody, lookClosely } from '../src/engine/matte/close-look.js';
import { type EstimatedMatte, estimateMatte } from '../src/engine/matte/estimate-matte.js';
import { firstMatte } from '../src/engine/matte/first-matte.js';
import type { Networks } from '../src/engine/network/networks.js';
import { type PeopleSeen, seePeople } from '../src/engine/people/see-people.js';
import type { Job } from '../src/engine/pipeline/job.js';
import type { RgbaRaster } from '../src/engine/raster/rgba-raster.js';

const idle: Job = { checkpoint: async () => {}, report: () => {}, now: () => 0 };

/** Everything from the first look at a photo to its matte, as the pipeline does it. @throws BlurError as the steps do */
export async function matteOf(
  raster: RgbaRaster,
  networks: Pick<Networks, 'locate' | 'matte' | 'face'>,
  job: Job = idle,
  subject: SubjectChoice = 'auto',
): Promise<EstimatedMatte & CloseLook> {
  return matteOfSeen(raster, networks, await seePeople(raster, networks, job), job, subject);
}

/** The same after the first looks. */
export async function matteOfSeen(
  raster: RgbaRaster,
  networks: Pick<Networks, 'matte'>,
  seen: PeopleSeen,
  job: Job = idle,
  subject: SubjectChoice = 'auto',
): Promise<EstimatedMatte & CloseLook> {
  const everybody = await lookAtEverybody(raster, networks, job, seen);
  const look = await lookClosely(raster, networks, job, { seen, everybody }, subject);
  const first = await firstMatte(raster, networks, job, look);
  return { ...look, ...(await estimateMatte(raster, look, first, job)) };
}
