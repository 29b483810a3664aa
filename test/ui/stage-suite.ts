import { readFileSync } from 'node:fs';
import type { PanelPage } from './panel-page.js';
import { panelSuite } from './panel-suite.js';
import { onePhoto } from './photo-target.js';
import { settled as panelSettled } from './settled.js';
import { stagePhotos } from './stage-photos.js';

const folder = 'out/stage';
const portrait = readFileSync('node_modules/startbootstrap-resume/dist/assets/img/profile.jpg');
const photos = { ...stagePhotos(), portrait };
const selection = {
  portrait: onePhoto({ widthPx: 500, heightPx: 500 }),
  fine: onePhoto({ sourceHash: 'fine', widthPx: 1600, heightPx: 1600 }),
  couple: onePhoto({ sourceHash: 'couple', widthPx: 900, heightPx: 600, nodeAspect: 1.5 }),
  nobody: onePhoto({ sourceHash: 'nobody', widthPx: 600, heightPx: 600 }),
};

/** A panel suite for the stage: opens a photo, and gives what a person does there and what is then seen of the photo opened last. */
export function stageSuite() {
  let opened: PanelPage;
  const openPage = panelSuite(folder);
  const open = async (
    photo: keyof typeof selection,
    options: Partial<Parameters<typeof openPage>[0]> = {},
  ) => {
    opened = await openPage({ photos, selection: selection[photo], ...options });
    return opened;
  };
  const tag = (text: string | RegExp) => opened.panel.locator('.tag', { hasText: text });
  const settled = (text?: string | RegExp) => panelSettled(opened.panel, text);
  const button = (name: string) => opened.panel.getByRole('button', { name, exact: true });
  const tab = (name: string) => opened.panel.getByRole('tab', { name }).click();
  const surface = () => opened.panel.locator('.picture');
  const place = async (x: number, y: number) => {
    const box = (await surface().boundingBox())!;
    return { x: box.x + x * box.width, y: box.y + y * box.height };
  };
  /** RGB of the picture as it stands there, at shares of it. */
  const pixelAt = (x: number, y: number) =>
    opened.panel.evaluate(
      ([x, y]) => {
        const canvas = document.querySelector<HTMLCanvasElement>('.picture-place canvas')!;
        const at = [Math.floor(x! * canvas.width), Math.floor(y! * canvas.height)] as const;
        return [
          ...canvas
            .getContext('2d')!
            .getImageData(...at, 1, 1)
            .data.slice(0, 3),
        ];
      },
      [x, y],
    );
  const rowAt = (x: number, y: number, count: number) =>
    opened.panel.evaluate(
      ([x, y, count]) => {
        const canvas = document.querySelector<HTMLCanvasElement>('.picture-place canvas')!;
        const at = [Math.floor(x! * canvas.width), Math.floor(y! * canvas.height)] as const;
        const { data } = canvas.getContext('2d')!.getImageData(...at, count!, 1);
        return Array.from({ length: count! }, (_, i) => data[4 * i]!);
      },
      [x, y, count],
    );
  const picture = () =>
    opened.panel.evaluate(() =>
      document.querySelector<HTMLCanvasElement>('.picture-place canvas')!.toDataURL(),
    );
  const shot = (name: string) => opened.page.screenshot({ path: `${folder}/${name}.png` });
  return { open, tag, settled, button, tab, surface, place, pixelAt, rowAt, picture, shot };
}
