import { useEffect } from 'preact/hooks';
import { usePanel } from '../../panel-context.js';
import { looksProblem } from './looks-problem.js';

/** While the looks are in view, pasting a look file's text shows what would come of it, wherever the keyboard is but in a field. */
export function usePastedLooks(): void {
  const { state, intents } = usePanel();
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const isInField =
        event.target instanceof Element && event.target.closest('input[type="text"], textarea');
      const text = event.clipboardData?.getData('text/plain') ?? '';
      // Other text is meant for something else.
      if (isInField || !/^\s*[[{]/.test(text) || looksProblem(state.file.value) !== null) return;
      event.preventDefault();
      intents.previewImport(text);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [state, intents]);
}
