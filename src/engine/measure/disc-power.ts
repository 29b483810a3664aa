const tableStep = 0.02;
const tableEnd = 80;
const quadrature = 128;

/**
 * Share of an even disc's power that is left at a frequency: (2·J₁(x)/x)² with x = π · frequency · diameter. 0 at x = 3.83, 7.02, …,
 * which tells a disc's size whatever was seen through it.
 * Source: Born and Wolf, Principles of Optics, 8.5.2; J₁ by Bessel's integral.
 * @param x - ≥ 0; beyond 80 taken for 80
 */
export function discPower(x: number): number {
  const place = Math.min(table.length - 2, x / tableStep);
  const low = Math.floor(place);
  return table[low] + (table[low + 1] - table[low]) * (place - low);
}

const table = Float64Array.from({ length: tableEnd / tableStep + 2 }, (_, i) => {
  const x = i * tableStep;
  return x === 0 ? 1 : ((2 * besselJ1(x)) / x) ** 2;
});

/** J₁(x) = 1/π ∫₀^π cos(θ − x·sin θ) dθ; the integrand is periodic, so that even steps are exact to rounding. */
function besselJ1(x: number): number {
  let sum = 0;
  for (let i = 0; i < quadrature; i++) {
    const angle = (2 * Math.PI * i) / quadrature;
    sum += Math.cos(angle - x * Math.sin(angle));
  }
  return sum / quadrature;
}
