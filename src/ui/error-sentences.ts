import type { BlurErrorCode } from '../contract/blur-error.js';

/** What people read when something cannot be done: what is the matter, and what to do next. */
export interface ErrorSentence {
  readonly title: string;
  readonly next: string;
  /** true when trying the same photo again cannot help, so that no button offers it */
  readonly isFinal?: true;
}

export const errorSentences: Readonly<Record<BlurErrorCode, ErrorSentence>> = {
  'no-selection': {
    title: 'Nothing is selected',
    next: 'Select a photo of a person in your file.',
  },
  'several-selected': {
    title: 'Several photos are selected',
    next: 'Select the one you want to work on.',
  },
  'no-image-fill': {
    title: 'There is no photo in this layer',
    next: 'Select a layer that is filled with a photo.',
  },
  'mixed-fills': {
    title: 'This text has several fills at once',
    next: 'Select a shape or frame that is filled with one photo.',
  },
  'video-fill': {
    title: 'This layer holds a video',
    next: 'Videos cannot be blurred here. Select a layer with a photo.',
  },
  'pattern-fill': {
    title: 'This layer holds a pattern',
    next: 'Patterns cannot be changed safely. Put the photo on a layer of its own.',
  },
  'image-missing': {
    title: 'The photo has not loaded',
    next: 'Check your connection, wait until the photo shows in the file, then try again.',
  },
  'node-gone': {
    title: 'The layer is gone',
    next: 'It was deleted meanwhile, and nothing was changed. Select another photo.',
  },
  'node-changed': {
    title: 'The photo changed meanwhile',
    next: 'Somebody edited this layer, so nothing was changed. Try again with the photo as it is now.',
  },
  'read-only': {
    title: 'This layer cannot be edited',
    next: 'It belongs to a library or a locked part of the file. Copy the photo and work on the copy.',
  },
  'nothing-to-restore': {
    title: 'There is no original to put back',
    next: 'The original was removed from this layer. Undo in the file may still bring it back.',
  },
  'looks-unreadable': {
    title: 'This file’s looks cannot be changed here',
    next: 'They were saved by a newer version of Wide Open, or are damaged. Nothing was written over them.',
  },
  'too-many-looks': {
    title: 'This file holds no more looks',
    next: 'Remove a look that is no longer used, then try again.',
  },
  'image-empty': {
    title: 'The image file is empty',
    next: 'Place the photo in the file again.',
    isFinal: true,
  },
  'not-an-image': {
    title: 'This is not an image',
    next: 'Place a JPEG or PNG photo in the file and select it.',
    isFinal: true,
  },
  'unsupported-format': {
    title: 'This kind of image is not supported',
    next: 'Save the photo as JPEG or PNG and place it again.',
    isFinal: true,
  },
  'unsupported-colour': {
    title: 'The colours of this photo are made for print',
    next: 'Convert the photo to RGB and place it again.',
    isFinal: true,
  },
  'image-corrupt': {
    title: 'The image file is damaged',
    next: 'Save the photo anew from its source and place it again.',
    isFinal: true,
  },
  'image-animated': {
    title: 'This is a moving image',
    next: 'Use a still photo, JPEG or PNG.',
    isFinal: true,
  },
  'image-too-large': {
    title: 'This photo is too large',
    next: 'Make it 4096 pixels or less on its longer side and place it again.',
    isFinal: true,
  },
  'image-too-small': {
    title: 'This photo is too small',
    next: 'Use a larger version. A face needs some pixels to be found.',
    isFinal: true,
  },
  'no-person': {
    title: 'No person found',
    next: 'Click in the picture what should stay sharp, or select a photo that shows a person.',
    isFinal: true,
  },
  'plane-mismatch': {
    title: 'Two pictures that belong together differ in size',
    next: 'Use a matte and a depth picture of the same size as the photo.',
  },
  'backdrop-missing': {
    title: 'The picture for the backdrop is missing',
    next: 'Choose the backdrop picture again, or another backdrop.',
  },
  'too-many-strokes': {
    title: 'There are too many strokes',
    next: 'Undo some of them. A few long strokes do as much as many short ones.',
  },
  cancelled: {
    title: 'Stopped',
    next: 'Nothing was changed. Start again whenever you like.',
  },
  'wasm-blocked': {
    title: 'This place does not let the lens run',
    next: 'WebAssembly is switched off here. Use the desktop app, or ask your administrator to allow it.',
  },
  'worker-blocked': {
    title: 'The lens cannot start here',
    next: 'Close and open the plugin again. If it stays, restart the app.',
  },
  'worker-died': {
    title: 'The lens stopped twice',
    next: 'Your computer may be short of memory. Close other files, then try again. Nothing was changed.',
  },
  'model-load': {
    title: 'Part of the plugin is missing or damaged',
    next: 'Close and open the plugin again. If it stays, install it anew.',
  },
  inference: {
    title: 'The person could not be traced',
    next: 'Try again. If it stays, copy the diagnostics below and send them to us.',
  },
  'out-of-memory': {
    title: 'There is not enough memory',
    next: 'Close other files or use a smaller photo, then try again. Nothing was changed.',
  },
  timeout: {
    title: 'The file does not answer',
    next: 'It may be busy loading. Wait a moment, then try again.',
  },
  protocol: {
    title: 'The plugin lost its thread',
    next: 'Close and open the plugin again. Nothing was changed.',
  },
  host: {
    title: 'Something went wrong in the file',
    next: 'Try again. If it stays, copy the diagnostics below and send them to us.',
  },
  'bad-argument': {
    title: 'That setting is not possible',
    next: 'Choose another value and try again.',
  },
  'file-unreadable': {
    title: 'The file cannot be read',
    next: 'Check that it is there and that you may open it.',
  },
  'file-unwritable': {
    title: 'The file cannot be written',
    next: 'Check that there is room and that you may write there.',
  },
};
