import type { CheckTolerances } from '../../../contract/check-tolerances.js';
import type { CropRule } from '../../../contract/crop-rule.js';

export interface FrameDrawingProps {
  readonly label: string;
  readonly crop: CropRule;
  /** width / height */
  readonly aspect: number;
  /** drawn as bands about the lines; absent: the lines alone */
  readonly tolerances?: Pick<CheckTolerances, 'headHeight' | 'eyeLine' | 'centreX'>;
}

/** Eyes lie about half way between crown and chin. */
const eyesDown = 0.5;
const headWidth = 0.74;

/** A frame and the head in it: how large, how high the eyes, how far from the left, and what may differ. */
export function FrameDrawing({ label, crop, aspect, tolerances }: FrameDrawingProps) {
  const [width, height] = [Math.round(100 * aspect), 100];
  const [eyes, middle] = [crop.eyeLine * height, crop.centreX * width];
  const head = (share: number) => ({
    cx: middle,
    cy: eyes + (0.5 - eyesDown) * share * height,
    rx: (share * height * headWidth) / 2,
    ry: (share * height) / 2,
  });
  const body = head(crop.heightShare);
  // A curve between two ends below the frame passes at three quarters of the way to its handles.
  const ends = height + 40;
  const handles = (body.cy + body.ry * 1.2 - ends / 4) / 0.75;
  return (
    <svg class="frame-drawing" viewBox={`-1 -1 ${width + 2} ${height + 2}`} role="img" aria-label={label}>
      <rect class="frame-room" width={width} height={height} rx="2" />
      <g>
        <path
          class="frame-person"
          d={`M${middle - body.rx * 2.6} ${ends}C${middle - body.rx * 2.4} ${handles} ${middle + body.rx * 2.4} ${handles} ${middle + body.rx * 2.6} ${ends}z`}
        />
        <ellipse class="frame-person" {...body} />
        {tolerances !== undefined && (
          <>
            <rect
              class="frame-band"
              width={width}
              y={eyes - tolerances.eyeLine * height}
              height={2 * tolerances.eyeLine * height}
            />
            <rect
              class="frame-band"
              height={height}
              x={middle - tolerances.centreX * width}
              width={2 * tolerances.centreX * width}
            />
            <ellipse class="frame-limit" {...head(crop.heightShare * (1 + tolerances.headHeight))} />
            <ellipse class="frame-limit" {...head(crop.heightShare * (1 - tolerances.headHeight))} />
          </>
        )}
        <path class="frame-line" d={`M0 ${eyes}h${width}M${middle} 0v${height}`} />
      </g>
      <rect class="frame-edge" width={width} height={height} rx="2" />
    </svg>
  );
}
