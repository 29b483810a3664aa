import type { Measured } from '../measure-name.js';
import { bandingProbe } from '../probes/banding-probe.js';
import { blurLawProbe } from '../probes/blur-law-probe.js';
import { discPerHeadProbe } from '../probes/disc-per-head-probe.js';
import { discProbe } from '../probes/disc-probe.js';
import { grainProbe } from '../probes/grain-probe.js';
import { lightProbe } from '../probes/light-probe.js';
import { rampProbe } from '../probes/ramp-probe.js';
import { unevenRoomProbe } from '../probes/uneven-room-probe.js';
import { type ContenderName, contenders } from './contender.js';
import type { TaskResult } from './task.js';

/** All probes of one contender. @param sizesPx - at which one look is tried on one scene */
export async function probeTask(contender: ContenderName, sizesPx: readonly number[]): Promise<TaskResult> {
  const { render } = contenders[contender];
  const measured: Measured = {
    ...(await discProbe(render)),
    ...(await lightProbe(render)),
    ...(await blurLawProbe(render)),
    ...(await rampProbe(render)),
    ...(await grainProbe(render)),
    ...(await bandingProbe(render)),
    ...(await discPerHeadProbe(render, sizesPx)),
    // The others have no such control.
    ...(contender === 'ours' ? await unevenRoomProbe(render) : {}),
  };
  return { rows: [{ contender, measured }], notes: [] };
}
