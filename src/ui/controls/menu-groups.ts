import type { MenuItem } from './menu-button.js';

/** The things to do of one menu, with a line between those that do not belong together; groups without any are left out. */
export const menuGroups = (...groups: readonly (readonly MenuItem[])[]): readonly MenuItem[] =>
  groups
    .filter((group) => group.length > 0)
    .flatMap((group, index) =>
      group.map((item, at) => (index > 0 && at === 0 ? { ...item, startsGroup: true } : item)),
    );
