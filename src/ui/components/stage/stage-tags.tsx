import { usePanel } from '../../panel-context.js';
import { strings } from '../../strings.js';
import type { ShownPicture } from './shown-picture.js';

/** What the picture is, and whether a better one is on its way. */
export function StageTags({ shown }: { readonly shown: ShownPicture }) {
  const { state } = usePanel();
  if (shown.before === null) return null;
  const isInspecting = state.stage.value.view !== 'result' && shown.kind === 'result';
  const busy =
    state.previewBehind.value || isInspecting
      ? strings.photo.previewing
      : state.isSharpening.value
        ? strings.stage.sharpening
        : null;
  return (
    <>
      <span class={shown.isSplit ? 'tag tag-end' : 'tag'}>{shown.label}</span>
      {shown.isSplit && <span class="tag">{strings.photo.before}</span>}
      {busy !== null && <span class="tag tag-busy">{busy}</span>}
    </>
  );
}
