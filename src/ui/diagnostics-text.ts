import type { AnalysisSummary } from '../contract/analysis-summary.js';
import type { WireError } from '../contract/blur-error.js';
import type { Diagnostics } from '../contract/engine-api.js';
import { engineVersion } from '../contract/engine-version.js';

export interface DiagnosticsParts {
  readonly error: WireError;
  readonly diagnostics: Diagnostics | null;
  readonly summary: AnalysisSummary | null;
}

/** What somebody may copy and send when something fails: no names, no pixels, nothing of the file. */
export function diagnosticsText({ error, diagnostics, summary }: DiagnosticsParts): string {
  const lines = [`Wide Open ${engineVersion}`, `error ${error.code}: ${error.message}`];
  for (const [name, value] of Object.entries(error.details)) lines.push(`  ${name} ${value}`);
  if (diagnostics === null) lines.push('worker not started');
  else {
    const { renderer, rendererReason, gpu, inference, inferenceReason, ...rest } = diagnostics;
    for (const [name, value] of Object.entries(rest)) lines.push(`${name} ${value}`);
    lines.push(`renders with ${renderer} (${rendererReason}), graphics card ${gpu || 'none'}`);
    lines.push(`networks run on ${inference} (${inferenceReason})`);
  }
  if (summary !== null) {
    lines.push(`photo ${summary.widthPx} × ${summary.heightPx} ${summary.kind}, ${summary.profileName}`);
    for (const [step, ms] of Object.entries(summary.stageMs)) lines.push(`  ${step} ${Math.round(ms)} ms`);
  }
  return lines.join('\n');
}
