import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { convertNetwork } from './convert-network.js';
import { networkDescriptions } from './network-descriptions.js';

/** Writes every network and its card into `root/models` and says what it wrote. */
export async function convertAll(root: string): Promise<void> {
  for (const description of networkDescriptions) {
    const { onnx, card } = await convertNetwork(description, root);
    await writeFile(join(root, 'models', card.file), onnx);
    await writeFile(join(root, 'models', `${card.name}.json`), `${JSON.stringify(card, null, 2)}\n`);
    console.log(`models/${card.file}  ${card.bytes} bytes  sha256 ${card.sha256}`);
  }
}
