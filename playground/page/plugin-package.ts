/** The built plugin as text, with what its manifest says. */
export interface PluginPackage {
  readonly code: string;
  readonly html: string;
  readonly manifest: PluginManifest;
}

/** The part of a manifest that the page reads. */
export interface PluginManifest {
  readonly id: string;
  readonly name: string;
  readonly menu?: readonly PluginCommand[];
  readonly relaunchButtons?: readonly PluginCommand[];
}

interface PluginCommand {
  readonly command: string;
  readonly name: string;
}
