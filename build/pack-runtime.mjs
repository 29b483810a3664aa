/**
 * Packs onnxruntime's WebGPU build for the panel: `node build/pack-runtime.mjs`, with `xz` on the path, after the library's version changed.
 * What comes out is committed, since no packer as tight as this comes with Node.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { assetSources, lzmaAssets } from './asset-sources.mjs';

const filter = '--lzma1=preset=9e,dict=32MiB,lc=4,lp=0,pb=0';
for (const [name, packedFile] of Object.entries(lzmaAssets)) {
  const source = assetSources[name];
  const packed = execFileSync('xz', ['--format=lzma', filter, '--stdout', '--keep', source], {
    maxBuffer: 100_000_000,
  });
  // xz leaves the length open; the panel wants to know it.
  packed.writeBigUInt64LE(BigInt(readFileSync(source).length), 5);
  writeFileSync(packedFile, packed);
  console.log(`${packedFile}: ${packed.length} bytes`);
}
