import { isSameState, type NodeMap } from './document-change.js';

/** Steps to go back and forth by, as whole states of the tree. What has changed since the last step is not yet one. */
export class UndoHistory {
  /** state at the last step */
  #committed: NodeMap;
  #past: NodeMap[] = [];
  #future: NodeMap[] = [];

  constructor(state: NodeMap) {
    this.#committed = state;
  }

  canUndo(now: NodeMap): boolean {
    return this.#past.length > 0 || !isSameState(this.#committed, now);
  }

  canRedo(now: NodeMap): boolean {
    return this.#future.length > 0 && isSameState(this.#committed, now);
  }

  /** Makes all that changed since the last step one step; changes that cancelled each other out are none. */
  commit(now: NodeMap): void {
    if (isSameState(this.#committed, now)) return;
    this.#past.push(this.#committed);
    this.#committed = now;
    this.#future = [];
  }

  /** The state one step back, what has changed since then being a step too; undefined when there is none. */
  undo(now: NodeMap): NodeMap | undefined {
    this.commit(now);
    return this.#travel(this.#past, this.#future);
  }

  /** The state one step forward again; undefined when there is none. */
  redo(now: NodeMap): NodeMap | undefined {
    return this.canRedo(now) ? this.#travel(this.#future, this.#past) : undefined;
  }

  /** Changes every state there is a step to, and the last one; the present is its owner’s to change. */
  amend(work: (state: NodeMap) => NodeMap): void {
    this.#committed = work(this.#committed);
    this.#past = this.#past.map(work);
    this.#future = this.#future.map(work);
  }

  #travel(from: NodeMap[], to: NodeMap[]): NodeMap | undefined {
    const state = from.pop();
    if (!state) return undefined;
    to.push(this.#committed);
    this.#committed = state;
    return state;
  }
}
