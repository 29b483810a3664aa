import { canEdit } from './edit-access.js';
import { probeCrop } from './probe-crop.js';
import { probeOrientation } from './probe-orientation.js';
import { probePluginData, probeSharedPluginData } from './probe-plugin-data.js';

const wantedGlobals =
  'TextEncoder TextDecoder URL Blob atob btoa crypto performance Intl structuredClone fetch WebAssembly queueMicrotask';

type Probe = () => string | Promise<string>;

const probes: Readonly<Record<string, Probe>> = {
  editor: () => figma.editorType,
  mode: () => figma.mode,
  'may edit': () => (canEdit() ? 'yes' : 'no'),
  'API version': () => figma.apiVersion,
  command: () => figma.command || 'none',
  profile: () => figma.root.documentColorProfile,
  'missing globals': () => wantedGlobals.split(' ').filter(isMissing).join(', ') || 'none',
  EXIF: probeOrientation,
  CROP: probeCrop,
  'plugin data': probePluginData,
  'shared plugin data': probeSharedPluginData,
};

const isMissing = (name: string): boolean => !(name in globalThis);

/** What only the host knows, line by line; a line that fails says so and stops none of the others. Nothing of it stays in the file. */
export async function probeHost(): Promise<Record<string, string>> {
  const lines: Record<string, string> = {};
  for (const [name, probe] of Object.entries(probes)) {
    try {
      lines[name] = String(await probe());
    } catch (thrown) {
      lines[name] = `failed: ${thrown instanceof Error ? thrown.message : String(thrown)}`;
    }
  }
  return lines;
}
