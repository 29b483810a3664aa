import { isPixelBox } from './face.js';
import { isFileLooksContent } from './file-looks.js';
import { isHeadshotSlot } from './headshot-slot.js';
import { isIgnoredFinding } from './ignored-finding.js';
import { isImageTransform } from './image-transform.js';
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

function isRecipeDraft(value: unknown): boolean {
  if (!isRecord(value) || !isText(value['lookId']) || !isText(value['engineVersion'])) return false;
  if (!isFiniteNumber(value['lookVersion']) || !isRenderSettings(value['settings'])) return false;
  if (!readSubjectChoice(value['subject'])) return false;
  if (typeof value['strokes'] !== 'string' || unpackStrokes(value['strokes']) === undefined) return false;
  return value['faceBox'] === null || isPixelBox(value['faceBox']);
}

const guards: Readonly<Record<CallName, (args: Record<string, unknown>) => boolean>> = {
  'selection.read': () => true,
  'photo.read': ({ imageHash }) => isText(imageHash),
  'result.write': ({ nodeId, currentHash, sourceHash, bytes, recipe, imageTransform }) =>
    [nodeId, currentHash, sourceHash].every(isText) &&
    bytes instanceof Uint8Array &&
    isRecipeDraft(recipe) &&
    (imageTransform === undefined || isImageTransform(imageTransform)),
  'crop.write': ({ nodeId, currentHash, imageTransform }) =>
    [nodeId, currentHash].every(isText) && isImageTransform(imageTransform),
  'result.restore': ({ nodeId }) => isText(nodeId),
  'file.read': () => true,
  'looks.write': isFileLooksContent,
  'library.read': () => true,
  'library.publish': ({ looks }) => Array.isArray(looks) && looks.length > 0 && looks.every(isLook),
  'colours.read': () => true,
  'picture.pick': () => true,
  'picture.stop': () => true,
  'pages.read': () => true,
  'page.scan': ({ pageId, from }) => isText(pageId) && Number.isInteger(from) && Number(from) >= 0,
  'ignored.write': ({ nodeId, currentHash, ignored }) =>
    [nodeId, currentHash].every(isText) && Array.isArray(ignored) && ignored.every(isIgnoredFinding),
  'slot.write': ({ nodeIds, slot }) =>
    Array.isArray(nodeIds) && nodeIds.every(isText) && (slot === null || isHeadshotSlot(slot)),
  'node.show': ({ nodeId }) => isText(nodeId),
  'host.probe': () => true,
  'memory.read': () => true,
  'memory.write': isPanelMemory,
  'panel.resize': ({ widthPx, heightPx }) => isFiniteNumber(widthPx) && isFiniteNumber(heightPx),
  'task.progress': ({ text }) => typeof text === 'string',
  'task.end': ({ text, isError, offersPanel }) =>
    typeof text === 'string' && typeof isError === 'boolean' && typeof offersPanel === 'boolean',
  'panel.close': () => true,
};

/** True when `args` is what the call takes. Never throws. */
export const areCallArgs = (call: CallName, args: unknown): boolean => isRecord(args) && guards[call](args);
