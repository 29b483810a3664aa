import type { WireError } from '../../src/contract/blur-error.js';
import type { FileColour, FileContext, PickedPicture } from '../../src/contract/file-context.js';
import { noFileLooks } from '../../src/contract/file-looks.js';
import type { HeadshotSlot } from '../../src/contract/headshot-slot.js';
import type { IgnoredFinding } from '../../src/contract/ignored-finding.js';
import type { LibraryLooks } from '../../src/contract/library-look.js';
import type { Look } from '../../src/contract/look.js';
import type { CallName, Request } from '../../src/contract/messages.js';
import type { PanelMemory } from '../../src/contract/panel-memory.js';
import { plainTask } from '../../src/contract/panel-task.js';
import type { PhotoTarget, RefusedNode, SelectionState } from '../../src/contract/photo-target.js';
import type { Recipe } from '../../src/contract/recipe.js';

/** One page of the stand-in's file. */
export interface FakePage {
  readonly pageId: string;
  readonly name: string;
  readonly photos: readonly PhotoTarget[];
  readonly refused: readonly RefusedNode[];
}

/** What the tests may reach of the fake controller, as `window.controller` of the outer page. */
export interface FakeController {
  selection: SelectionState;
  readonly photos: Record<string, string>;
  /** names of the calls, in the order in which they came */
  readonly log: CallName[];
  readonly written: { nodeId: string; bytes: Uint8Array; recipe: Recipe }[];
  /** errors to answer with, by call; used up by one answer each */
  readonly failures: Record<string, WireError>;
  delayMs: number;
  memory: PanelMemory;
  file: FileContext;
  colours: readonly FileColour[];
  library: LibraryLooks;
  /** looks written into variables */
  readonly published: Look[];
  /** what `slot.write` was asked for */
  readonly slots: { nodeIds: readonly string[]; slot: HeadshotSlot | null }[];
  /** what the person selects while picking; null: nothing, until `pickPicture` or the panel's stop */
  picked: PickedPicture | null;
  /** how long the person takes for it */
  pickDelayMs: number;
  /** lines of the self-test */
  probe: Readonly<Record<string, string>>;
  /** ids of the layers brought into view */
  readonly shown: string[];
  /** pages of the file, the first in view; what is selected is on it, too */
  pages: readonly FakePage[];
  /** what is ignored, by layer */
  readonly ignored: Record<string, readonly IgnoredFinding[]>;
  /** what a task without a panel has told */
  readonly tasks: Extract<Request, { call: 'task.progress' | 'task.end' }>['args'][];
  readonly sizes: { widthPx: number; heightPx: number }[];
  select(selection: SelectionState): void;
  /** Somebody cancels a task without a panel, or wants to see its panel. */
  tell(event: 'task.cancelled' | 'panel.shown'): void;
  /** The person selects a picture now, if the panel waits for one. */
  pickPicture(picture: PickedPicture): void;
}

/** A file that anybody may change, without looks of its own. */
export const plainFile: FileContext = {
  ...{ editor: 'figma', canEdit: true, name: 'Team page' },
  ...{ task: plainTask, looks: noFileLooks },
};

/**
 * Runs in the outer page: answers the panel like the controller would, without a design file behind it.
 * Self-contained, because it is sent to the browser as text.
 */
