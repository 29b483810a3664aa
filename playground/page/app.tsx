import { useEffect, useLayoutEffect } from 'preact/hooks';
import { DesignPanel } from './design-panel.js';
import type { Editor } from './editor.js';
import { PluginPanel } from './plugin-panel.js';
import type { PluginRunner } from './plugin-runner.js';
import { QuickActions } from './quick-actions.js';
import { Stage } from './stage.js';
import { themeCss } from './theme-css.js';
import { Toasts } from './toasts.js';
import { TopBar } from './top-bar.js';
import { useKeys } from './use-keys.js';

/** The whole page. */
export function App({ editor, runner }: { readonly editor: Editor; readonly runner: PluginRunner }) {
  useKeys(editor);
  useTheme(editor);
  return (
    <div class={editor.kind === 'buzz' ? 'app with-dock' : 'app'}>
      <TopBar editor={editor} runner={runner} />
      <Stage editor={editor} />
      <DesignPanel editor={editor} runner={runner} />
      <PluginPanel editor={editor} runner={runner} />
      <Toasts editor={editor} runner={runner} />
      {editor.quickActions.value && <QuickActions editor={editor} runner={runner} />}
    </div>
  );
}

function useTheme(editor: Editor): void {
  const theme = editor.theme.value;
  useLayoutEffect(() => {
    const style = document.getElementById('page-theme');
    if (style) style.textContent = themeCss(theme);
    document.documentElement.dataset['theme'] = theme;
    if (editor.document.theme !== theme) editor.document.setTheme(theme);
  }, [editor, theme]);
  useEffect(() => {
    const system = matchMedia('(prefers-color-scheme: dark)');
    const follow = () => {
      editor.theme.value = system.matches ? 'dark' : 'light';
    };
    system.addEventListener('change', follow);
    return () => system.removeEventListener('change', follow);
  }, [editor]);
}
