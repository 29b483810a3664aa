/** The build scripts are plain JavaScript; this is the one function of theirs that a test uses. */
declare module '*/build/ui-html.mjs' {
  export function assembleUiHtml(parts: {
    panel: { code: string };
    worker: { code: string };
    assets: Readonly<Record<string, Uint8Array>>;
    outFile: string;
  }): Promise<Record<string, number>>;
}
