import { type HeadshotSlot, parseSlot, slotKey } from '../contract/headshot-slot.js';
import { type FilledNode, hasFills } from './filled-node.js';
import { shownBy } from './shows-picture.js';

/** What a layer inherits. */
export interface Inherited {
  /** the layer is a slot, by itself or by what it inherits */
  readonly slot: HeadshotSlot | null;
  /** what its main components show in the same place, as `shownBy` says it, the nearest first; none outside of instances */
  readonly mainShows: readonly string[];
}

export interface MainLayers {
  /** Reads what the layer itself says now, before the first wait. What the host does not tell of main components is not inherited. */
  of(node: FilledNode): Promise<Inherited>;
}

interface MainLayer {
  readonly shows: string;
  readonly slot: HeadshotSlot | null;
}

/** Reads what layers inherit; the layers of main components, which hundreds of instances may share, are read once. */
export function createMainLayers(): MainLayers {
  const known = new Map<string, Promise<MainLayer | null>>();

  function read(id: string): Promise<MainLayer | null> {
    const layer =
      known.get(id) ??
      figma
        .getNodeByIdAsync(id)
        .then(readLayer)
        .catch(() => null);
    known.set(id, layer);
    return layer;
  }

  return {
    async of(node) {
      const own = readSlot(node);
      const main = readMainOf(node);
      const inherited = await Promise.all(layersAbove(node.id).map(read));
      const layers = [...inherited, await main].flatMap((layer) => layer ?? []);
      return {
        slot: own ?? layers.find(({ slot }) => slot)?.slot ?? null,
        mainShows: layers.map(({ shows }) => shows),
      };
    },
  };
}

/**
 * Ids of the layers that a layer of an instance follows. `I1:2;3:4;5:6` is in the instance 1:2 what `I3:4;5:6` is in its main component, and that is
 * in the instance 3:4 there what `5:6` is in the main component of that one.
 */
function layersAbove(id: string): string[] {
  const [, ...path] = id.split(';');
  return path.map((last, i) => (i === path.length - 1 ? last : `I${path.slice(i).join(';')}`));
}

/** An instance as a whole shows what its main component as a whole does. */
async function readMainOf(node: FilledNode): Promise<MainLayer | null> {
  if (node.type !== 'INSTANCE') return null;
  try {
    return readLayer(await node.getMainComponentAsync());
  } catch {
    return null;
  }
}

function readLayer(node: BaseNode | null): MainLayer | null {
  if (!node || node.removed || !hasFills(node)) return null;
  return { shows: shownBy(node), slot: readSlot(node) };
}

const readSlot = (node: FilledNode): HeadshotSlot | null => parseSlot(node.getPluginData(slotKey));
