import { Icon, type IconName } from './icon.js';

export interface IconButtonProps {
  readonly icon: IconName;
  /** read aloud, and shown while the pointer rests */
  readonly label: string;
  readonly onClick: () => void;
  /** a used-up button stays in the keyboard's way and says that it is used up */
  readonly isDisabled?: boolean;
  /** for a button that stays down */
  readonly isPressed?: boolean;
  readonly shortcut?: string;
}

/** A square button with a drawing. */
export function IconButton({ icon, label, onClick, isDisabled, isPressed, shortcut }: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      aria-disabled={isDisabled}
      aria-pressed={isPressed}
      aria-keyshortcuts={shortcut}
      onClick={isDisabled ? undefined : onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
