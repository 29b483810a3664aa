import type { DesignNode } from '../host/design-node.js';
import { nodeBox } from '../host/node-box.js';
import type { Editor } from './editor.js';
import { isOfComponent } from './is-of-component.js';
import { isSeen } from './is-seen.js';
import { pageNodes } from './page-nodes.js';
import { selectedNodes } from './selected-nodes.js';
import { showsPhoto } from './shows-photo.js';
import type { Box } from './view.js';

/** Kinds whose name stands above them when they lie on the page itself. */
const topNames: readonly string[] = ['FRAME', 'COMPONENT', 'INSTANCE'];

/** Frame names, outlines and handles over the canvas, and a stop for the Tab key on every photo. */
export function SelectionLayer({ editor }: { readonly editor: Editor }) {
  void editor.revision.value;
  const { document } = editor;
  const { scale, x, y } = editor.view.value;
  const onScreen = (box: Box): Box => ({
    x: box.x * scale + x,
    y: box.y * scale + y,
    width: box.width * scale,
    height: box.height * scale,
  });
  const place = (node: DesignNode): Box => onScreen(nodeBox(document, node));
  const tint = (node: DesignNode) => (isOfComponent(document, node) ? 'of-component' : '');
  const marquee = editor.marquee.value;
  const selected = selectedNodes(editor);
  const hovered = document.node(editor.hovered.value ?? '');
  return (
    <div class="selection-layer">
      {document.children(document.currentPage.id).map((node) => {
        const box = place(node);
        return (
          <span
            key={node.id}
            class={`frame-name ${tint(node)}`}
            style={{ left: `${box.x}px`, top: `${box.y - 20}px` }}
          >
            {topNames.includes(node.type) ? node.name : ''}
          </span>
        );
      })}
      {pageNodes(document)
        .filter((node) => showsPhoto(node) && isSeen(document, node))
        .map((node) => (
          <button
            key={node.id}
            type="button"
            class="photo-stop"
            aria-label={`Photo: ${node.name}`}
            aria-pressed={document.selection.includes(node.id)}
            style={style(place(node))}
            onFocus={() => document.select([node.id])}
            onClick={() => document.select([node.id])}
          />
        ))}
      {hovered && !selected.includes(hovered) && (
        <div class={`outline hovered ${tint(hovered)}`} style={style(place(hovered))} />
      )}
      {selected.map((node) => (
        <Outline key={node.id} node={node} box={place(node)} tint={tint(node)} />
      ))}
      {marquee && <div class="marquee" style={style(onScreen(marquee))} />}
    </div>
  );
}

interface OutlineProps {
  readonly node: DesignNode;
  readonly box: Box;
  readonly tint: string;
}

function Outline({ node, box, tint }: OutlineProps) {
  return (
    <div class={`outline ${tint}`} data-node={node.name} style={style(box)}>
      {['nw', 'ne', 'sw', 'se'].map((corner) => (
        <i key={corner} class={`handle ${corner}`} />
      ))}
      <span class="node-name">
        {node.name}
        <small>
          {Math.round(node.width)} × {Math.round(node.height)}
        </small>
      </span>
    </div>
  );
}

const style = (box: Box) => ({
  left: `${box.x}px`,
  top: `${box.y}px`,
  width: `${box.width}px`,
  height: `${box.height}px`,
});
