import { usePanel } from '../panel-context.js';
import { strings } from '../strings.js';

/** Things worth knowing about this photo; quiet, because none of them stops the work. */
export function Warnings() {
  const { state } = usePanel();
  const warnings = state.summary.value?.warnings ?? [];
  if (warnings.length === 0) return null;
  return (
    <ul class="warnings">
      {warnings.map((code) => (
        <li key={code}>{strings.warnings[code]}</li>
      ))}
    </ul>
  );
}
