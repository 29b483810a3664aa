import { useId } from 'preact/hooks';
import type { BackdropSettings, Tone } from '../../../contract/backdrop-settings.js';
import type { RenderSettings } from '../../../contract/render-settings.js';

/** Lights of the little room behind the little person: centre and whether it is a warm one. */
const lights = [
  { x: 10, y: 12, warm: true },
  { x: 23, y: 27, warm: false },
  { x: 55, y: 13, warm: false },
  { x: 70, y: 7, warm: true },
  { x: 66, y: 29, warm: true },
] as const;

/** Disc radius in the picture for an aperture of 1 mm: the strongest look just fills the room with light. */
const radiusPerMm = 0.22;

/** What a look does to points of light, drawn to scale: the disc grows with the lens's aperture. */
export function LookPicture({ settings: { lens, backdrop } }: { settings: RenderSettings }) {
  const radius = (lens.focalLengthMm / lens.fNumber) * radiusPerMm;
  // The same light spread over a larger disc is dimmer.
  const opacity = Math.max(0.4, Math.min(0.95, 3 / radius));
  const isRoom = backdrop.mode === 'soften' || backdrop.mode === 'image';
  return (
    <svg class="look-picture" viewBox="0 0 80 40" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      {isRoom ? (
        <>
          <rect class="art-room" width="80" height="40" />
          {lights.map(({ x, y, warm }) => (
            <circle
              key={x}
              class={warm ? 'art-warm' : 'art-cool'}
              cx={x}
              cy={y}
              r={radius}
              opacity={opacity}
            />
          ))}
        </>
      ) : (
        <Painted backdrop={backdrop} />
      )}
      <path class="art-person" d="M22 41c1-9 9-13 18-13s17 4 18 13z" />
      <ellipse class="art-person" cx="40" cy="18" rx="7.4" ry="9" />
    </svg>
  );
}

type PaintedSettings = Exclude<BackdropSettings, { mode: 'soften' | 'image' }>;

const css = (tone: Tone) => `rgb(${tone.join()})`;

function Painted({ backdrop }: { backdrop: PaintedSettings }) {
  const id = useId();
  if (backdrop.mode === 'solid') return <rect width="80" height="40" fill={css(backdrop.rgb)} />;
  const isStudio = backdrop.mode === 'studio';
  const stops = (
    <>
      <stop offset="0" stop-color={css(isStudio ? backdrop.centreRgb : backdrop.fromRgb)} />
      <stop offset="1" stop-color={css(isStudio ? backdrop.edgeRgb : backdrop.toRgb)} />
    </>
  );
  return (
    <>
      <defs>
        {isStudio ? (
          <radialGradient id={id} cx="50%" cy="42%" r="62%">
            {stops}
          </radialGradient>
        ) : (
          <linearGradient id={id} x1="0.5" y1="1" x2="0.5" y2="0" {...turned(backdrop.angleDeg)}>
            {stops}
          </linearGradient>
        )}
      </defs>
      <rect width="80" height="40" fill={`url(#${id})`} />
    </>
  );
}

const turned = (angleDeg: number) => ({ gradientTransform: `rotate(${angleDeg} 0.5 0.5)` });
