import type { InspectView } from '../../contract/engine-api.js';
import type { BackdropRequest } from '../backdrop/choose-backdrop.js';
import { planRender } from '../composite/plan-render.js';
import type { Job } from '../pipeline/job.js';
import type { RgbaRaster } from '../raster/rgba-raster.js';
import { depthView } from './depth-view.js';
import { focusView } from './focus-view.js';
import { matteView } from './matte-view.js';

/**
 * Shows what is believed about a scene, at its size and in the photo's colour space. Only the focus depends on the settings.
 * @returns the caller owns it
 * @throws BlurError `plane-mismatch` | `backdrop-missing` | `cancelled`, as a render of the same settings does
 */
export async function inspectScene(
  view: InspectView,
  request: BackdropRequest,
  job: Job,
): Promise<RgbaRaster> {
  await job.checkpoint();
  switch (view) {
    case 'matte':
      return matteView(request.scene);
    case 'depth':
      return depthView(request.scene);
    case 'focus':
      return focusView(request.scene, (await planRender(request, job)).radii);
  }
}
