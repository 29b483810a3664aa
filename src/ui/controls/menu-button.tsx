import { useRef, useState } from 'preact/hooks';
import { Icon, type IconName } from './icon.js';

export interface MenuItem {
  readonly label: string;
  readonly icon: IconName;
  readonly onSelect: () => void;
  /** stays in the keyboard's way and says that it cannot be used now */
  readonly isDisabled?: boolean;
  /** a line parts it from those before */
  readonly startsGroup?: boolean;
  readonly shortcut?: string;
}

export interface MenuButtonProps {
  readonly id: string;
  readonly label: string;
  readonly items: readonly MenuItem[];
}

/**
 * A button that opens a list of things to do. Source: the menu button pattern of the ARIA Authoring Practices, in a popover of the
 * browser's own, which closes when something else is pressed.
 */
export function MenuButton({ id, label, items }: MenuButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const close = () => {
    menu.current?.hidePopover();
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const entries = [...(menu.current?.querySelectorAll('button') ?? [])];
    const at = entries.indexOf(document.activeElement as HTMLButtonElement);
    const next = nextEntry(event.key, at, entries.length);
    if (next !== undefined) entries[next]?.focus();
    else if (event.key === 'Escape') close();
    else if (event.key === 'Tab') return close();
    else return;
    event.preventDefault();
    // Neither the panel nor the looks below have anything to do with these keys.
    event.stopPropagation();
  };
  return (
    <>
      <button
        type="button"
        class="icon-button menu-button"
        ref={button}
        popovertarget={id}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-label={label}
        title={label}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          menu.current?.showPopover();
        }}
      >
        <Icon name="more" />
      </button>
      <div
        {...{ id, onKeyDown }}
        class="menu"
        role="menu"
        popover="auto"
        aria-label={label}
        ref={menu}
        onBeforeToggle={() => placeBeside(menu.current, button.current)}
        onToggle={({ newState }) => {
          setIsOpen(newState === 'open');
          if (newState === 'open') menu.current?.querySelector('button')?.focus();
        }}
      >
        {items.map((item) => (
          <button
            type="button"
            role="menuitem"
            class={item.startsGroup ? 'menu-part' : undefined}
            aria-keyshortcuts={item.shortcut}
            tabIndex={-1}
            key={item.label}
            aria-disabled={item.isDisabled}
            onClick={() => {
              if (item.isDisabled) return;
              close();
              item.onSelect();
            }}
          >
            <Icon name={item.icon} />
            {item.label}
          </button>
        ))}
      </div>
    </>
  );
}

function nextEntry(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}

/** Wide enough for a line of most things to do; a narrow panel breaks them. */
const usualWidthPx = 200;
const marginPx = 8;

/** Below the button, or above it in the lower half of the panel; ends where the button ends, as far as the panel allows. */
function placeBeside(menu: HTMLElement | null, button: HTMLElement | null): void {
  if (menu === null || button === null) return;
  const { top, bottom, left, right } = button.getBoundingClientRect();
  const isLow = top > innerHeight / 2;
  const isMirrored = getComputedStyle(button).direction === 'rtl';
  const width = Math.min(usualWidthPx, innerWidth - 2 * marginPx);
  const wanted = isMirrored ? left : right - width;
  Object.assign(menu.style, {
    width: `${width}px`,
    left: `${Math.max(marginPx, Math.min(wanted, innerWidth - marginPx - width))}px`,
    right: 'auto',
    top: isLow ? 'auto' : `${bottom + 2}px`,
    bottom: isLow ? `${innerHeight - top + 2}px` : 'auto',
    maxHeight: `${(isLow ? top : innerHeight - bottom) - marginPx}px`,
  });
}
