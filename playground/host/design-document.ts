import { changeNode } from './change-node.js';
import { createDesignNode, type DesignNode, type NodeFields, type NodeSpec } from './design-node.js';
import { type DocumentChange, diffNodes, type NodeMap } from './document-change.js';
import { expandInstances } from './expand-instances.js';
import { ImageStore } from './image-store.js';
import { ownFields } from './instance-fields.js';
import { instancePlace, isSublayerId } from './instance-place.js';
import { emptyPalette, type Palette } from './palette.js';
import { UndoHistory } from './undo-history.js';

export type Theme = 'light' | 'dark';

/** What the person at the screen may do with the file. */
export type FileAccess = 'edit' | 'view';

const rootId = '0:0';

/**
 * A small design file: pages and nodes as immutable data, images by hash, selection, theme, and an undo history of whole
 * states. People's edits go through `edit` (one undo step each); a plugin's go through `change` and become a step at
 * `commitUndo`, as in the real editor.
 */
export class DesignDocument {
  readonly images = new ImageStore();
  /** true while a plugin's parameters are entered: it may look and suggest, and nothing else */
  isQueried = false;
  colorProfile: 'LEGACY' | 'SRGB' | 'DISPLAY_P3' = 'SRGB';
  #nodes: NodeMap;
  #history: UndoHistory;
  #currentPageId: string;
  readonly #selections = new Map<string, readonly string[]>();
  #theme: Theme = 'light';
  /** how much of a file of Buzz is in view; nothing in other files */
  canvasView: 'grid' | 'single-asset' = 'grid';
  #access: FileAccess = 'edit';
  #nextId = 1;
  readonly #listeners = new Set<(change: DocumentChange) => void>();

