import { BlurError, type WireError } from './blur-error.js';
import { areCallArgs } from './call-args.js';
import type { FileColour, FileContext, PickedPicture } from './file-context.js';
import type { FileLooksContent } from './file-looks.js';
import type { HeadshotSlot } from './headshot-slot.js';
import type { IgnoredFinding } from './ignored-finding.js';
import type { ImageTransform } from './image-transform.js';
import type { LibraryLooks, PublishedLooks } from './library-look.js';
import type { Look } from './look.js';
import type { PanelMemory } from './panel-memory.js';
import type { PhotoTarget, SelectionState } from './photo-target.js';
import type { RecipeDraft } from './recipe.js';
import type { FilePage, PageScan } from './scanned-photo.js';

/** Every request the panel may make of the controller. */
export interface Calls {
  'selection.read': { args: Record<string, never>; result: SelectionState };
  /** Bytes of the image as stored in the file. */
  'photo.read': { args: { imageHash: string }; result: Uint8Array };
  /**
   * Writes a finished result: swaps the paint's hash, keeps the original beneath, stores the recipe, one undo step.
   * Refuses with `node-gone` / `node-changed` when the node or its fill is not what `target` says; then nothing is written.
   */
  'result.write': {
    args: {
      nodeId: string;
      currentHash: string;
      sourceHash: string;
      bytes: Uint8Array;
      recipe: RecipeDraft;
      /** the crop is aligned too, in the same undo step */
      imageTransform?: ImageTransform;
    };
    result: PhotoTarget;
  };
  /** Aligns a photo's crop and changes nothing else; one undo step. Refuses as `result.write` does. */
  'crop.write': {
    args: { nodeId: string; currentHash: string; imageTransform: ImageTransform };
    result: PhotoTarget;
  };
  /** Puts the original back, and the crop as it was before it was aligned, and removes the recipe; one undo step. */
  'result.restore': { args: { nodeId: string }; result: PhotoTarget };
  'file.read': { args: Record<string, never>; result: FileContext };
  /**
   * Replaces the looks that the file holds; one undo step. Refuses with `read-only` where the file may not be changed,
   * `too-many-looks` above 100 kB, `looks-unreadable` where a `problem` keeps those there from being written over.
   */
  'looks.write': { args: FileLooksContent; result: FileContext };
  /** Looks in the variable collections of enabled libraries and of this file. */
  'library.read': { args: Record<string, never>; result: LibraryLooks };
  /** Writes each look as a mode of the file's collection of looks, from where people publish it as a library; one undo step. */
  'library.publish': { args: { looks: readonly Look[] }; result: PublishedLooks };
  /** The file's own colours: solid paint styles and colour variables, library ones that are in use included. */
  'colours.read': { args: Record<string, never>; result: readonly FileColour[] };
  /**
   * Waits until the person selects another layer with a picture, then selects again what was selected before. Selections meanwhile are not pushed.
   * Answers `cancelled` after `picture.stop`, or when the panel asks anew.
   */
  'picture.pick': { args: Record<string, never>; result: PickedPicture };
  'picture.stop': { args: Record<string, never>; result: null };
  'pages.read': { args: Record<string, never>; result: readonly FilePage[] };
  /** Goes on through a page, which is loaded for it; changes nothing. @throws `node-gone` when there is no such page (any more) */
  'page.scan': { args: { pageId: string; from: number }; result: PageScan };
  /** Replaces what is ignored about the photo in a layer; one undo step. Refuses as `result.write` does. */
  'ignored.write': {
    args: { nodeId: string; currentHash: string; ignored: readonly IgnoredFinding[] };
    result: readonly IgnoredFinding[];
  };
  /** Makes layers headshot slots, or ordinary layers again; one undo step. The result counts them. */
  'slot.write': { args: { nodeIds: readonly string[]; slot: HeadshotSlot | null }; result: number };
  /** Selects a layer and brings it into view. */
  'node.show': { args: { nodeId: string }; result: null };
  /** What only the host knows, line by line, for the self-test. Writes nothing that stays. */
  'host.probe': { args: Record<string, never>; result: Readonly<Record<string, string>> };
  /** Remembers what should be offered first next time (this person, this machine). */
  'memory.read': { args: Record<string, never>; result: PanelMemory };
  'memory.write': { args: PanelMemory; result: null };
  'panel.resize': { args: { widthPx: number; heightPx: number }; result: null };
  /** Of a task without a panel: says how far it is, beside a button to cancel it. */
  'task.progress': { args: { text: string }; result: null };
  /** Says how a task without a panel ended, and closes the plugin; with `offersPanel` only once nobody wants to see the panel. */
  'task.end': { args: { text: string; isError: boolean; offersPanel: boolean }; result: null };
  'panel.close': { args: Record<string, never>; result: null };
}

