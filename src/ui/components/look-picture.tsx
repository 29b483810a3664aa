import type { RenderSettings } from '../../contract/render-settings.js';

/** Lights of the little room behind the little person: centre and whether it is a warm one. */
const lights = [
  { x: 7, y: 11, warm: true },
  { x: 33, y: 9, warm: false },
  { x: 20, y: 4, warm: true },
  { x: 35, y: 25, warm: true },
  { x: 4, y: 27, warm: false },
] as const;

/** Disc radius in the picture for an aperture of 1 mm, so that the strongest look just fills the room with light. */
const radiusPerMm = 0.2;

/** What a look does to points of light, drawn to scale: the disc grows with the lens's aperture. */
export function LookPicture({ settings: { lens, backdrop } }: { settings: RenderSettings }) {
  const radius = (lens.focalLengthMm / lens.fNumber) * radiusPerMm;
  // The same light spread over a larger disc is dimmer.
  const opacity = Math.max(0.32, Math.min(0.95, 2.6 / radius));
  return (
    <svg class="look-picture" viewBox="0 0 40 40" aria-hidden="true">
      {backdrop.mode === 'studio' ? (
        <StudioBackdrop centre={backdrop.centreRgb} edge={backdrop.edgeRgb} />
      ) : (
        <>
          <rect class="art-room" width="40" height="40" />
          {lights.map(({ x, y, warm }) => (
            <circle
              key={`${x},${y}`}
              class={warm ? 'art-warm' : 'art-cool'}
              cx={x}
              cy={y}
              r={radius}
              opacity={opacity}
            />
          ))}
        </>
      )}
      <path class="art-person" d="M5 42c1-10 7-14 15-14s14 4 15 14z" />
      <ellipse class="art-person" cx="20" cy="19" rx="6.6" ry="8" />
    </svg>
  );
}

type Rgb = readonly [number, number, number];

function StudioBackdrop({ centre, edge }: { centre: Rgb; edge: Rgb }) {
  return (
    <>
      <defs>
        <radialGradient id="studio" cx="50%" cy="42%" r="70%">
          <stop offset="0" stop-color={`rgb(${centre.join()})`} />
          <stop offset="1" stop-color={`rgb(${edge.join()})`} />
        </radialGradient>
      </defs>
      <rect width="40" height="40" fill="url(#studio)" />
    </>
  );
}
