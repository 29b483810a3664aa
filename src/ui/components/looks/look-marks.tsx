import { noFileLooks } from '../../../contract/file-looks.js';
import { Icon } from '../../controls/icon.js';
import { usePanel } from '../../panel-context.js';
import { strings } from '../../strings.js';

/** On a look's card: that it is the file's default, or its only one. */
export function LookMarks({ lookId }: { readonly lookId: string }) {
  const { defaultLookId, lockedLookId } = usePanel().state.file.value?.looks ?? noFileLooks;
  const isLocked = lockedLookId === lookId;
  if (!isLocked && defaultLookId !== lookId) return null;
  const words = isLocked ? strings.fileLooks.isLocked : strings.fileLooks.isDefault;
  return (
    <span class="card-mark" title={words}>
      <Icon name={isLocked ? 'lock' : 'star'} />
      <span class="unseen">{words}</span>
    </span>
  );
}
