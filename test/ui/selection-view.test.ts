import { describe, expect, it } from 'vitest';
import type { RefusedNode } from '../../src/contract/photo-target.js';
import { viewSelection } from '../../src/ui/selection-view.js';
import { photoTarget } from './photo-target.js';

const refused = (code: RefusedNode['code'], nodeName: string = code): RefusedNode => ({
  ...{ nodeId: '1', nodeName, code, details: {} },
});

describe('viewSelection', () => {
  const photo = photoTarget();

  it('is nothing when nothing is selected', () => {
    expect(viewSelection({ photos: [], refused: [] })).toEqual({ kind: 'nothing' });
  });

  it('works on one photo even with other things beside it', () => {
    const selection = { photos: [photo], refused: [refused('no-image-fill')] };
    expect(viewSelection(selection)).toEqual({ kind: 'photo', target: photo });
  });

  it('is a list as soon as there are two photos', () => {
    expect(viewSelection({ photos: [photo, photo], refused: [] })).toEqual({ kind: 'several' });
  });

  it('tells the most telling reason when no photo can be worked on', () => {
    const selection = { photos: [], refused: [refused('no-image-fill'), refused('video-fill', 'Clip')] };
    expect(viewSelection(selection)).toEqual({ kind: 'refused', refused: refused('video-fill', 'Clip') });
  });
});
