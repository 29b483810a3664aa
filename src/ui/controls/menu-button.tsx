import { useRef, useState } from 'preact/hooks';
import { Icon, type IconName } from './icon.js';

export interface MenuItem {
  readonly label: string;
  readonly icon: IconName;
  readonly onSelect: () => void;
  /** stays in the keyboard's way and says that it cannot be used now */
  readonly isDisabled?: boolean;
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

/** Below the button, or above it in the lower half of the panel; from the side of the button that has more room. */
function placeBeside(menu: HTMLElement | null, button: HTMLElement | null): void {
  if (menu === null || button === null) return;
  const { top, bottom, left, right } = button.getBoundingClientRect();
  const isLow = top > innerHeight / 2;
  const isRight = left > innerWidth / 2;
  Object.assign(menu.style, {
    top: isLow ? 'auto' : `${bottom + 2}px`,
    bottom: isLow ? `${innerHeight - top + 2}px` : 'auto',
    left: isRight ? 'auto' : `${left}px`,
    right: isRight ? `${innerWidth - right}px` : 'auto',
    maxHeight: `${(isLow ? top : innerHeight - bottom) - 6}px`,
  });
}
