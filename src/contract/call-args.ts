import { isLook } from './look.js';
import type { CallName } from './messages.js';
import { isPanelMemory } from './panel-memory.js';
import { isRenderSettings } from './render-settings.js';
import { readSubjectChoice } from './subject-choice.js';
import { unpackStrokes } from './unpack-strokes.js';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= 1000;

const isFiniteNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);

const isBox = (value: unknown): boolean =>
  isRecord(value) && [value['x'], value['y'], value['width'], value['height']].every(isFiniteNumber);

function isRecipeDraft(value: unknown): boolean {
  if (!isRecord(value) || !isText(value['lookId']) || !isText(value['engineVersion'])) return false;
  if (!isFiniteNumber(value['lookVersion']) || !isRenderSettings(value['settings'])) return false;
  if (!readSubjectChoice(value['subject'])) return false;
  if (typeof value['strokes'] !== 'string' || unpackStrokes(value['strokes']) === undefined) return false;
  return value['faceBox'] === null || isBox(value['faceBox']);
}

const guards: Readonly<Record<CallName, (args: Record<string, unknown>) => boolean>> = {
  'selection.read': () => true,
  'photo.read': ({ imageHash }) => isText(imageHash),
  'result.write': ({ nodeId, currentHash, sourceHash, bytes, recipe }) =>
    [nodeId, currentHash, sourceHash].every(isText) && bytes instanceof Uint8Array && isRecipeDraft(recipe),
  'result.restore': ({ nodeId }) => isText(nodeId),
  'file.read': () => true,
  'looks.write': ({ looks }) => Array.isArray(looks) && looks.every(isLook),
  'colours.read': () => true,
  'picture.pick': () => true,
  'picture.stop': () => true,
  'node.show': ({ nodeId }) => isText(nodeId),
  'host.probe': () => true,
  'memory.read': () => true,
  'memory.write': isPanelMemory,
  'panel.resize': ({ widthPx, heightPx }) => isFiniteNumber(widthPx) && isFiniteNumber(heightPx),
  'panel.close': () => true,
};

/** True when `args` is what the call takes. Never throws. */
export const areCallArgs = (call: CallName, args: unknown): boolean => isRecord(args) && guards[call](args);