export function installFakeController(frameOf: () => Window | null, file: FileContext): FakeController {
  const post = (message: unknown) => frameOf()?.postMessage({ pluginMessage: message }, '*');
  const controller: FakeController = {
    selection: { photos: [], refused: [] },
    photos: {},
    log: [],
    written: [],
    failures: {},
    delayMs: 0,
    memory: { lookId: null, copied: null, size: null, run: null },
    file,
    colours: [],
    library: { looks: [], unread: [], isAvailable: true },
    published: [],
    slots: [],
    picked: null,
    pickDelayMs: 0,
    probe: { editor: 'figma', profile: 'SRGB' },
    shown: [],
    pages: [],
    ignored: {},
    tasks: [],
    sizes: [],
    select(selection) {
      controller.selection = selection;
      post({ kind: 'push', event: 'selection.changed', data: selection });
    },
    tell: (event) => post({ kind: 'push', event, data: null }),
    pickPicture(picture) {
      if (pickId !== null) reply(pickId, picture);
      pickId = null;
    },
  };
  /** of the request that waits for a picture */
  let pickId: number | null = null;
  const reply = (id: number, result: unknown) => post({ kind: 'reply', id, ok: true, result });
  const fail = (id: number, error: WireError) => post({ kind: 'reply', id, ok: false, error });
  const endPick = () => {
    if (pickId !== null) fail(pickId, { code: 'cancelled', message: 'no picture was picked', details: {} });
    pickId = null;
  };
  const startPick = (id: number) => {
    endPick();
    pickId = id;
    const { picked } = controller;
    if (picked === null) return;
    setTimeout(() => {
      if (pickId === id) controller.pickPicture(picked);
    }, controller.pickDelayMs);
  };
  const replaceTarget = (
    nodeId: string,
    change: (photo: PhotoTarget) => Partial<PhotoTarget>,
  ): PhotoTarget => {
    const known = [...controller.selection.photos, ...controller.pages.flatMap((page) => page.photos)];
    const found = known.find((photo) => photo.nodeId === nodeId)!;
    const next = { ...found, ...change(found) };
    const swap = (photos: readonly PhotoTarget[]) =>
      photos.map((photo) => (photo.nodeId === nodeId ? next : photo));
    controller.selection = { ...controller.selection, photos: swap(controller.selection.photos) };
    controller.pages = controller.pages.map((page) => ({ ...page, photos: swap(page.photos) }));
    return next;
  };
  const answer = (request: Request): unknown => {
    switch (request.call) {
      case 'selection.read':
        return controller.selection;
      case 'photo.read':
        return Uint8Array.from(atob(controller.photos[request.args.imageHash]!), (c) => c.charCodeAt(0));
      case 'result.write': {
        const { bytes, recipe: draft, nodeId, sourceHash } = request.args;
        const resultHash = `result-${controller.written.length}`;
        const recipe: Recipe = { schema: 1, ...draft, sourceHash, resultHash };
        controller.written.push({ nodeId, bytes, recipe });
        controller.photos[resultHash] = btoa(Array.from(bytes, (code) => String.fromCharCode(code)).join(''));
        const { imageTransform } = request.args;
        const cropped = imageTransform && { imageTransform, scaleMode: 'CROP' as const };
        const change = { currentHash: resultHash, recipe, staleRecipe: null, canRestore: true, ...cropped };
        return replaceTarget(nodeId, () => change);
      }
      case 'result.restore':
        return replaceTarget(request.args.nodeId, ({ sourceHash }) => ({
          currentHash: sourceHash,
          recipe: null,
          canRestore: false,
        }));
      case 'file.read':
        return controller.file;
      case 'looks.write':
        controller.file = { ...controller.file, looks: { ...request.args, problem: null } };
        return controller.file;
      case 'library.read':
        return controller.library;
      case 'library.publish':
        controller.published.push(...request.args.looks);
        return { collectionNames: ['Headshot blur'] };
      case 'slot.write': {
        const { nodeIds, slot } = request.args;
        const photos = controller.selection.photos.map((photo) =>
          nodeIds.includes(photo.nodeId) ? { ...photo, slot } : photo,
        );
        controller.slots.push({ nodeIds, slot });
        controller.selection = { ...controller.selection, photos };
        return nodeIds.length;
      }
      case 'colours.read':
        return controller.colours;
      case 'picture.stop':
        endPick();
        return null;
      case 'crop.write': {
        const { imageTransform } = request.args;
        return replaceTarget(request.args.nodeId, () => ({ imageTransform, scaleMode: 'CROP' }));
      }
      case 'pages.read':
        return controller.pages.map(({ pageId, name }, at) => ({ pageId, name, isCurrent: at === 0 }));
      case 'page.scan': {
        const { pageId, from } = request.args;
        const { photos, refused } = controller.pages.find((page) => page.pageId === pageId)!;
        const end = from + 50;
        const scanned = photos.slice(from, end).map((target) => ({
          ...{ target, isRound: false, layerHeight: 120, assetName: null },
          ignored: controller.ignored[target.nodeId] ?? [],
        }));
        const next = end < photos.length ? end : null;
        return { photos: scanned, refused: from === 0 ? refused : [], total: photos.length, next };
      }
      case 'ignored.write':
        controller.ignored[request.args.nodeId] = request.args.ignored;
        return request.args.ignored;
      case 'task.progress':
      case 'task.end':
        controller.tasks.push(request.args);
        return null;
      case 'node.show':
        controller.shown.push(request.args.nodeId);
        return null;
      case 'host.probe':
        return controller.probe;
      case 'memory.read':
        return controller.memory;
      case 'memory.write':
        controller.memory = request.args;
        return null;
      case 'panel.resize':
        controller.sizes.push(request.args);
        return null;
      default:
        return null;
    }
  };
  addEventListener('message', (event) => {
    const request = (event.data as { pluginMessage?: Request } | null)?.pluginMessage;
    if (event.source !== frameOf() || request?.kind !== 'request') return;
    controller.log.push(request.call);
    const error = controller.failures[request.call];
    delete controller.failures[request.call];
    setTimeout(() => {
      const { id } = request;
      if (error) fail(id, error);
      else if (request.call === 'picture.pick') startPick(id);
      else reply(id, answer(request));
    }, controller.delayMs);
  });
  return controller;
}
