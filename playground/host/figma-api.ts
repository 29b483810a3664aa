import { ApiBuzz } from './api-buzz.js';
import { ApiClientStorage } from './api-client-storage.js';
import { ApiImage } from './api-image.js';
import { ApiNodes, type NodeWorld } from './api-nodes.js';
import { ApiParameters } from './api-parameters.js';
import { ApiTeamLibrary } from './api-team-library.js';
import { ApiUi } from './api-ui.js';
import { ApiVariables } from './api-variables.js';
import { ApiViewport } from './api-viewport.js';
import { canvasGrid } from './canvas-grid.js';
import type { DesignNode } from './design-node.js';
import { dynamicPageText } from './dynamic-page-text.js';
import { frozenCopy } from './frozen-copy.js';
import { type ApiNode, assertEditable } from './node-access.js';
import { type NoteOptions, NoteShelf } from './note-shelf.js';
import type { PaletteStyle } from './palette.js';
import { PluginEvents } from './plugin-events.js';
import { assertOpen, type PluginSession } from './plugin-session.js';
import type { PluginUiOptions } from './plugin-window.js';

const mixed = Symbol('figma.mixed');
const globalEvents = ['selectionchange', 'currentpagechange', 'close', 'run', 'documentchange'];

/**
 * The `figma` object of one run with `documentAccess: dynamic-page`, as far as this plugin may ever need it: what is not
 * here is absent. Behaviour and error texts follow the real one.
 */
export class FigmaApi {
  readonly #session: PluginSession;
  readonly #world: NodeWorld;
  readonly #nodes: ApiNodes;
  readonly #events: PluginEvents;
  readonly #ui: ApiUi;
  readonly #clientStorage: ApiClientStorage;
  readonly #variables: ApiVariables;
  readonly #teamLibrary: ApiTeamLibrary;
  readonly #parameters: ApiParameters;
  readonly #viewport: ApiViewport;
  readonly #buzz: ApiBuzz;
  readonly #images = new Map<string, ApiImage>();
  readonly #notes: NoteShelf;

  constructor(session: PluginSession) {
    this.#session = session;
    this.#events = new PluginEvents(session, (id) => this.#nodes.get(id));
    this.#world = { session, events: this.#events, mixed, skipInvisibleInstanceChildren: false };
    this.#nodes = new ApiNodes(this.#world);
    this.#ui = new ApiUi(session);
    this.#clientStorage = new ApiClientStorage(session);
    this.#variables = new ApiVariables(session);
    this.#teamLibrary = new ApiTeamLibrary(session);
    this.#parameters = new ApiParameters(session);
    this.#notes = new NoteShelf(session);
    this.#viewport = new ApiViewport(session);
    this.#buzz = new ApiBuzz(this.#nodes);
  }

  get apiVersion(): string {
    return '1.0.0';
  }
  get command(): string {
    return this.#session.command;
  }
  get editorType(): string {
    return this.#session.editorType;
  }
  get mode(): string {
    return this.#session.mode;
  }
  get pluginId(): string {
    return this.#session.pluginId;
  }
  get mixed(): symbol {
    return mixed;
  }
  get ui(): ApiUi {
    return this.#ui;
  }
  get clientStorage(): ApiClientStorage {
    return this.#clientStorage;
  }

  get variables(): ApiVariables {
    return this.#variables;
  }
  get teamLibrary(): ApiTeamLibrary {
    return this.#teamLibrary;
  }
  get parameters(): ApiParameters {
    return this.#parameters;
  }
  get viewport(): ApiViewport {
    return this.#viewport;
  }

