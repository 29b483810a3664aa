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
  readonly menu?: readonly PluginMenuItem[];
  readonly relaunchButtons?: readonly PluginCommand[];
}

export interface PluginCommand {
  readonly command: string;
  readonly name: string;
}

/** An entry of the menu, a line between entries, or a menu in the menu. */
export type PluginMenuItem =
  | PluginCommand
  | { readonly separator: true }
  | { readonly name: string; readonly menu: readonly PluginMenuItem[] };
