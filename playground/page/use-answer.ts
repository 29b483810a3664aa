import { useEffect, useState } from 'preact/hooks';
import type { ParameterAnswer, ParameterValues } from '../host/api-parameters.js';
import type { PluginCommand } from './plugin-package.js';
import type { ParameterTalk } from './plugin-runner.js';

/** A command whose parameters are being entered, one after another. */
export interface Asking {
  readonly command: PluginCommand;
  readonly talk: ParameterTalk;
  readonly entered: ParameterValues;
  /** place of the parameter that is next */
  readonly next: number;
}

/** What the plugin says to what has been typed; undefined until it has said anything. */
export function useAnswer(asking: Asking | null, query: string): ParameterAnswer | undefined {
  const [answer, setAnswer] = useState<ParameterAnswer>();
  useEffect(() => {
    let isLatest = true;
    setAnswer(undefined);
    const key = asking?.command.parameters?.[asking.next]?.key;
    if (asking && key !== undefined) {
      asking.talk.enter({ key, query, parameters: asking.entered }, (said) => {
        if (isLatest) setAnswer(said);
      });
    }
    return () => {
      isLatest = false;
    };
  }, [asking, query]);
  return answer;
}
