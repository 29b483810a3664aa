import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { convertNetwork } from './convert-network.js';
import type { NetworkCard } from './network-card.js';
import { networkDescriptions } from './network-descriptions.js';

/** Writes every network and its card into `root/models` and says what it wrote. */
export async function convertAll(root: string): Promise<void> {
  for (const description of networkDescriptions) {
    const { onnx, card } = await convertNetwork(description, root);
    await writeFile(join(root, 'models', card.file), onnx);
    await writeFile(join(root, 'models', `${card.name}.json`), cardText(card));
    console.log(`models/${card.file}  ${card.bytes} bytes  sha256 ${card.sha256}`);
  }
}

/** JSON as the formatter likes it: lists of numbers on one line. */
function cardText(card: NetworkCard): string {
  const numbers = /\[\s+(\d+(?:,\s+\d+)*)\s+\]/g;
  const onOneLine = (_: string, list: string) => `[${list.split(/,\s+/).join(', ')}]`;
  return `${JSON.stringify(card, null, 2).replace(numbers, onOneLine)}\n`;
}