  get buzz(): ApiBuzz {
    this.#assertBuzz('buzz');
    return this.#buzz;
  }
  get getCanvasGrid(): () => readonly (readonly ApiNode[])[] {
    this.#assertBuzz('getCanvasGrid');
    return () => {
      assertOpen(this.#session, 'getCanvasGrid');
      const objects = (row: readonly DesignNode[]) => row.map(({ id }) => this.#nodes.get(id)!);
      return canvasGrid(this.#session.document).map(objects);
    };
  }

  get skipInvisibleInstanceChildren(): boolean {
    return this.#world.skipInvisibleInstanceChildren;
  }
  set skipInvisibleInstanceChildren(value: boolean) {
    this.#world.skipInvisibleInstanceChildren = value;
  }

  get root(): ApiNode {
    assertOpen(this.#session, 'get_root');
    return this.#nodes.get(this.#session.document.root.id)!;
  }

  get currentPage(): ApiNode {
    assertOpen(this.#session, 'get_currentPage');
    return this.#nodes.get(this.#session.document.currentPage.id)!;
  }
  set currentPage(_page: ApiNode) {
    throw new Error(dynamicPageText('set_currentPage', 'figma.setCurrentPageAsync'));
  }

  async setCurrentPageAsync(page: ApiNode): Promise<void> {
    assertOpen(this.#session, 'setCurrentPageAsync');
    await null;
    this.#session.loadedPages.add(page.id);
    this.#session.document.openPage(page.id);
  }

  getNodeById(_id: string): never {
    throw new Error(dynamicPageText('getNodeById', 'figma.getNodeByIdAsync'));
  }

  async getNodeByIdAsync(id: string): Promise<ApiNode | null> {
    assertOpen(this.#session, 'getNodeByIdAsync');
    await null;
    const page = this.#session.document.pageOf(id);
    if (page) this.#session.loadedPages.add(page.id);
    return this.#nodes.get(id);
  }

  getLocalPaintStyles(): never {
    throw new Error(dynamicPageText('getLocalPaintStyles', 'figma.getLocalPaintStylesAsync'));
  }

  async getLocalPaintStylesAsync(): Promise<readonly object[]> {
    assertOpen(this.#session, 'getLocalPaintStylesAsync');
    await null;
    return this.#session.document.palette.styles.filter(({ remote }) => !remote).map(styleObject);
  }

  getStyleById(_id: string): never {
    throw new Error(dynamicPageText('getStyleById', 'figma.getStyleByIdAsync'));
  }

  async getStyleByIdAsync(id: string): Promise<object | null> {
    assertOpen(this.#session, 'getStyleByIdAsync');
    await null;
    const style = this.#session.document.palette.styles.find((each) => each.id === id);
    return style ? styleObject(style) : null;
  }

  createRectangle(): ApiNode {
    assertOpen(this.#session, 'createRectangle');
    const { document } = this.#session;
    assertEditable(document, 'createRectangle');
    return this.#nodes.get(document.add(document.currentPage.id, { type: 'RECTANGLE' }))!;
  }

  base64Decode(text: string): Uint8Array {
    assertOpen(this.#session, 'base64Decode');
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  }

  createImage(bytes: unknown): ApiImage {
    assertOpen(this.#session, 'createImage');
    if (!(bytes instanceof Uint8Array)) {
      throw new Error(
        `in createImage: Expected "data" to have type Uint8Array but got ${typeof bytes} instead`,
      );
    }
    return this.#image(this.#session.document.images.add(bytes).hash);
  }

  getImageByHash(hash: string): ApiImage | null {
    assertOpen(this.#session, 'getImageByHash');
    return this.#session.document.images.get(hash) ? this.#image(hash) : null;
  }

  commitUndo(): void {
    assertOpen(this.#session, 'commitUndo');
    this.#session.document.commitUndo();
  }

  triggerUndo(): void {
    assertOpen(this.#session, 'triggerUndo');
    this.#session.document.undo();
  }

  showUI(html: string, options: Partial<PluginUiOptions> = {}): void {
    assertOpen(this.#session, 'showUI');
    if (this.#session.document.isQueried) throw new Error('in showUI: Cannot show UI in query mode');
    ApiUi.host.shown(this.#ui);
    const defaults = { width: 300, height: 200, title: 'Plugin', themeColors: false, visible: true };
    this.#session.window.showUi(html, { ...defaults, ...options });
  }

  notify(message: string, options: NoteOptions = {}): { cancel: () => void } {
    assertOpen(this.#session, 'notify');
    if (typeof message !== 'string') throw new Error('in notify: Expected "message" to have type string');
    const id = this.#notes.show(message, options);
    return { cancel: () => this.#notes.take(id, 'dismiss') };
  }

  closePlugin(message?: string): void {
    if (this.#session.isOpen) this.#session.end(message ?? null);
  }

  on(type: string, listener: (event?: unknown) => void): void {
    assertOpen(this.#session, 'on');
    if (!globalEvents.includes(type)) throw new Error(`in on: Unknown event type "${type}"`);
    if (type === 'documentchange') {
      throw new Error(
        'in on: Cannot register documentchange handler before calling figma.loadAllPagesAsync.',
      );
    }
    this.#events.add(type, listener);
    if (type === 'run' && !this.#session.document.isQueried) {
      this.#session.later(() => listener({ command: this.command, parameters: undefined }));
    }
  }

  once(type: string, listener: (event?: unknown) => void): void {
    assertOpen(this.#session, 'once');
    this.#events.add(type, listener, true);
  }

  off(type: string, listener: (event?: unknown) => void): void {
    this.#events.remove(type, listener);
  }

  /** Other editors do not have the property at all. */
  #assertBuzz(property: string): void {
    if (this.#session.editorType === 'buzz') return;
    throw new TypeError(`no such property '${property}' on the figma global object`);
  }

  #image(hash: string): ApiImage {
    const known = this.#images.get(hash) ?? new ApiImage(this.#session, hash);
    this.#images.set(hash, known);
    return known;
  }

  /** The host's side; not reachable from the plugin. */
  static readonly host = {
    events: (api: FigmaApi): PluginEvents => api.#events,
    ui: (api: FigmaApi): ApiUi => api.#ui,
    node: (api: FigmaApi, id: string): ApiNode | null => api.#nodes.get(id),
    notes: (api: FigmaApi): NoteShelf => api.#notes,
    parameters: (api: FigmaApi): ApiParameters => api.#parameters,
  };
}

const styleObject = (style: PaletteStyle): object => frozenCopy({ ...style, type: 'PAINT' });
