import type { ComponentChildren } from 'preact';
import { IconButton } from '../../controls/icon-button.js';
import { usePanel } from '../../panel-context.js';
import { strings } from '../../strings.js';

export interface LooksSubpageProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

/** Something to be done with looks, in place of them; the way back is a button and Escape. */
export function LooksSubpage({ title, children }: LooksSubpageProps) {
  const { intents } = usePanel();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    intents.closeLooksView();
  };
  return (
    <section class="subpage" aria-label={title} onKeyDown={onKeyDown}>
      <div class="subpage-head">
        <IconButton icon="left" label={strings.back} onClick={intents.closeLooksView} />
        <h2>{title}</h2>
      </div>
      {children}
    </section>
  );
}
