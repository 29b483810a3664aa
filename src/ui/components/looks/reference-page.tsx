import { formatHex } from '../../controls/hex-colour.js';
import { formatValue } from '../../controls/unit.js';
import { units } from '../../controls/units.js';
import { formatFNumber } from '../../f-stops.js';
import { headsWord } from '../../heads-word.js';
import { toneOfLab } from '../../lab-tone.js';
import { usePanel } from '../../panel-context.js';
import type { ReferenceMatch } from '../../reference-match.js';
import { sentenceFor } from '../../sentence-for.js';
import { strings } from '../../strings.js';
import { SettingsNoteLine } from '../settings-note-line.js';
import { FrameDrawing } from './frame-drawing.js';
import { LooksSubpage } from './looks-subpage.js';

/** What a photo, as it is, decides of a look, and what could not be told from it. */
export function ReferencePage({ match }: { readonly match: ReferenceMatch }) {
  const { intents } = usePanel();
  const words = strings.reference;
  return (
    <LooksSubpage title={words.title}>
      {match.kind === 'measuring' && (
        <div role="status">
          <p>{words.measuring}</p>
          <progress aria-label={words.measuring} max={1} value={match.fraction} />
        </div>
      )}
      {match.kind === 'failed' && <Failed match={match} />}
      {match.kind === 'found' && (
        <>
          <Found match={match} />
          <button type="button" class="button primary save-as" onClick={() => void intents.saveMatch()}>
            {words.save}
          </button>
        </>
      )}
      {match.kind !== 'measuring' && (
        <button type="button" class="button save-as" onClick={() => void intents.matchPhoto()}>
          {words.again}
        </button>
      )}
      <SettingsNoteLine about="looks" />
    </LooksSubpage>
  );
}

type MatchOf<Kind> = Extract<ReferenceMatch, { kind: Kind }>;

function Failed({ match }: { readonly match: MatchOf<'failed'> }) {
  const { title, next } = sentenceFor(match.error, navigator.onLine);
  return (
    <p class="note-line" role="status">
      {title}. {next}
    </p>
  );
}

function Found({ match: { nodeName, nodeAspect, measures, matched } }: { readonly match: MatchOf<'found'> }) {
  const words = strings.reference;
  const { crop, tone } = matched.check;
  const blurHeads = measures.backdrop?.blurHeads ?? null;
  const fNumber = formatFNumber(matched.settings.lens.fNumber);
  const share = (value: number) => formatValue(value, units.percent);
  return (
    <div class="subpage-part" role="status">
      <h2>{words.found(nodeName)}</h2>
      <dl class="found">
        <dt>{words.blur}</dt>
        <dd>{blurHeads ? words.blurWords(headsWord(blurHeads), fNumber) : words.noBlur}</dd>
        <dt>{words.tone}</dt>
        <dd>{tone === undefined ? words.noTone : <Swatch hex={formatHex(toneOfLab(tone))} />}</dd>
        <dt>{words.head}</dt>
        <dd>
          {crop === undefined ? (
            words.noHead
          ) : (
            <>
              {words.headWords(share(crop.heightShare), share(crop.eyeLine))}
              <FrameDrawing label={words.head} crop={crop} aspect={nodeAspect} />
            </>
          )}
        </dd>
      </dl>
    </div>
  );
}

const Swatch = ({ hex }: { readonly hex: string }) => (
  <span class="found-tone">
    <span class="tone-chip" style={{ background: hex }} />
    <bdi>{hex}</bdi>
  </span>
);
