/** A plugin that is not ours, to be served in place of the built one. */
export function stubPlugin(
  parts: { readonly code?: string; readonly html?: string } = {},
): Record<string, string> {
  return {
    '/plugin/manifest.json': JSON.stringify({
      id: 'stub',
      name: 'Stub plugin',
      menu: [
        { command: 'open', name: 'Open' },
        { command: 'restore', name: 'Restore original' },
        { separator: true },
        { name: 'Advanced', menu: [{ command: 'self-test', name: 'Self-test' }] },
      ],
      relaunchButtons: [{ command: 'edit', name: 'Edit blur' }],
    }),
    '/plugin/code.js': parts.code ?? 'figma.showUI(__html__, { width: 300, height: 200 });',
    '/plugin/ui.html': parts.html ?? '<!doctype html><p>stub</p>',
  };
}
