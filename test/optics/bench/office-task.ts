import { officeTruth } from '../../truth/office-truth.js';
import { psnr } from '../metrics/psnr.js';
import { zonesOf } from '../metrics/zones.js';
import { softenTo } from '../renderers/lens-for.js';
import { type ContenderName, contenders } from './contender.js';
import type { TaskResult } from './task.js';

/** A real ray-traced room without anybody in it, through two openings. Told, never failed by: its depth is fitted. */
export async function officeTask(): Promise<TaskResult> {
  const office = await officeTruth();
  if (!office) return { rows: [], notes: [] };
  const { sharp, depth, headHeightPx, apertures } = office;
  const { widthPx, heightPx } = sharp;
  const alpha = { widthPx, heightPx, data: new Float32Array(widthPx * heightPx) };
  const given = { sharp, alpha, depth, headHeightPx };
  const notes: string[] = [];
  for (const { name, blurred, fittedRadiusPx } of apertures) {
    const { whole } = zonesOf(alpha, 0, fittedRadiusPx);
    const figures = [`as photographed ${psnr(sharp, blurred, whole).toFixed(1)}`];
    for (const contender of Object.keys(contenders) as ContenderName[]) {
      const { heading, render } = contenders[contender];
      const picture = await render(given, softenTo(fittedRadiusPx, headHeightPx));
      figures.push(`${heading} ${psnr(picture, blurred, whole).toFixed(1)}`);
    }
    notes.push(
      `ray-traced ${name}, radius ${fittedRadiusPx.toFixed(1)} px, PSNR in dB: ${figures.join(', ')}`,
    );
  }
  return { rows: [], notes };
}
