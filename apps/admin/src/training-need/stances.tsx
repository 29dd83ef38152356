import { Check, X } from 'lucide-react';
import { PlainCommand } from '../form/simple-commands.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { useViewer } from '../session/use-viewer.js';
import { EmptyState } from '../ui/notices.js';
import { wordsOf } from '../ui/words.js';
import { ConfirmStanceDocument } from './documents.generated.js';
import type { Need } from './need-actions.js';
import styles from './stances.module.css';

/** How far the quorum is, and what each member said. */
export function Stances({ need }: { need: Need }) {
  const { t } = useT();
  const { day } = useFormats();
  const viewer = useViewer();
  const { stances, quorum, id, teamId } = need;
  return (
    <>
      <div className={styles['quorum']}>
        <meter
          aria-label={t('need.quorumBar')}
          min={0}
          max={Math.max(quorum.members, 1)}
          high={quorum.needed}
          value={quorum.endorsements}
        />
        <p>
          {t('need.quorum', quorum)}
          {quorum.objections > 0 && <> · {t('need.objections', { count: quorum.objections })}</>}
        </p>
      </div>
      {stances.length === 0 && <EmptyState>{t('need.noStances')}</EmptyState>}
      <ul className={styles['stances']}>
        {stances.map(({ person, stance, note, standing, at, eventId }) => (
          <li key={eventId} data-stance={stance}>
            {stance === 'endorse' ? <Check size={17} aria-hidden /> : <X size={17} aria-hidden />}
            <div>
              <strong>{person.name ?? t('ui.someone')}</strong>{' '}
              {t(stance === 'endorse' ? 'need.endorses' : 'need.objects')}, {day(at)}
              {note && <q>{wordsOf(note, t)}</q>}
              {standing !== 'own' && <em>{t(`need.${standing}`)}</em>}
              {standing === 'reported' && person.id === viewer.person.id && (
                <PlainCommand
                  button={t('need.do.confirm')}
                  size="small"
                  document={ConfirmStanceDocument}
                  roles={['member', 'teamLead']}
                  teamId={teamId}
                  input={{ needId: id, stanceEventId: eventId }}
                  done={t('need.do.confirm.done')}
                />
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