/** Everything the controller may push to the panel. */
export interface Events {
  'selection.changed': SelectionState;
  /** somebody pressed Cancel on a task without a panel */
  'task.cancelled': null;
  /** somebody wants to see the panel that a task has left */
  'panel.shown': null;
}

export type CallName = keyof Calls;
export type EventName = keyof Events;

export type Request = {
  [N in CallName]: { kind: 'request'; id: number; call: N; args: Calls[N]['args'] };
}[CallName];

export type Reply =
  | { kind: 'reply'; id: number; ok: true; result: Calls[CallName]['result'] }
  | { kind: 'reply'; id: number; ok: false; error: WireError };

export type Push = { [N in EventName]: { kind: 'push'; event: N; data: Events[N] } }[EventName];

/** A handler for every call: leaving one out does not compile. */
export type Handlers = {
  [N in CallName]: (args: Calls[N]['args']) => Promise<Calls[N]['result']>;
};

const callNames: readonly CallName[] = [
  'selection.read',
  'photo.read',
  'result.write',
  'crop.write',
  'result.restore',
  'file.read',
  'looks.write',
  'library.read',
  'library.publish',
  'colours.read',
  'picture.pick',
  'picture.stop',
  'pages.read',
  'page.scan',
  'ignored.write',
  'slot.write',
  'node.show',
  'host.probe',
  'memory.read',
  'memory.write',
  'panel.resize',
  'task.progress',
  'task.end',
  'panel.close',
];

const eventNames: readonly EventName[] = ['selection.changed', 'task.cancelled', 'panel.shown'];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The controller's parser: a request whose arguments are what its call takes, or undefined for anything else. Never throws. */
export function parseRequest(value: unknown): Request | undefined {
  if (!isRecord(value) || requestIdOf(value) === undefined) return undefined;
  const call = callNames.find((name) => name === value['call']);
  return call && areCallArgs(call, value['args']) ? (value as unknown as Request) : undefined;
}

/** The id under which even a request that cannot be understood is answered; undefined when it is no request. Never throws. */
export function requestIdOf(value: unknown): number | undefined {
  if (!isRecord(value) || value['kind'] !== 'request') return undefined;
  const id = value['id'];
  return typeof id === 'number' && Number.isFinite(id) ? id : undefined;
}

/** The panel's parser: a reply or a push, or undefined for anything else. Never throws. */
export function parseFromController(value: unknown): Reply | Push | undefined {
  if (!isRecord(value)) return undefined;
  if (value['kind'] === 'push') {
    const event = eventNames.find((name) => name === value['event']);
    const isComplete = event === 'selection.changed' ? isRecord(value['data']) : event !== undefined;
    return isComplete ? (value as unknown as Push) : undefined;
  }
  if (value['kind'] !== 'reply' || typeof value['id'] !== 'number') return undefined;
  if (value['ok'] === true) return value as unknown as Reply;
  if (value['ok'] !== false) return undefined;
  const error = BlurError.fromWire(value['error']).toWire();
  return { kind: 'reply', id: value['id'], ok: false, error };
}
