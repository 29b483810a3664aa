import { stat } from 'node:fs/promises';

export const uiHtmlBudget = 15_000_000;
const controllerBudget = 60_000;

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1).padStart(9)} kB`;

/**
 * Prints what the plugin weighs, part by part.
 * @param {Record<string, number>} uiParts - bytes of ui.html by part, `total` among them
 * @returns {Promise<boolean>} whether both files are within their budgets
 */
export async function checkBudgets(uiParts) {
  const { total, ...parts } = uiParts;
  const controller = (await stat('dist/code.js')).size;
  for (const [name, bytes] of Object.entries(parts)) console.log(`  ${name.padEnd(24)}${kilobytes(bytes)}`);
  console.log(`ui.html                   ${kilobytes(total)} of ${kilobytes(uiHtmlBudget).trim()}`);
  console.log(`code.js                   ${kilobytes(controller)} of ${kilobytes(controllerBudget).trim()}`);
  const within = total <= uiHtmlBudget && controller <= controllerBudget;
  if (!within) console.error('over budget');
  return within;
}
