import { BlurError } from '../../contract/blur-error.js';
import type { SubjectChoice } from '../../contract/subject-choice.js';
import type { Networks } from '../network/networks.js';
import { type PeopleSeen, seePeople } from '../people/see-people.js';
import type { Job } from '../pipeline/job.js';
import type { RgbaRaster } from '../raster/rgba-raster.js';
import { type CloseLook, type Everybody, lookAtEverybody, lookClosely } from './close-look.js';
import { type FirstMatte, firstMatte } from './first-matte.js';
import type { PersonPass } from './person-pass.js';

/**
 * What the networks have said about one photo, asked for once: a draft leaves to the full analysis what it has seen, and a stroke
 * or another look costs no inference. Of several choices of subjects the last one is kept.
 */
export interface LookKeeper {
  /** @throws BlurError `cancelled` | `inference` | `model-load` | `out-of-memory` */
  people(job: Job): Promise<PeopleSeen>;
  /** @throws BlurError as before, and `no-person` */
  close(job: Job, subject: SubjectChoice): Promise<CloseLook>;
  /** The result is shared: read only. @throws BlurError as before */
  first(job: Job, subject: SubjectChoice): Promise<FirstMatte>;
  /** all that is kept, for counting its bytes */
  readonly kept: {
    people?: PeopleSeen;
    everybody?: PersonPass;
    /** that there is nobody */
    nobody?: BlurError;
    subject?: string;
    close?: CloseLook;
    first?: FirstMatte;
  };
}

/** @param raster - upright photo; read only, held */
export function createLookKeeper(raster: RgbaRaster, networks: Networks): LookKeeper {
  const kept: LookKeeper['kept'] = {};
  const people = async (job: Job) => {
    kept.people ??= await seePeople(raster, networks, job);
    return kept.people;
  };
  const everybody = async (job: Job): Promise<Everybody> => {
    const seen = await people(job);
    if (kept.nobody !== undefined) throw kept.nobody;
    try {
      kept.everybody ??= await lookAtEverybody(raster, networks, job, seen);
    } catch (thrown) {
      if (thrown instanceof BlurError && thrown.code === 'no-person') kept.nobody = thrown;
      throw thrown;
    }
    return { seen, everybody: kept.everybody };
  };
  const close = async (job: Job, subject: SubjectChoice) => {
    const wanted = JSON.stringify(subject);
    if (kept.close !== undefined && kept.subject === wanted) return kept.close;
    const look = await lookClosely(raster, networks, job, await everybody(job), subject);
    job.report('matte', 1 / 5);
    Object.assign(kept, { subject: wanted, close: look, first: undefined });
    return look;
  };
  const first = async (job: Job, subject: SubjectChoice) => {
    const look = await close(job, subject);
    if (kept.first !== undefined && kept.close === look) return kept.first;
    const matte = await firstMatte(raster, networks, job, look);
    if (kept.close === look) kept.first = matte;
    return matte;
  };
  return { people, close, first, kept };
}
