import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, launchBrowser } from '../../browser.js';
import { softwareWebGpuFlags } from '../../runtime/gpu/software-web-gpu-flags.js';
import { type FrameKind, openPanel } from '../../ui/panel-page.js';
import { onePhoto } from '../../ui/photo-target.js';
import { softwareGpuFlags } from './gpu-page.js';

describe.skipIf(!browserPath)('the built panel on a machine without a graphics card', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser([...softwareGpuFlags, ...softwareWebGpuFlags]);
  });
  afterAll(() => browser?.close());

  it.each<FrameKind>(['srcdoc', 'data'])(
    'says in a %s frame that the processor renders, and why',
    async (kind) => {
      const html = readFileSync(process.env['WIDE_OPEN_UI_HTML'] ?? 'dist/ui.html', 'utf8');
      const photos = { none: new Uint8Array([1, 2, 3]) };
      const selection = onePhoto({ sourceHash: 'none', widthPx: 2, heightPx: 2 });
      const { panel, close } = await openPanel(browser, { html, kind, photos, selection });
      const facts = panel.locator('section.error pre', { hasText: 'renders with' });
      await facts.waitFor({ state: 'attached', timeout: 60_000 });
      expect(await facts.textContent()).toMatch(
        /renders with cpu \(the device is a program on the processor\), graphics card .*SwiftShader/,
      );
      const untried = kind === 'srcdoc' ? 'WebGPU not tried yet' : 'no WebGPU';
      expect(await facts.textContent()).toContain(`networks run on wasm (${untried})`);
      await close();
    },
  );
});
