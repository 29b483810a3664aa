import type { CheckFinding } from '../contract/check-finding.js';
import { engineVersion } from '../contract/engine-version.js';
import type { Look } from '../contract/look.js';
import type { PhotoReport } from '../contract/photo-report.js';
import { checkPageStyle } from './check-page-style.js';
import { type CheckedSet, nameOf } from './checked-set.js';
import { describeFinding, titleOfFinding } from './describe-finding.js';
import { escapeHtml } from './escape-html.js';

/** One page to send round as a file, worst first. Holds its pictures and styles, runs nothing and asks for nothing. */
export function checkPage(set: CheckedSet): string {
  const { looks, report, failed } = set;
  const title = `Headshot check${set.title === '' ? '' : `: ${escapeHtml(set.title)}`}`;
  const off = report.photos.filter(({ findings }) => findings.length > 0);
  const fine = report.photos.filter(({ findings }) => findings.length === 0);
  const verdict =
    off.length === 0
      ? `${photos(fine.length)}, all alike.`
      : `${off.length} of ${photos(report.photos.length)} ${off.length === 1 ? 'is' : 'are'} off.`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${title}</title>
<style>
${checkPageStyle}
</style>
</head>
<body>
<header>
<h1 dir="auto">${title}</h1>
<p>${looks.length > 0 ? looks.map(lookLine).join('; ') : 'Held against each other only'}</p>
<p class="verdict">Score ${report.score} of 100. ${verdict}${failed.length > 0 ? ` ${photos(failed.length)} could not be measured.` : ''}</p>
</header>
<main>
${[groups(set), failures(set), gallery('What is off, worst first', off, set), gallery('Nothing found', fine, set)].filter((part) => part !== '').join('\n')}
</main>
<footer><p>Measured by Wide Open ${escapeHtml(engineVersion)}. Nothing left the machine, nothing was changed.</p></footer>
</body>
</html>
`;
}

const lookLine = ({ name, version }: Look) => `Look: ${escapeHtml(name)}, version ${version}`;

const photos = (count: number) => `${count} photo${count === 1 ? '' : 's'}`;

const section = (title: string, body: string) => `<section>\n<h2>${title}</h2>\n${body}\n</section>`;

function groups({ report }: CheckedSet): string {
  if (report.alike.length === 0) return '';
  const items = report.alike.map(
    ({ code, photoIds }) => `<li>${escapeHtml(titleOfFinding(code))}: ${photos(photoIds.length)}</li>`,
  );
  return section('In short', `<ul class="groups">\n${items.join('\n')}\n</ul>`);
}

function failures(set: CheckedSet): string {
  if (set.failed.length === 0) return '';
  const items = set.failed.map(
    ({ id, words }) => `<li><h3 dir="auto">${escapeHtml(nameOf(set, id))}</h3>${escapeHtml(words)}</li>`,
  );
  return section('Could not be measured', `<ul class="failed">\n${items.join('\n')}\n</ul>`);
}

function gallery(title: string, reports: readonly PhotoReport[], set: CheckedSet): string {
  if (reports.length === 0) return '';
  const items = reports.map((report) => card(report, set));
  return section(title, `<ol class="photos">\n${items.join('\n')}\n</ol>`);
}

/** The name beside the picture says all that could be said instead of it. */
function card({ id, score, findings, ignored }: PhotoReport, set: CheckedSet): string {
  const words = (finding: CheckFinding) => escapeHtml(describeFinding(finding, set.looks));
  const lines = [
    ...findings.map((finding) => `<li>${words(finding)}</li>`),
    ...ignored.map(
      (finding) => `<li class="ignored">${words(finding)} (accepted: ${escapeHtml(finding.reason)})</li>`,
    ),
  ];
  const thumbnail = set.thumbnails.get(id);
  const picture = thumbnail === undefined ? '' : `<img src="${escapeHtml(thumbnail)}" alt="">\n`;
  const list = lines.length === 0 ? '' : `\n<ul class="findings">\n${lines.join('\n')}\n</ul>`;
  return `<li>
${picture}<div>
<h3 dir="auto">${escapeHtml(nameOf(set, id))}</h3>
<p class="score${score === 100 ? ' whole' : ''}">Score <b>${Math.floor(score)}</b></p>${list}
</div>
</li>`;
}
