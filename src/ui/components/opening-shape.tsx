import type { ApertureSettings } from '../../contract/aperture-settings.js';
import { IconButton } from '../controls/icon-button.js';
import { Segmented } from '../controls/segmented.js';
import { openingPath } from '../opening-path.js';
import { strings } from '../strings.js';
import { OpeningPicture } from './opening-picture.js';

const shapes = [0, 5, 6, 7, 8, 9] as const;
/** Straight enough to be told apart; the person may bend them. */
const firstCurvature = 0.3;

export interface OpeningShapeProps {
  readonly aperture: ApertureSettings;
  readonly ofLook: ApertureSettings;
  readonly isDisabled: boolean;
  readonly onChange: (part: Partial<ApertureSettings>) => void;
}

/** Round or of so many blades, as small drawings, and a larger one of the opening that comes of it. */
export function OpeningShape({ aperture, ofLook, isDisabled, onChange }: OpeningShapeProps) {
  const { blades, curvature } = aperture;
  const choose = (next: ApertureSettings['blades']) => {
    // Blades as round as the rim would look round.
    const bend = curvature === 1 && next !== 0 ? { curvature: firstCurvature } : {};
    if (next === ofLook.blades) {
      onChange({ blades: next, curvature: ofLook.curvature, rotationDeg: ofLook.rotationDeg });
    } else onChange({ blades: next, ...bend });
  };
  return (
    <div class="control">
      <div class="control-head">
        <span>{strings.lens.shape}</span>
        {blades !== ofLook.blades && !isDisabled && (
          <IconButton
            icon="reset"
            label={strings.controls.resetTo(strings.lens.shape, nameOf(ofLook.blades))}
            onClick={() => {
              choose(ofLook.blades);
              document.querySelector<HTMLElement>('input[name="shape"]:checked')?.focus();
            }}
          />
        )}
      </div>
      <Segmented
        name="shape"
        label={strings.lens.shape}
        segments={shapes.map((count) => ({
          value: String(count),
          label: nameOf(count),
          picture: <ShapePicture blades={count} />,
        }))}
        value={String(blades)}
        isDisabled={isDisabled}
        onChange={(value) => choose(shapes.find((count) => String(count) === value) ?? 0)}
      />
      {!isDisabled && <OpeningPicture aperture={aperture} />}
    </div>
  );
}

const nameOf = (blades: number) => (blades === 0 ? strings.lens.round : strings.lens.blades(blades));

function ShapePicture({ blades }: { blades: ApertureSettings['blades'] }) {
  // One corner up, as such openings are drawn.
  const shape = { blades, curvature: firstCurvature, rotationDeg: 90, catEye: 0, squeeze: 1 };
  return (
    <svg class="shape-picture" viewBox="-8 -8 16 16" aria-hidden="true">
      <path d={openingPath(shape, 6.5)} />
    </svg>
  );
}
