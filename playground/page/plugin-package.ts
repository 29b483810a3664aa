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
  readonly permissions?: readonly string[];
  readonly menu?: readonly PluginMenuItem[];
  readonly relaunchButtons?: readonly RelaunchButton[];
}

export interface PluginCommand {
  readonly command: string;
  readonly name: string;
  /** entered one after another in the quick actions */
  readonly parameters?: readonly PluginParameter[];
}

export interface PluginParameter {
  readonly key: string;
  readonly name: string;
  readonly description?: string;
  readonly optional?: boolean;
}

interface RelaunchButton extends PluginCommand {
  /** offered too when several layers are selected that all have it */
  readonly multipleSelection?: boolean;
}

/** An entry of the menu, a line between entries, or a menu in the menu. */
export type PluginMenuItem =
  | PluginCommand
  | { readonly separator: true }
  | { readonly name: string; readonly menu: readonly PluginMenuItem[] };

/** All commands of a menu, those of menus in it too, in their order. */
export const commandsOf = (menu: readonly PluginMenuItem[] = []): PluginCommand[] =>
  menu.flatMap((item) => ('command' in item ? item : 'menu' in item ? commandsOf(item.menu) : []));
