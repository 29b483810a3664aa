import type { ApertureSettings } from '../../contract/aperture-settings.js';
import { openingPath } from '../opening-path.js';
import { strings } from '../strings.js';

const radius = 18;
/** Of the way to the corner on the upper right, where the barrel's rim has moved along with it. */
const diagonal = Math.SQRT1_2;

/** What becomes of a point of light, in the picture's middle and in its upper right corner. */
export function OpeningPicture({ aperture }: { aperture: ApertureSettings }) {
  const { catEye, squeeze } = aperture;
  const path = openingPath(aperture, radius);
  const rim = { rx: radius * squeeze, ry: radius };
  const away = catEye * radius * diagonal;
  return (
    <div class="openings" aria-hidden="true">
      <figure>
        <svg viewBox="-20 -20 40 40" aria-hidden="true">
          <path d={path} />
        </svg>
        <figcaption class="quiet">{strings.lens.inMiddle}</figcaption>
      </figure>
      <figure>
        <svg viewBox="-20 -20 40 40" aria-hidden="true">
          <clipPath id="barrel-rim">
            <ellipse cx={away * squeeze} cy={-away} {...rim} />
          </clipPath>
          <path d={path} clip-path="url(#barrel-rim)" />
        </svg>
        <figcaption class="quiet">{strings.lens.inCorner}</figcaption>
      </figure>
    </div>
  );
}
