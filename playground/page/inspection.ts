import type { DesignDocument, FileAccess } from '../host/design-document.js';
import type { DesignNode, NodeFields } from '../host/design-node.js';
import { nodeBox } from '../host/node-box.js';
import type { Toast } from '../host/plugin-window.js';
import { changeLibrary } from './change-library.js';
import { boundedDockWidth } from './dock-width.js';
import type { Editor, EditorKind } from './editor.js';
import { fitPage } from './fit-page.js';
import { namedNode } from './named-node.js';
import { pageNodes } from './page-nodes.js';
import type { PluginRunner } from './plugin-runner.js';
import { removeNode } from './remove-node.js';
import { replacePhoto } from './replace-photo.js';
import type { View } from './view.js';

/** What the page holds at one moment, as plain data. */
export interface PlaygroundSnapshot {
  readonly nodes: readonly DesignNode[];
  /** names */
  readonly selection: readonly string[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** name of the open one */
  readonly page: string;
  readonly editor: EditorKind;
  readonly access: FileAccess;
  readonly theme: 'light' | 'dark';
  readonly frame: 'data' | 'srcdoc';
  readonly running: boolean;
  readonly panel: { readonly title: string; readonly width: number; readonly height: number } | null;
  /** of a docked panel, px */
  readonly dockWidth: number;
}

/** `window.playground`: for the console, and for tests that drive the page. */
export interface Playground {
  readonly document: DesignDocument;
  readonly notifications: readonly Toast[];
  /** uncaught errors of the plugin and of its messages */
  readonly diagnostics: readonly string[];
  snapshot(): PlaygroundSnapshot;
  /** Selects nodes by name. @throws RangeError for a name that is not on the page */
  select(...names: string[]): void;
  /** Opens a page by name. @throws RangeError for a name that no page has */
  openPage(name: string): void;
  /** What the person may do with the file from now on. */
  setAccess(access: FileAccess): void;
  /** A person puts another picture into a node's topmost image paint, on any page, which keeps all else; one undo step. Returns its hash. */
  replacePhoto(name: string, base64: string): string;
  /** A person deletes a node, or hides a layer of an instance; one undo step. @throws RangeError for an unknown name */
  remove(name: string): void;
  /** What plugins keep with the document for all to read; '' when there is nothing. */
  sharedPluginData(namespace: string, key: string): string;
  /**
   * A designer sets a variable of the team's library in one mode, a colour as `#rrggbb`, and publishes it.
   * @throws RangeError for a variable or a mode that no library has
   */
  changeLibrary(variable: string, mode: string, value: string | number | boolean): void;
  /** A node of any page, or a page, by name: its paints, plugin data and all else. @throws RangeError when there is none */
  find(name: string): DesignNode;
  /** Commands and descriptions of a node's or page's relaunch buttons. */
  relaunchData(name: string): Readonly<Record<string, string>>;
  /** A person changes a node of any page; one undo step. */
  edit(name: string, fields: NodeFields): void;
  /** A person gives a node or a page another name; one undo step. */
  setName(name: string, newName: string): void;
  /** A person copies a node with all that is kept with it; one undo step. The copy's name is given. */
  duplicate(name: string, copyName: string): void;
  /** As dragging the edge of a docked panel does. */
  setDockWidth(width: number): void;
  /** Where the middle of a node is on the screen. @throws RangeError for a name that is not on the page */
  centreOf(name: string): { readonly x: number; readonly y: number };
  /** An image's file, or null for an unknown hash. */
  imageBase64(hash: string): string | null;
  undo(): boolean;
  redo(): boolean;
  run(command?: string): Promise<void>;
  close(): void;
  setView(view: View): void;
  fit(): void;
  /** Resolves when every picture is decoded and drawn. */
  drawn(): Promise<void>;
}

declare global {
  interface Window {
    playground?: Playground;
  }
}

const nextFrame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));

/** The page's handle for consoles and tests. */
export function createPlayground(editor: Editor, runner: PluginRunner): Playground {
  const { document } = editor;
  const named = (name: string) => namedNode(document, name);
  const edit = (name: string, fields: NodeFields) =>
    document.edit(() => document.change(named(name).id, fields));
  return {
    document,
    notifications: runner.toasts.shown,
    diagnostics: runner.diagnostics,
    snapshot: () => ({
      nodes: pageNodes(document),
      selection: document.selection.map((id) => document.node(id)?.name ?? id),
      canUndo: document.canUndo,
      canRedo: document.canRedo,
      page: document.currentPage.name,
      editor: editor.kind,
      access: document.access,
      theme: editor.theme.value,
      frame: editor.frameKind.value,
      running: runner.isRunning,
      panel: editor.panel.value,
      dockWidth: editor.dockWidth.value,
    }),
    openPage(name) {
      const page = document.pages.find((candidate) => candidate.name === name);
      if (!page) throw new RangeError(`no page named ${name}`);
      document.openPage(page.id);
    },
    setAccess: (access) => document.setAccess(access),
    replacePhoto: (name, base64) => replacePhoto(document, named(name), base64),
    remove: (name) => document.edit(() => removeNode(document, named(name))),
    sharedPluginData: (namespace, key) => document.root.sharedPluginData[`${namespace}/${key}`] ?? '',
    changeLibrary(variable, mode, value) {
      editor.libraries.value = changeLibrary(editor.libraries.value, { variable, mode, value });
    },
    find: named,
    relaunchData: (name) => named(name).relaunchData,
    edit,
    setName: (name, newName) => edit(name, { name: newName }),
    duplicate: (name, copyName) =>
      document.edit(() => document.change(document.duplicate(named(name).id), { name: copyName })),
    setDockWidth(width) {
      editor.dockWidth.value = boundedDockWidth(width);
    },
    select: (...names) => document.select(names.map((name) => named(name).id)),
    centreOf(name) {
      const box = nodeBox(document, named(name));
      const stage = window.document.querySelector('.stage')?.getBoundingClientRect() ?? { x: 0, y: 0 };
      const { scale, x, y } = editor.view.value;
      return {
        x: stage.x + x + (box.x + box.width / 2) * scale,
        y: stage.y + y + (box.y + box.height / 2) * scale,
      };
    },
    imageBase64(hash) {
      const image = document.images.get(hash);
      if (!image) return null;
      let binary = '';
      for (let at = 0; at < image.bytes.length; at += 0x8000) {
        binary += String.fromCharCode(...image.bytes.subarray(at, at + 0x8000));
      }
      return btoa(binary);
    },
    undo: () => document.undo(),
    redo: () => document.redo(),
    run: (command) => runner.run(command),
    close: () => runner.close(),
    setView(view) {
      editor.followsWindow.value = false;
      editor.view.value = view;
    },
    fit: () => fitPage(editor),
    async drawn() {
      for (const node of pageNodes(document)) {
        for (const paint of Array.isArray(node.fills) ? node.fills : []) {
          if (paint.type === 'IMAGE' && paint.imageHash !== null) editor.bitmaps.get(paint.imageHash);
        }
      }
      await editor.bitmaps.settled();
      for (let turns = 0; turns < 4; turns++) await nextFrame();
    },
  };
}
