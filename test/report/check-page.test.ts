import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckFinding } from '../../src/contract/check-finding.js';
import { looks } from '../../src/contract/looks.js';
import { checkPage } from '../../src/report/check-page.js';
import { checkReportJson } from '../../src/report/check-report-json.js';
import { isConsistent } from '../../src/report/checked-set.js';
import { escapeHtml } from '../../src/report/escape-html.js';
import { checkedSetOf, noPerson, photoReport } from './checked-set-of.js';

const roll: CheckFinding = { code: 'roll', measured: 9, expected: 0, tolerance: 4, severity: 0.6 };

describe('the page of a check', () => {
  it('names every photo in the order given, what is off apart from what is not', () => {
    const page = checkPage(
      checkedSetOf([photoReport('c.jpg', [roll]), photoReport('a.jpg'), photoReport('b.jpg')]),
    );
    expect(page).toContain('Score 86 of 100. 1 of 3 photos is off.');
    expect([...page.matchAll(/<h3 dir="auto">(.*?)</g)].map(([, name]) => name)).toEqual([
      'c.jpg',
      'a.jpg',
      'b.jpg',
    ]);
    expect(page).toMatch(
      /worst first[\s\S]*c\.jpg[\s\S]*Head tilted: 9\.0°, expected 0\.0°\s±\s4\.0°[\s\S]*Nothing found[\s\S]*a\.jpg/,
    );
  });

  it('says when all is well, what could not be measured, and what was accepted', () => {
    expect(checkPage(checkedSetOf([photoReport('a.jpg')]))).toContain('1 photo, all alike.');
    const failed = [noPerson];
    const accepted = { ...photoReport('a.jpg'), ignored: [{ ...roll, reason: 'She <likes> it' }] };
    const page = checkPage(checkedSetOf([accepted], { failed }));
    expect(page).toMatch(/Could not be measured[\s\S]*cat\.png<\/h3>no person found/);
    expect(page).toContain('(accepted: She &lt;likes&gt; it)');
  });

  it('asks for nothing and runs nothing, whatever names and looks hold', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('</title><script>alert(1)</script>', '"><img src=x onerror=1>', '\ud800'),
    );
    fc.assert(
      fc.property(text, text, text, (name, lookName, measured) => {
        const other: CheckFinding = {
          code: 'other-look',
          measured,
          expected: name,
          tolerance: null,
          severity: 1,
        };
        const set = checkedSetOf([photoReport(name, [other])], {
          looks: [{ ...looks[0]!, name: lookName }],
          title: measured,
          names: new Map([['1:2', name]]),
          thumbnails: new Map([[name, 'data:image/png;base64,AAAA']]),
        });
        const page = checkPage(set);
        const tags = [...page.matchAll(/<\/?([a-z0-9]+)([^>]*)>/g)];
        expect(new Set(tags.map(([, tag]) => tag))).toEqual(
          new Set(
            'html head meta title style body header h1 p main section h2 ol li img div h3 b ul footer'.split(
              ' ',
            ),
          ),
        );
        expect(tags.some(([, , attributes]) => /\bon\w+=|javascript:|href=/.test(attributes!))).toBe(false);
        expect(page).not.toMatch(/https?:/);
        expect(page).not.toMatch(/\p{Cs}/u);
      }),
    );
  });

  it('escapes nothing that needs no escaping', () => {
    expect(escapeHtml('Ana Müller – 東京 👩🏽.jpg')).toBe('Ana Müller – 東京 👩🏽.jpg');
    expect(escapeHtml('a\u0000b\ud800')).toBe('a\uFFFDb\uFFFD');
  });
});

describe('the report of a check', () => {
  it('says for other programs what the page says for people', () => {
    const set = checkedSetOf([photoReport('c.jpg', [roll]), photoReport('a.jpg')]);
    expect(JSON.parse(checkReportJson(set))).toMatchObject({
      ...{ schema: 1, title: '', looks: [{ id: 'corporate' }], isConsistent: false, score: 80, failed: [] },
      photos: [
        { id: 'c.jpg', findings: [roll] },
        { id: 'a.jpg', findings: [] },
      ],
    });
  });

  it('is consistent only when all was measured and nothing found', () => {
    expect(isConsistent(checkedSetOf([photoReport('a.jpg')]))).toBe(true);
    expect(isConsistent(checkedSetOf([photoReport('a.jpg', [roll])]))).toBe(false);
    const failed = [noPerson];
    expect(isConsistent(checkedSetOf([photoReport('a.jpg')], { failed }))).toBe(false);
  });
});
