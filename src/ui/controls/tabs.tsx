import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

export interface TabsProps<T extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly value: T; readonly label: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  /** nothing in the page takes the keyboard, so that the page itself does, to be scrolled */
  readonly isStill?: boolean;
  /** what belongs to the chosen tab */
  readonly children: ComponentChildren;
}

/** Pages of one thing. Source: the tabs pattern of the ARIA Authoring Practices, chosen by the arrow keys alone. */
export function Tabs<T extends string>(props: TabsProps<T>) {
  const { label, tabs, value, onChange, isStill = false, children } = props;
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = neighbour(
      tabs.findIndex((tab) => tab.value === value),
      tabs.length,
      event,
    );
    const tab = next === undefined ? undefined : tabs[next];
    if (tab === undefined) return;
    event.preventDefault();
    onChange(tab.value);
    list.current?.querySelector<HTMLElement>(`#tab-${tab.value}`)?.focus();
  };
  return (
    <>
      <div class="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            type="button"
            key={tab.value}
            class="tab"
            id={`tab-${tab.value}`}
            role="tab"
            aria-selected={tab.value === value}
            aria-controls="tab-page"
            tabIndex={tab.value === value ? 0 : -1}
            onClick={() => onChange(tab.value)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div
        class="tab-page"
        id="tab-page"
        role="tabpanel"
        aria-labelledby={`tab-${value}`}
        tabIndex={isStill ? 0 : undefined}
      >
        {children}
      </div>
    </>
  );
}

function neighbour(at: number, count: number, { key, currentTarget }: KeyboardEvent): number | undefined {
  const isMirrored = getComputedStyle(currentTarget as Element).direction === 'rtl';
  const forward = isMirrored ? 'ArrowLeft' : 'ArrowRight';
  const back = isMirrored ? 'ArrowRight' : 'ArrowLeft';
  if (key === forward) return (at + 1) % count;
  if (key === back) return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}
