import { BlurError } from '../../../src/contract/blur-error.js';
import type { Networks } from '../../../src/engine/network/networks.js';
import type { Plane } from '../../../src/engine/raster/plane.js';
import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';
import { mediaPipeMatte } from '../media-pipe-matte.js';
import { edgeWidths } from '../metrics/edge-widths.js';
import { judgeAgainst, type MatteErrors } from '../metrics/matte-errors.js';
import { ourMatte } from '../our-matte.js';
import { passSeconds } from '../pass-seconds.js';
import type { ReferencedPicture } from '../pictures/referenced-picture.js';
import type { PictureRow, RivalName } from './picture-row.js';

/** A rival that is installed. */
export interface Rival {
  matteOf(photo: RgbaRaster): Promise<Plane>;
}

export interface ScoreTools {
  readonly networks: Networks;
  /** absent: no rivals are asked, MediaPipe's neither */
  readonly rivals?: Readonly<Partial<Record<RivalName, Rival>>>;
}

/** Measures our matte of a picture, and the rivals' beside it. A picture that we refuse counts as an empty matte. */
export async function scorePicture(picture: ReferencedPicture, tools: ScoreTools): Promise<PictureRow> {
  const { name, kind, reference: believed, tags } = picture;
  const { photo, reference, scored } = await picture.load();
  const { widthPx, heightPx } = photo;
  const pass = await passSeconds(tools.networks);
  const ours = await oursOrNothing(photo, tools.networks);
  const judge = judgeAgainst(reference, scored);
  const rivals: Partial<Record<RivalName, MatteErrors>> = {};
  if (tools.rivals) {
    rivals.mediaPipe = judge(await mediaPipeMatte(photo, tools.networks));
    for (const [rival, { matteOf }] of Object.entries(tools.rivals)) {
      rivals[rival as RivalName] = judge(await matteOf(photo));
    }
  }
  const { alpha, ...told } = ours;
  return {
    name,
    kind,
    reference: believed,
    tags,
    widthPx,
    heightPx,
    errors: judge(alpha),
    edges: edgeWidths(alpha, reference, scored),
    passSeconds: pass,
    passes: ours.seconds / pass,
    ...told,
    rivals,
  };
}

async function oursOrNothing(photo: RgbaRaster, networks: Networks) {
  const { widthPx, heightPx } = photo;
  const start = performance.now();
  try {
    return await ourMatte(photo, networks);
  } catch (thrown) {
    if (!(thrown instanceof BlurError)) throw thrown;
    const nothing = { widthPx, heightPx, data: new Float32Array(widthPx * heightPx) };
    const seconds = (performance.now() - start) / 1000;
    return { alpha: nothing, seconds, steps: {}, refusedWith: thrown.code };
  }
}
