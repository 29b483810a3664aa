import { noFileLooks } from '../../../src/contract/file-looks.js';
import type { Look } from '../../../src/contract/look.js';
import { packLookFile } from '../../../src/contract/look-file.js';
import { looks } from '../../../src/contract/looks.js';
import { choiceOf } from '../../../src/ui/choice.js';
import { LooksPage } from '../../../src/ui/components/looks/looks-page.js';
import { SelectionNote } from '../../../src/ui/components/selection-note.js';
import { lookImportOf } from '../../../src/ui/look-import.js';
import type { LooksView } from '../../../src/ui/looks-view.js';
import type { ReferenceMatch } from '../../../src/ui/reference-match.js';
import type { PanelState } from '../../../src/ui/state.js';
import { readyPhoto } from '../sample-photo.js';
import type { Family } from '../story.js';
import { withPanel } from '../with-panel.js';

const [counsel, , , founder] = looks;
const team: Look = { ...founder!, id: 'team', name: 'Team page', suits: '', version: 2 };
const brand: Look = {
  ...{ id: 'brand', name: 'Brand', word: 'Replaced', suits: '', version: 1 },
  settings: { lens: counsel!.settings.lens, backdrop: { mode: 'solid', rgb: [222, 210, 190] } },
};
const fileLooks = {
  ...noFileLooks,
  looks: [team, brand],
  earlier: [{ until: '', look: { ...team, version: 1, settings: counsel!.settings } }],
  defaultLookId: 'team',
};
const inLibrary = (look: Look, modeName: string) => ({
  ...{ libraryName: 'Acme design', collectionName: 'Headshot blur', modeName, look },
});
const library = { looks: [inLibrary({ ...brand, version: 2 }, 'Acme')], unread: [], isAvailable: true };

const ofTheTeam = (state: PanelState) => {
  readyPhoto(state);
  state.file.value = { ...state.file.value!, looks: fileLooks };
  state.choice.value = choiceOf(team);
};
const viewing = (view: LooksView) => (state: PanelState) => {
  ofTheTeam(state);
  state.library.value = { isReading: false, found: library };
  state.looksView.value = view;
};
const locked = (state: PanelState) => {
  ofTheTeam(state);
  state.file.value = { ...state.file.value!, looks: { ...fileLooks, lockedLookId: 'team' } };
};
const inSlot = (state: PanelState) => {
  ofTheTeam(state);
  state.target.value = { ...state.target.value!, slot: { lookId: 'brand' } };
};
const withNews = (state: PanelState) => {
  ofTheTeam(state);
  state.library.value = { isReading: false, found: library };
  state.updatedLook.value = team;
};

const newcomers = { ...brand, id: 'new', name: 'Newcomers' };
const draft = lookImportOf(packLookFile({ looks: [{ ...brand, version: 4 }, newcomers] }), fileLooks);
const refused = lookImportOf('{ "looks": [], "schema": 0 }', fileLooks);
const head = { heightShare: 0.4, eyeLine: 0.38, centreX: 0.52 };
const found: Extract<ReferenceMatch, { kind: 'found' }> = {
  ...{ kind: 'found', nodeName: 'Ada, portrait', nodeAspect: 0.8 },
  measures: {
    head: {
      ...{ ...head, rollDeg: 1, cutOff: 0, shouldersCutOff: 0 },
      ...{ circleRoom: 0.3, heightPx: 640, aspect: 0.8 },
      room: { above: 0.95, below: 1.55, left: 1, right: 1 },
    },
    backdrop: { blurHeads: 0.22, depth: 0.7, tone: [62, 2, 9], toneSpread: 8, clutter: 0.05 },
    person: null,
    verdict: { code: 'good', reasons: [], expectedError: 0.01 },
  },
  matched: { settings: founder!.settings, check: { crop: head, tone: [62, 2, 9] } },
};
const untold: ReferenceMatch = {
  ...found,
  measures: { ...found.measures, head: null, backdrop: null },
  matched: { settings: looks[1]!.settings, check: {} },
};
const page = <LooksPage />;
const empty = { nodeId: '1', nodeName: 'Photo', code: 'no-image-fill' as const, details: {} };

/** The looks that belong to a file, and all that is done with them. */
export const fileLooksFamily: Family = {
  name: 'Looks of the file',
  stories: [
    { name: 'A default', render: () => withPanel(ofTheTeam, page) },
    { name: 'News of the library', render: () => withPanel(withNews, page) },
    { name: 'Locked to one', render: () => withPanel(locked, page) },
    { name: 'In a headshot slot', render: () => withPanel(inSlot, page) },
    { name: 'An empty layer', render: () => withPanel(ofTheTeam, <SelectionNote refused={empty} />) },
    {
      name: 'An empty slot',
      render: () => withPanel(ofTheTeam, <SelectionNote refused={{ ...empty, slot: { lookId: null } }} />),
    },
    { name: 'Versions', render: () => withPanel(viewing({ kind: 'versions', lookId: 'team' }), page) },
    {
      name: 'No versions yet',
      render: () => withPanel(viewing({ kind: 'versions', lookId: 'brand' }), page),
    },
    { name: 'Import', render: () => withPanel(viewing({ kind: 'import', draft }), page) },
    { name: 'Import, refused', render: () => withPanel(viewing({ kind: 'import', draft: refused }), page) },
    { name: 'Library', render: () => withPanel(viewing({ kind: 'library' }), page) },
    { name: 'Reference', render: () => withPanel(viewing({ kind: 'reference', match: found }), page) },
    {
      name: 'Reference, nothing told',
      render: () => withPanel(viewing({ kind: 'reference', match: untold }), page),
    },
    { name: 'Rules for a check', render: () => withPanel(viewing({ kind: 'check', lookId: 'team' }), page) },
  ],
};
