/** Of the check's page: follows the reader's light or dark, prints, needs nothing from elsewhere. */
export const checkPageStyle = `
:root {
  color-scheme: light dark;
  --paper: #fff; --ground: #f3f3f1; --ink: #1c1c1a; --quiet: #5d5d58; --line: #dcdcd7;
  --good: #1d6b3a; --bad: #a8320c;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #232321; --ground: #171716; --ink: #f0f0ec; --quiet: #aaaaa3; --line: #3b3b38;
    --good: #7ecb97; --bad: #f5a182;
  }
}
* { box-sizing: border-box; margin: 0; }
body { background: var(--ground); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; padding: 32px 16px 64px; }
header, main, footer { max-width: 1120px; margin: 0 auto; }
h1 { font-size: 26px; line-height: 1.2; }
h2 { font-size: 17px; margin: 36px 0 12px; }
h3 { font-size: 15px; overflow-wrap: anywhere; }
header p { color: var(--quiet); margin-top: 6px; }
header .verdict { color: var(--ink); font-size: 17px; margin-top: 12px; }
ul, ol { list-style: none; padding: 0; }
.groups { display: flex; flex-wrap: wrap; gap: 8px; }
.groups li { background: var(--paper); border: 1px solid var(--line); border-radius: 999px; padding: 4px 12px; }
.photos { display: grid; gap: 16px; grid-template-columns: repeat(auto-fill, minmax(260px, 1fr)); }
.photos > li { background: var(--paper); border: 1px solid var(--line); border-radius: 12px; overflow: hidden; break-inside: avoid; }
.photos img { display: block; width: 100%; height: 240px; object-fit: contain; background: var(--ground); }
.photos div { padding: 12px 16px 16px; }
.score { color: var(--quiet); }
.score b { color: var(--bad); }
.score.whole b { color: var(--good); }
.findings li { margin-top: 8px; padding-left: 18px; position: relative; }
.findings li::before { content: "▲"; color: var(--bad); font-size: 10px; position: absolute; left: 0; top: 4px; }
.findings li.ignored { color: var(--quiet); }
.findings li.ignored::before { content: "–"; color: var(--quiet); }
.failed li { background: var(--paper); border: 1px solid var(--line); border-radius: 12px; padding: 12px 16px; margin-bottom: 8px; overflow-wrap: anywhere; }
footer { color: var(--quiet); margin-top: 48px; }
@media print { body { padding: 0; background: none; } .photos { grid-template-columns: repeat(3, 1fr); } }
`.trim();
