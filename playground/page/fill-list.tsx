import { useEffect, useRef } from 'preact/hooks';
import type { DesignNode } from '../host/design-node.js';
import type { ImagePaint, Paint } from '../host/paint.js';
import type { Editor } from './editor.js';
import { Icon } from './icon.js';

const scaleModeNames = { FILL: 'Fill', FIT: 'Fit', CROP: 'Crop', TILE: 'Tile' } as const;

/** A node's paints, topmost first. The eye hides and shows one, as an undo step. */
export function FillList({ editor, node }: { readonly editor: Editor; readonly node: DesignNode }) {
  const { fills } = node;
  if (fills === null) return <p class="quiet">This kind of layer has no fill.</p>;
  if (fills === 'mixed') return <p class="quiet">Mixed fills.</p>;
  if (fills.length === 0) return <p class="quiet">No fill.</p>;
  const toggle = (index: number) => {
    const changed = fills.map((paint, at) =>
      at === index ? { ...paint, visible: paint.visible === false } : paint,
    );
    editor.document.edit(() => editor.document.change(node.id, { fills: changed }));
  };
  return (
    <ul class="fills">
      {fills
        .map((paint, index) => ({ paint, index }))
        .reverse()
        .map(({ paint, index }) => {
          const hidden = paint.visible === false;
          return (
            <li key={index} class={hidden ? 'hidden-paint' : ''}>
              <Swatch editor={editor} paint={paint} />
              <span class="paint-text">
                <span>{paintName(paint)}</span>
                <span class="quiet">{paintDetail(paint)}</span>
              </span>
              <button
                type="button"
                class="tool"
                aria-label={hidden ? 'Show fill' : 'Hide fill'}
                title={hidden ? 'Show' : 'Hide'}
                onClick={() => toggle(index)}
              >
                <Icon name={hidden ? 'eye-off' : 'eye'} />
              </button>
            </li>
          );
        })}
    </ul>
  );
}

const percent = (paint: Paint) => `${Math.round((paint.opacity ?? 1) * 100)}%`;

const hexByte = (channel: number) =>
  Math.round(channel * 255)
    .toString(16)
    .padStart(2, '0')
    .toUpperCase();

function paintName(paint: Paint): string {
  if (paint.type === 'IMAGE') return `Image · ${scaleModeNames[paint.scaleMode]}`;
  if (paint.type === 'SOLID')
    return `#${hexByte(paint.color.r)}${hexByte(paint.color.g)}${hexByte(paint.color.b)}`;
  return paint.type.charAt(0) + paint.type.slice(1).toLowerCase().replaceAll('_', ' ');
}

function paintDetail(paint: Paint): string {
  if (paint.type !== 'IMAGE') return percent(paint);
  return `${percent(paint)} · ${paint.imageHash?.slice(0, 7) ?? 'no image'}`;
}

function Swatch({ editor, paint }: { readonly editor: Editor; readonly paint: Paint }) {
  if (paint.type === 'IMAGE') return <Thumbnail editor={editor} paint={paint} />;
  const background = paint.type === 'SOLID' ? paintName(paint) : 'transparent';
  return <span class="swatch" style={{ background }} />;
}

function Thumbnail({ editor, paint }: { readonly editor: Editor; readonly paint: ImagePaint }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const bitmap = paint.imageHash === null ? undefined : editor.bitmaps.get(paint.imageHash);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context || !bitmap) return;
    const side = context.canvas.width;
    const scale = side / Math.min(bitmap.width, bitmap.height);
    const width = bitmap.width * scale;
    const height = bitmap.height * scale;
    context.imageSmoothingQuality = 'high';
    context.clearRect(0, 0, side, side);
    context.drawImage(bitmap, (side - width) / 2, (side - height) / 2, width, height);
  }, [bitmap]);
  return <canvas ref={canvas} class="swatch" width={64} height={64} />;
}
