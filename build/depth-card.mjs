import { existsSync, readdirSync, readFileSync } from 'node:fs';

/**
 * The card and the model of a depth network under the names that the engine asks for; empty when no card in the folder has
 * `role: "depth"` with its model beside it. With several, the first by name.
 * @param {string} folder
 * @returns {Record<string, string>}
 */
export function depthCardIn(folder) {
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.json')) continue;
    const { role, file } = JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'));
    if (role === 'depth' && existsSync(`${folder}/${file}`)) {
      return { 'depth.json': `${folder}/${name}`, 'depth.onnx': `${folder}/${file}` };
    }
  }
  return {};
}