  constructor(name = 'Untitled', firstPageName = 'Page 1') {
    const root = createDesignNode({ type: 'DOCUMENT', name }, rootId, null);
    const page = createDesignNode({ type: 'PAGE', name: firstPageName }, '0:1', rootId);
    this.#nodes = new Map([
      [rootId, { ...root, childIds: [page.id] }],
      [page.id, page],
    ]);
    this.#history = new UndoHistory(this.#nodes);
    this.#currentPageId = page.id;
  }

  /** Calls `listener` after every change; returns the way to stop it. */
  subscribe(listener: (change: DocumentChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  // reading

  get root(): DesignNode {
    return this.#nodes.get(rootId)!;
  }

  /** The styles and variables of the file. They are kept with the document's node, so that they are undone with it. */
  get palette(): Palette {
    return this.root.palette ?? emptyPalette;
  }

  /** Puts them in place without an undo step, as when a sample file is made. */
  set palette(palette: Palette) {
    this.amendPalette(() => palette);
  }

  get pages(): readonly DesignNode[] {
    return this.children(rootId);
  }

  get currentPage(): DesignNode {
    return this.#nodes.get(this.#currentPageId)!;
  }

  get theme(): Theme {
    return this.#theme;
  }

  get access(): FileAccess {
    return this.#access;
  }

  /** Ids selected on the current page. */
  get selection(): readonly string[] {
    return this.#selections.get(this.#currentPageId) ?? [];
  }

  get canUndo(): boolean {
    return this.#history.canUndo(this.#nodes);
  }

  get canRedo(): boolean {
    return this.#history.canRedo(this.#nodes);
  }

  node(id: string): DesignNode | undefined {
    return this.#nodes.get(id);
  }

  /** Bottom to top, as they are painted. */
  children(id: string): readonly DesignNode[] {
    return (this.#nodes.get(id)?.childIds ?? []).map((child) => this.#nodes.get(child)!);
  }

  /** In no particular order; those within other instances too. */
  instancesOf(componentId: string): readonly DesignNode[] {
    return [...this.#nodes.values()].filter((node) => node.mainComponentId === componentId);
  }

  /** The page a node lies on, or undefined for the root and unknown ids. */
  pageOf(id: string): DesignNode | undefined {
    let node = this.#nodes.get(id);
    while (node && node.type !== 'PAGE')
      node = node.parentId === null ? undefined : this.#nodes.get(node.parentId);
    return node;
  }

  // looking around: never an undo step

  /** @throws RangeError for an unknown page */
  openPage(pageId: string): void {
    if (this.#nodes.get(pageId)?.type !== 'PAGE') throw new RangeError(`no page ${pageId}`);
    if (pageId === this.#currentPageId) return;
    this.#currentPageId = pageId;
    this.#tell({ kind: 'page' });
  }

  /** Selects nodes of the current page. @throws RangeError for ids that are not on it */
  select(ids: readonly string[]): void {
    for (const id of ids) {
      if (this.pageOf(id)?.id !== this.#currentPageId)
        throw new RangeError(`${id} is not on the current page`);
    }
    this.#selections.set(this.#currentPageId, [...new Set(ids)]);
    this.#tell({ kind: 'selection' });
  }

  setTheme(theme: Theme): void {
    this.#theme = theme;
    this.#tell({ kind: 'theme' });
  }

  /** Says what plugins may do from now on; the document itself stays as it is. */
  setAccess(access: FileAccess): void {
    this.#access = access;
    this.#tell({ kind: 'access' });
  }

  // changing

  /** A person's edit: whatever `work` changes becomes one undo step of its own. Returns what `work` returns. */
  edit<T>(work: () => T): T {
    this.commitUndo();
    const result = work();
    this.commitUndo();
    return result;
  }

  /** Replaces fields of a node. @throws RangeError for an unknown node */
  change(id: string, fields: NodeFields): void {
    const node = this.#nodes.get(id);
    if (!node) throw new RangeError(`no node ${id}`);
    this.#replace(expandInstances(changeNode(this.#nodes, node, fields)));
  }

  addPage(name: string): string {
    return this.add(rootId, { type: 'PAGE', name });
  }

  /**
   * Adds a node on top of its parent's children; returns its id. An INSTANCE with a `mainComponentId` gets its layers by itself.
   * @throws RangeError for an unknown parent, and for instances, which hold what their component holds
   */
  add(parentId: string, spec: NodeSpec): string {
    const parent = this.#nodes.get(parentId);
    if (!parent || instancePlace(parent)) throw new RangeError(`no place in ${parentId}`);
    const id = spec.id ?? this.freshId();
    const nodes = new Map(this.#nodes).set(id, createDesignNode(spec, id, parentId));
    nodes.set(parentId, { ...parent, childIds: [...parent.childIds, id] });
    this.#replace(expandInstances(nodes));
    return id;
  }

  /** An id that nothing in the file has had yet. */
  freshId(): string {
    return `1:${this.#nextId++}`;
  }

  /** Changes the styles and variables, as they are and as they were, without an undo step: what is had from a library stays. */
  amendPalette(work: (palette: Palette) => Palette): void {
    const amend = (nodes: NodeMap): NodeMap => {
      const root = nodes.get(rootId)!;
      return new Map(nodes).set(rootId, { ...root, palette: work(root.palette ?? emptyPalette) });
    };
    this.#nodes = amend(this.#nodes);
    this.#history.amend(amend);
  }

  /** Replaces the styles and variables of the file. */
  changePalette(palette: Palette): void {
    this.change(rootId, { palette });
  }

  /** Removes a node and everything in it. Unknown ids are left alone. @throws RangeError for the layers of an instance */
  remove(id: string): void {
    if (isSublayerId(id)) throw new RangeError(`${id} is its component's`);
    const node = this.#nodes.get(id);
    if (node === undefined || node.parentId === null) return;
    const parent = this.#nodes.get(node.parentId)!;
    const nodes = new Map(this.#nodes);
    const drop = (victim: DesignNode): void => {
      nodes.delete(victim.id);
      for (const child of victim.childIds) drop(this.#nodes.get(child)!);
    };
    drop(node);
    nodes.set(parent.id, { ...parent, childIds: parent.childIds.filter((child) => child !== id) });
    this.#replace(expandInstances(nodes));
  }

  /** Copies a node beside itself with all its plugin data, as copy and paste does; returns the copy's id. */
  duplicate(id: string, parentId = this.#nodes.get(id)?.parentId): string {
    const node = this.#nodes.get(id);
    if (!node || !parentId) throw new RangeError(`cannot duplicate ${id}`);
    const { id: _, parentId: __, childIds, type, ...fields } = node;
    // what mirrors nothing any more becomes a layer like others
    const isInstance = this.#nodes.has(node.mainComponentId ?? '');
    const spec = isInstance ? ownFields(fields) : { ...fields, mainComponentId: null, overrides: {} };
    const copy = this.add(parentId, { type, ...spec });
    if (!isInstance) for (const child of childIds) this.duplicate(child, copy);
    return copy;
  }

  // history

  /** Makes everything since the last step one step; changes that cancelled each other out are none. */
  commitUndo(): void {
    this.#history.commit(this.#nodes);
  }

  /** Goes one step back; false when there is none. */
  undo(): boolean {
    return this.#travelTo(this.#history.undo(this.#nodes));
  }

  /** Goes one step forward again; false when there is none. */
  redo(): boolean {
    return this.#travelTo(this.#history.redo(this.#nodes));
  }

  /** Forgets the history, e.g. after a sample file was put together. */
  forgetHistory(): void {
    this.#history = new UndoHistory(this.#nodes);
  }

  #travelTo(state: NodeMap | undefined): boolean {
    if (state) this.#replace(state);
    return state !== undefined;
  }

  #replace(after: NodeMap): void {
    const before = this.#nodes;
    this.#nodes = after;
    const changes = diffNodes(before, after);
    const selectionFell = this.#dropDeadReferences();
    if (changes.length > 0) this.#tell({ kind: 'nodes', changes });
    if (selectionFell) this.#tell({ kind: 'selection' });
  }

  /** Removed nodes leave the selection; a removed page gives way to the first. True when the visible selection changed. */
  #dropDeadReferences(): boolean {
    if (!this.#nodes.has(this.#currentPageId)) this.#currentPageId = this.root.childIds[0]!;
    const before = this.selection;
    const alive = before.filter((id) => this.#nodes.has(id));
    if (alive.length === before.length) return false;
    this.#selections.set(this.#currentPageId, alive);
    return true;
  }

  #tell(change: DocumentChange): void {
    for (const listener of [...this.#listeners]) listener(change);
  }
}
