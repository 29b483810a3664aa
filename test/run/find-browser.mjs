import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const programs = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];

const installedPaths = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  linux: [],
};

/** The path of an installed Chrome, Chromium or Edge, or undefined. `WIDE_OPEN_BROWSER` comes first. */
export function findBrowser() {
  const asked = process.env.WIDE_OPEN_BROWSER;
  if (asked) return existsSync(asked) ? asked : undefined;
  const known = installedPaths[process.platform]?.find((path) => existsSync(path));
  return known ?? programs.map(onPath).find((path) => path !== undefined);
}

function onPath(program) {
  if (process.platform === 'win32') return undefined;
  const which = spawnSync('which', [program], { encoding: 'utf8' });
  return which.status === 0 ? which.stdout.trim() : undefined;
}

/** Gets a browser where none is installed: Debian's package as root, else Playwright's own download. Undefined when neither works. */
export function obtainBrowser() {
  const attempts = [installWithApt, downloadWithPlaywright];
  for (const attempt of attempts) {
    try {
      const path = attempt();
      if (path) return path;
    } catch (error) {
      console.log(`  ${String(error.message ?? error).split('\n')[0]}`);
    }
  }
  return undefined;
}

function installWithApt() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !onPath('apt-get')) return undefined;
  console.log('no browser found, installing chromium with apt-get');
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
  execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: 'ignore' });
  return findBrowser();
}

function downloadWithPlaywright() {
  console.log('no browser found, downloading one with Playwright');
  const cli = join('node_modules', 'playwright-core', 'cli.js');
  execFileSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'ignore', timeout: 300_000 });
  const listed = execFileSync(
    process.execPath,
    ['-e', "import('playwright-core').then((p) => console.log(p.chromium.executablePath()))"],
    { encoding: 'utf8', env: { ...process.env, HOME: homedir() } },
  ).trim();
  return existsSync(listed) ? listed : undefined;
}
