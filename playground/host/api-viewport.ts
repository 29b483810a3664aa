import type { ApiNode } from './node-access.js';
import { assertOpen, type PluginSession } from './plugin-session.js';

/** `figma.viewport`, as far as it brings nodes into view. */
export class ApiViewport {
  readonly #session: PluginSession;

  constructor(session: PluginSession) {
    this.#session = session;
  }

  scrollAndZoomIntoView(nodes: unknown): void {
    const member = 'scrollAndZoomIntoView';
    assertOpen(this.#session, member);
    if (!Array.isArray(nodes)) throw new Error(`in ${member}: Expected "nodes" to have type array`);
    const ids = (nodes as ApiNode[]).map(({ id }) => id);
    const { document, window } = this.#session;
    // what is on another page, or gone, is not brought into view and not complained about
    window.showNodes(ids.filter((id) => document.pageOf(id)?.id === document.currentPage.id));
  }
}
