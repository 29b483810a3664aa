import { noChoices } from '../contract/analysis-choices.js';
import { BlurError } from '../contract/blur-error.js';
import { noFileLooks } from '../contract/file-looks.js';
import type { HeadshotSlot } from '../contract/headshot-slot.js';
import { lookOfSlot } from '../contract/look-of-slot.js';
import type { PhotoTarget, RefusedNode } from '../contract/photo-target.js';
import { choiceOf } from './choice.js';
import type { Flow } from './flow.js';
import { sameData } from './same-data.js';
import { strings } from './strings.js';

export interface SlotFlow {
  /** Makes the selected layers headshot slots, or, with null, ordinary layers again. */
  writeSlot(slot: HeadshotSlot | null): Promise<void>;
}

/** What the flows of one photo tell and ask the slots. */
export interface SlotFinisher {
  /** True when the photo will be finished without anybody asking for it. */
  isDue(photo: PhotoTarget): boolean;
  /**
   * Finishes an analysed photo as its slot asks: each picture once, and not when somebody has chosen or drawn something meanwhile. Whether it
   * did.
   */
  finish(photo: PhotoTarget): Promise<boolean>;
  /** Somebody has decided about this picture. */
  leaveAlone(photo: PhotoTarget): void;
}

/** @param apply - writes the present photo with the present choice */
export function createSlotFlow({ state, host }: Flow, apply: () => Promise<void>): SlotFlow & SlotFinisher {
  const { settingsNote, target, job } = state;
  const left = new Set<string>();
  const lookFor = ({ slot }: PhotoTarget) =>
    slot === null ? null : lookOfSlot(state.file.value?.looks ?? noFileLooks, slot);

  const isDue = (photo: PhotoTarget) =>
    lookFor(photo) !== null &&
    !photo.isPlaceholder &&
    photo.recipe === null &&
    !photo.locked &&
    state.file.value?.canEdit === true &&
    !left.has(keyOf(photo));
  const leaveAlone = (photo: PhotoTarget) => void left.add(keyOf(photo));

  const showEmpty = (nodeIds: readonly string[], slot: HeadshotSlot | null) => {
    const { photos, refused } = state.selection.value ?? nothingSelected;
    const asNow = ({ slot: _, ...node }: RefusedNode) => (slot === null ? node : { ...node, slot });
    state.selection.value = {
      photos,
      refused: refused.map((node) => (nodeIds.includes(node.nodeId) ? asNow(node) : node)),
    };
  };

  return {
    ...{ isDue, leaveAlone },
    async finish(photo) {
      const look = lookFor(photo);
      if (look === null || !isDue(photo)) return false;
      leaveAlone(photo);
      if (!sameData(state.choice.value, choiceOf(look))) return false;
      if (!sameData(state.choices.value, noChoices)) return false;
      await apply();
      const isDone = job.value.kind === 'ready' && job.value.notice === 'applied';
      if (!isDone || target.value?.nodeId !== photo.nodeId) return false;
      job.value = { kind: 'ready', notice: 'slot-finished' };
      return true;
    },
    async writeSlot(slot) {
      const { photos, refused } = state.selection.value ?? nothingSelected;
      const empty = refused.filter(({ code }) => code === 'no-image-fill');
      const nodeIds = [...photos, ...empty].map(({ nodeId }) => nodeId);
      for (const photo of photos) leaveAlone(photo);
      try {
        const count = await host.call('slot.write', { nodeIds, slot });
        const photo = target.value;
        if (photo !== null && nodeIds.includes(photo.nodeId)) target.value = { ...photo, slot };
        if (empty.length > 0) showEmpty(nodeIds, slot);
        const words = slot === null ? strings.slots.unmade(count) : strings.slots.made(count);
        settingsNote.value = { kind: 'done', words };
      } catch (thrown) {
        settingsNote.value = { kind: 'failed', about: 'looks', error: BlurError.from(thrown).toWire() };
      }
    },
  };
}

const nothingSelected = { photos: [], refused: [] } as const;

/** One picture in one layer. */
const keyOf = ({ nodeId, sourceHash }: PhotoTarget): string => JSON.stringify([nodeId, sourceHash]);
