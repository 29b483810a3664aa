import type { ApiNode } from './node-access.js';
import { assertOpen, type PluginSession } from './plugin-session.js';

/** `figma.viewport`, as far as it brings nodes into view, and says how much of a file of Buzz is. */
export class ApiViewport {
  readonly #session: PluginSession;

  constructor(session: PluginSession) {
    this.#session = session;
  }

  get canvasView(): 'grid' | 'single-asset' {
    this.#assertBuzz('get_canvasView');
    return this.#session.document.canvasView;
  }
  set canvasView(view: unknown) {
    this.#assertBuzz('set_canvasView');
    if (view !== 'grid' && view !== 'single-asset') throw new Error('in set_canvasView: Invalid enum value');
    this.#session.document.canvasView = view;
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

  #assertBuzz(member: string): void {
    assertOpen(this.#session, member);
    if (this.#session.editorType === 'buzz') return;
    throw new Error(`in ${member}: This API is only available in Figma Slides and Figma Buzz`);
  }
}
