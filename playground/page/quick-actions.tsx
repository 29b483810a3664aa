import { useState } from 'preact/hooks';
import type { ParameterAnswer } from '../host/api-parameters.js';
import type { Editor } from './editor.js';
import { commandsOf, type PluginCommand } from './plugin-package.js';
import type { PluginRunner } from './plugin-runner.js';
import { QuickField } from './quick-field.js';
import { type Asking, useAnswer } from './use-answer.js';

interface Choice {
  readonly name: string;
  readonly choose: () => void;
}

interface QuickActionsProps {
  readonly editor: Editor;
  readonly runner: PluginRunner;
}

/** The editor's box for quick actions: the plugin's commands, and what it suggests for their parameters; all by keyboard. */
export function QuickActions({ editor, runner }: QuickActionsProps) {
  const [query, setQuery] = useState('');
  const [marked, setMarked] = useState(0);
  const [asking, setAsking] = useState<Asking | null>(null);
  const answer = useAnswer(asking, query);
  const close = () => {
    asking?.talk.cancel();
    editor.quickActions.value = false;
  };
  const retype = (text: string) => {
    setQuery(text);
    setMarked(0);
  };
  const begin = async (command: PluginCommand) => {
    if (!command.parameters?.length) {
      editor.quickActions.value = false;
      await runner.run(command.command);
      return;
    }
    const talk = await runner.ask(command.command);
    retype('');
    setAsking({ command, talk, entered: {}, next: 0 });
  };
  const take = (step: Asking, data: unknown) => {
    const parameters = step.command.parameters ?? [];
    const entered = { ...step.entered, [parameters[step.next]?.key ?? '']: data };
    retype('');
    if (step.next + 1 < parameters.length) {
      setAsking({ ...step, entered, next: step.next + 1 });
      return;
    }
    editor.quickActions.value = false;
    step.talk.run(entered);
  };
  const choices: readonly Choice[] = asking
    ? suggestionsOf(answer).map(({ name, data }) => ({ name, choose: () => take(asking, data) }))
    : commandsOf(runner.package.manifest.menu)
        .filter(({ name }) => name.toLowerCase().includes(query.trim().toLowerCase()))
        .map((command) => ({ name: command.name, choose: () => void begin(command) }));
  const move = (by: number) => setMarked((marked + by + choices.length) % Math.max(1, choices.length));
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => choices[marked]?.choose(),
    Escape: close,
    Tab: () => undefined,
  };
  const press = (event: KeyboardEvent) => {
    const opens = event.key === '/' && (event.ctrlKey || event.metaKey);
    const act = opens ? close : keys[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
    // the editor's own keys are not meant for what is typed here
    event.stopPropagation();
  };
  const parameter = asking?.command.parameters?.[asking.next];
  const note = asking ? noteOf(answer, choices.length) : choices.length === 0 ? 'No such command.' : '';
  return (
    <>
      <button
        type="button"
        class="quick-shade"
        aria-label="Close quick actions"
        tabIndex={-1}
        onClick={close}
      />
      <div class="quick-actions" role="dialog" aria-modal="true" aria-label="Quick actions">
        <p class="quick-crumb">
          {runner.package.manifest.name}
          {asking && <span> › {asking.command.name}</span>}
        </p>
        <QuickField
          key={asking ? asking.next : 'commands'}
          label={parameter ? parameter.name : 'Command'}
          hint={parameter?.description ?? parameter?.name ?? 'What do you want to do?'}
          query={query}
          marked={choices.length > 0 ? `quick-${marked}` : ''}
          onType={retype}
          onKeyDown={press}
        />
        <div id="quick-list" role="listbox" aria-label={parameter?.name ?? 'Commands'}>
          {choices.map(({ name, choose }, place) => (
            <div
              key={name}
              id={`quick-${place}`}
              role="option"
              tabIndex={-1}
              aria-selected={place === marked}
              onPointerMove={() => setMarked(place)}
              onPointerDown={(event) => event.preventDefault()}
              onClick={choose}
              onKeyDown={press}
            >
              {name}
            </div>
          ))}
        </div>
        <p class="quick-note" role="status">
          {note}
        </p>
      </div>
    </>
  );
}

const suggestionsOf = (answer: ParameterAnswer | undefined) =>
  answer?.kind === 'suggestions' ? answer.suggestions : [];

function noteOf(answer: ParameterAnswer | undefined, count: number): string {
  if (!answer) return 'Loading suggestions…';
  if (answer.kind !== 'suggestions') return answer.message;
  return count === 0 ? 'Nothing fits.' : '';
}
