import { assertOpen, type PluginSession } from './plugin-session.js';

export interface Suggestion {
  readonly name: string;
  /** what the plugin gets when the person chooses it */
  readonly data: unknown;
}

/** What a plugin says to a person who enters a parameter. */
export type ParameterAnswer =
  | { readonly kind: 'suggestions'; readonly suggestions: readonly Suggestion[] }
  | { readonly kind: 'error'; readonly message: string }
  | { readonly kind: 'loading'; readonly message: string };

export type ParameterValues = Readonly<Record<string, unknown>>;

export interface ParameterInput {
  readonly key: string;
  readonly query: string;
  /** those entered before */
  readonly parameters: ParameterValues;
}

type Listener = (event: object) => void;

/** `figma.parameters`: the plugin is asked for suggestions with every letter. */
export class ApiParameters {
  readonly #session: PluginSession;
  readonly #listeners = new Map<Listener, { readonly once: boolean }>();

  constructor(session: PluginSession) {
    this.#session = session;
  }

  on(type: string, listener: Listener): void {
    this.#add('on', type, listener, false);
  }

  once(type: string, listener: Listener): void {
    this.#add('once', type, listener, true);
  }

  off(_type: string, listener: Listener): void {
    this.#listeners.delete(listener);
  }

  #add(member: string, type: string, listener: Listener, once: boolean): void {
    assertOpen(this.#session, member);
    if (type !== 'input') throw new Error(`in ${member}: Unknown event type "${type}"`);
    this.#listeners.set(listener, { once });
  }

  /** The host's side; not reachable from the plugin. */
  static readonly host = {
    ask(api: ApiParameters, input: ParameterInput, answer: (answer: ParameterAnswer) => void): void {
      api.#session.later(() => {
        for (const [listener, { once }] of [...api.#listeners]) {
          if (once) api.#listeners.delete(listener);
          listener({ ...input, result: new SuggestionResults(answer) });
        }
      });
    },
  };
}

class SuggestionResults {
  readonly #answer: (answer: ParameterAnswer) => void;

  constructor(answer: (answer: ParameterAnswer) => void) {
    this.#answer = answer;
  }

  setSuggestions(list: unknown): void {
    if (!Array.isArray(list)) throw new Error('in setSuggestions: Expected "suggestions" to have type array');
    this.#answer({ kind: 'suggestions', suggestions: list.map(readSuggestion) });
  }

  setError(message: string): void {
    this.#answer({ kind: 'error', message: String(message) });
  }

  setLoadingMessage(message: string): void {
    this.#answer({ kind: 'loading', message: String(message) });
  }
}

function readSuggestion(given: unknown): Suggestion {
  if (typeof given === 'string') return { name: given, data: given };
  const { name, data } = given as Partial<Suggestion>;
  if (typeof name !== 'string') throw new Error('in setSuggestions: Expected "name" to have type string');
  return { name, data: data === undefined ? name : data };
}
