import { BlurError } from '../contract/blur-error.js';
import type { PublishedLooks } from '../contract/library-look.js';
import type { Look } from '../contract/look.js';
import { lookToVariables } from '../contract/look-to-variables.js';
import { newestLooks } from '../contract/newest-looks.js';
import { requireEdit } from './edit-access.js';
import { createShelf, findShelves, type Journal, type LookShelf, writeValues } from './look-shelf.js';
import { inUndoStep } from './undo-step.js';

const collectionName = 'Headshot blur';

/** The editor shows no longer ones whole. */
const longestModeName = 40;

/** The mode that a look is to be written to. */
interface Place {
  readonly shelf: LookShelf;
  readonly modeId: string;
}

/**
 * Writes every look, in its newest version, into a mode of the file's collection of looks, in one undo step. A look that is there already
 * is written over in its place, under whatever name it has now; looks that are not among these stay as they are. Where the plan allows no
 * further mode, a look gets a collection of its own. From there people publish the file as a library.
 * @throws BlurError `read-only`, or `host` where the editor has no variables or refuses them; the file is then as it was
 */
export async function publishLooks(looks: readonly Look[]): Promise<PublishedLooks> {
  requireEdit();
  const shelves = await findShelves();
  return inUndoStep(() => {
    const journal: Journal = [];
    try {
      const used = newestLooks(looks).map((look) => publish(look, looks, shelves, journal));
      return { collectionNames: [...new Set(used.map(({ collection }) => collection.name))] };
    } catch (thrown) {
      for (const takeBack of journal.reverse()) takeBack();
      throw BlurError.from(thrown);
    }
  });
}

function publish(look: Look, looks: readonly Look[], shelves: LookShelf[], journal: Journal): LookShelf {
  const place = findPlace(look, looks, shelves, journal) ?? makePlace(look, shelves, journal);
  writeValues(place.shelf, place.modeId, lookToVariables(look), journal);
  return place.shelf;
}

/** The mode that holds the look, or one of its name whose look nobody publishes any more. */
function findPlace(
  look: Look,
  looks: readonly Look[],
  shelves: readonly LookShelf[],
  journal: Journal,
): Place | undefined {
  const places = shelves.flatMap((shelf) => shelf.modes.map((mode) => ({ shelf, mode })));
  const idOf = ({ mode }: (typeof places)[number]) => mode.values.get('Id');
  const found =
    places.find((place) => idOf(place) === look.id) ??
    places.find(
      (place) => place.mode.modeName === modeNameOf(look) && looks.every((other) => other.id !== idOf(place)),
    );
  if (!found) return undefined;
  const { shelf, mode } = found;
  rename(shelf.collection, mode.modeId, look, journal);
  return { shelf, modeId: mode.modeId };
}

function makePlace(look: Look, shelves: LookShelf[], journal: Journal): Place {
  const main = shelves.find(({ collection }) => collection.name === collectionName);
  if (main) {
    try {
      const modeId = main.collection.addMode(freeName(main.collection, look));
      journal.push(() => main.collection.removeMode(modeId));
      return { shelf: main, modeId };
    } catch (thrown) {
      if (!/limited/i.test(String(thrown))) throw thrown;
    }
  }
  const shelf = createShelf(main ? `${collectionName} / ${look.name}` : collectionName, journal);
  shelves.push(shelf);
  const modeId = shelf.collection.defaultModeId;
  rename(shelf.collection, modeId, look, journal);
  return { shelf, modeId };
}

function rename(collection: VariableCollection, modeId: string, look: Look, journal: Journal): void {
  const before = collection.modes.find((mode) => mode.modeId === modeId)?.name;
  const name = freeName(collection, look, modeId);
  if (before === undefined || before === name) return;
  collection.renameMode(modeId, name);
  journal.push(() => collection.renameMode(modeId, before));
}

const modeNameOf = ({ name }: Look): string => name.slice(0, longestModeName);

/** A collection takes no name twice; `modeId` is the mode that is to have it. */
function freeName({ modes }: VariableCollection, look: Look, modeId?: string): string {
  const wanted = modeNameOf(look);
  const isTaken = (name: string) => modes.some((mode) => mode.name === name && mode.modeId !== modeId);
  let name = wanted;
  for (let count = 2; isTaken(name); count++) name = `${wanted.slice(0, longestModeName - 4)} ${count}`;
  return name;
}
