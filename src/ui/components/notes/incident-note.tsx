import { Icon } from '../../controls/icon.js';
import { IconButton } from '../../controls/icon-button.js';
import { usePanel } from '../../panel-context.js';
import { strings } from '../../strings.js';

/** What the machine did that a person may wonder about; quiet, and gone once it is dismissed. */
export function IncidentNote() {
  const { state, intents } = usePanel();
  const incident = state.incident.value;
  if (incident === null) return null;
  return (
    <div class="note incident" role="status">
      <Icon name="info" />
      <p>{strings.incidents[incident]}</p>
      <IconButton icon="close" label={strings.dismiss} onClick={intents.dismissIncident} />
    </div>
  );
}
