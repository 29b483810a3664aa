import type { DocumentChange, NodeChange } from './document-change.js';
import type { PluginSession } from './plugin-session.js';

type Listener = (event?: unknown) => void;

/**
 * Turns a document's changes into a plugin's events: always in a later turn, several of a kind as one, and a page change
 * always with a selection change.
 */
export class PluginEvents {
  readonly #session: PluginSession;
  readonly #nodeOf: (id: string) => object | null;
  readonly #listeners = new Map<string, { listener: Listener; once: boolean }[]>();
  readonly #due = new Set<string>();
  #changes: NodeChange[] = [];
  #scheduled = false;

  /** @param nodeOf the plugin's object for a node that still exists */
  constructor(session: PluginSession, nodeOf: (id: string) => object | null) {
    this.#session = session;
    this.#nodeOf = nodeOf;
  }

  /** `topic` is an event's name, with `@pageId` behind it for a page's own events. */
  add(topic: string, listener: Listener, once = false): void {
    this.#listeners.set(topic, [...(this.#listeners.get(topic) ?? []), { listener, once }]);
  }

  remove(topic: string, listener: Listener): void {
    const kept = (this.#listeners.get(topic) ?? []).filter((entry) => entry.listener !== listener);
    this.#listeners.set(topic, kept);
  }

  /** Calls the listeners now; only `close` and the queue itself do that. */
  emit(topic: string, event?: unknown): void {
    const entries = this.#listeners.get(topic) ?? [];
    this.#listeners.set(
      topic,
      entries.filter((entry) => !entry.once),
    );
    for (const entry of entries) entry.listener(event);
  }

  /** Takes note of a change; the listeners hear of it in a later turn. */
  queue(change: DocumentChange): void {
    if (change.kind === 'theme' || change.kind === 'access') return;
    if (change.kind === 'nodes') {
      // the host does not tell what instances follow their components in
      const told = change.changes.filter(({ isInherited }) => !isInherited);
      if (told.length === 0) return;
      this.#due.add('nodechange');
      this.#changes.push(...told);
    } else {
      if (change.kind === 'page') this.#due.add('currentpagechange');
      this.#due.add('selectionchange');
    }
    if (this.#scheduled) return;
    this.#scheduled = true;
    this.#session.later(() => this.#flush());
  }

  #flush(): void {
    this.#scheduled = false;
    const due = [...this.#due];
    const changes = this.#changes;
    this.#due.clear();
    this.#changes = [];
    for (const topic of ['currentpagechange', 'selectionchange']) if (due.includes(topic)) this.emit(topic);
    if (due.includes('nodechange')) this.#emitNodeChanges(changes);
  }

  #emitNodeChanges(changes: readonly NodeChange[]): void {
    const byPage = new Map<string, NodeChange[]>();
    for (const change of changes) {
      for (const page of this.#pagesThatHear(change)) byPage.set(page, [...(byPage.get(page) ?? []), change]);
    }
    for (const [pageId, own] of byPage) {
      this.emit(`nodechange@${pageId}`, { nodeChanges: own.map((change) => this.#describe(change)) });
    }
  }

  /** A deleted node no longer tells its page: everybody hears of it. What becomes of the document itself is no page's matter. */
  #pagesThatHear({ id, type }: NodeChange): readonly string[] {
    const { document } = this.#session;
    const page = document.pageOf(id);
    if (page) return [page.id];
    return type === 'DELETE' ? document.pages.map((each) => each.id) : [];
  }

  #describe({ id, type, properties }: NodeChange): object {
    const node = this.#nodeOf(id) ?? { id, removed: true };
    return { id, type, node, origin: 'LOCAL', ...(type === 'PROPERTY_CHANGE' ? { properties } : {}) };
  }
}
