import { spawn } from 'node:child_process';

/** Asks the system to open `address`. Best effort: on a machine without a browser nothing happens and nothing is said. */
export function openBrowser(address) {
  const [command, args] =
    process.platform === 'darwin'
      ? ['open', [address]]
      : process.platform === 'win32'
        ? ['cmd', ['/c', 'start', '', address]]
        : ['xdg-open', [address]];
  const headless = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  if (headless) return;
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  // Having no such command is the same as having no browser: the address has been printed.
  child.on('error', () => {});
  child.unref();
}
