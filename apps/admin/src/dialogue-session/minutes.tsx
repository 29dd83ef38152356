import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { Disclosure } from '../ui/disclosure.js';
import { EmptyState, Notice } from '../ui/notices.js';
import { wordsOf } from '../ui/words.js';
import type { Dialogue } from './dialogue.js';

type Version = Dialogue['minutes'][number];

/** The last minutes with who says what of them; earlier versions folded away. */
export function Minutes({ dialogue }: { dialogue: Dialogue }) {
  const { t } = useT();
  const last = dialogue.minutes.at(-1);
  if (!last) return <EmptyState>{t('dialogue.noMinutes')}</EmptyState>;
  const earlier = dialogue.minutes.slice(0, -1).toReversed();
  return (
    <>
      <MinutesVersion version={last} />
      <p>
        {t('dialogue.confirmations', {
          given: last.confirmations,
          needed: dialogue.confirmationsNeeded ?? 0,
        })}
      </p>
      {earlier.length > 0 && (
        <Disclosure summary={t('dialogue.earlierVersions', { count: earlier.length })}>
          {earlier.map((version) => (
            <MinutesVersion key={version.version} version={version} />
          ))}
        </Disclosure>
      )}
    </>
  );
}

function MinutesVersion({ version: { version, minutes, proposedAt, answers } }: { version: Version }) {
  const { t } = useT();
  const { day } = useFormats();
  return (
    <div>
      <p>
        <strong>{t('dialogue.version', { version, day: day(proposedAt) })}</strong>
      </p>
      <blockquote>{wordsOf(minutes, t)}</blockquote>
      {answers.map(({ person, stance, reason, at }) => {
        const name = person.name ?? t('ui.someone');
        return stance === 'objected' ? (
          <Notice key={person.id}>
            <strong>{t('dialogue.objectedBy', { name, day: day(at) })}</strong>
            {reason && (
              <>
                : <q>{wordsOf(reason, t)}</q>
              </>
            )}
          </Notice>
        ) : (
          <p key={person.id}>{t('dialogue.confirmedBy', { name, day: day(at) })}</p>
        );
      })}
    </div>
  );
}
