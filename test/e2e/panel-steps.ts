import { expect } from 'vitest';
import type { ImagePaint } from '../../playground/host/paint.js';
import type { OpenPlayground } from './open-playground.js';

/** An analysis with the real networks takes seconds; on a busy machine, many. */
export const analysisWithinMs = 120_000;

/** Waits until the panel shows the finished preview with this tag, e.g. `f/4`: not a draft's, while the analysis goes on. */
export async function previewOf({ panel }: OpenPlayground, tag: string): Promise<void> {
  await panel.locator('.tag', { hasText: new RegExp(`^${tag}$`) }).waitFor({ timeout: analysisWithinMs });
  await panel.locator('progress').waitFor({ state: 'detached', timeout: analysisWithinMs });
  await panel.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
}

/** Selects a photo on the canvas and waits for its first preview. */
export async function choosePhoto(open: OpenPlayground, name: string, tag = 'f/4'): Promise<void> {
  await open.click(name);
  await previewOf(open, tag);
}

export async function pickLook(open: OpenPlayground, look: string, tag: string): Promise<void> {
  await open.panel.getByRole('radio', { name: new RegExp(look) }).check();
  await previewOf(open, tag);
}

export const button = ({ panel }: OpenPlayground, name: string) =>
  panel.getByRole('button', { name, exact: true });

/** Presses Apply and waits until the panel says that it is done. */
export async function apply(open: OpenPlayground): Promise<void> {
  await open.panel.getByRole('button', { name: /^Apply( changes)?$/ }).click();
  await button(open, 'Applied').waitFor({ timeout: analysisWithinMs });
}

/** The image paints of a node, bottom to top. */
export async function imagePaints(open: OpenPlayground, name: string): Promise<readonly ImagePaint[]> {
  const { fills } = await open.node(name);
  if (!Array.isArray(fills)) throw new Error(`${name} has no list of fills`);
  return fills.filter((paint): paint is ImagePaint => paint.type === 'IMAGE');
}

export async function onlyHash(open: OpenPlayground, name: string): Promise<string> {
  const paints = await imagePaints(open, name);
  expect(paints).toHaveLength(1);
  return paints[0]!.imageHash!;
}

/** Nothing left this machine, nobody complained, and nothing in the panel sounds like a developer. */
export async function expectQuiet(open: OpenPlayground): Promise<void> {
  const foreign = open.requests.filter(
    (url) => !/^(data|blob|about):/.test(url) && !url.startsWith(open.address),
  );
  expect(foreign).toEqual([]);
  expect(open.consoleErrors).toEqual([]);
  expect(await open.diagnostics()).toEqual([]);
}
