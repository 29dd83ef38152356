import { CalendarSync, Copy } from 'lucide-react';
import { useId, useState } from 'react';
import { useQuery } from 'urql';
import { useCommand } from '../command/use-command.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { holds, rolesHeld } from '../session/session.js';
import { useViewer } from '../session/use-viewer.js';
import { announce } from '../ui/announcements.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { EmptyState, ErrorState, Progress } from '../ui/notices.js';
import styles from '../training-activity/training-activity.module.css';
import {
  type CalendarSubject,
  CalendarFeedsDocument,
  OpenCalendarFeedDocument,
  RevokeCalendarFeedDocument,
} from './documents.generated.js';
import { addressOf, newSecret } from './secret.js';

interface Shown {
  subject: CalendarSubject;
  /** Id of the person, team or activity. */
  id: string;
  /** The unit for which it is opened: one for which the viewer holds a role. */
  unit: { kind: 'institution' | 'college' | 'team'; id: string };
}
const OPENERS = ['member', 'teamLead', 'hr', 'manager', 'quality', 'board', 'facilitator', 'broker'] as const;

/** A button for who may open a calendar address; the dialog opens, copies and revokes them. */
export function CalendarAddress(shown: Shown) {
  const { t } = useT();
  const viewer = useViewer();
  const [open, setOpen] = useState(false);
  if (!holds(viewer, ...OPENERS)) return null;
  return (
    <>
      <Button icon={<CalendarSync size={17} aria-hidden />} onClick={() => setOpen(true)}>
        {t('calendar.address')}
      </Button>
      <Dialog title={t(`calendar.title.${shown.subject}`)} open={open} onClose={() => setOpen(false)}>
        <Addresses {...shown} />
        <Button onClick={() => setOpen(false)}>{t('calendar.close')}</Button>
      </Dialog>
    </>
  );
}

function Addresses({ subject, id, unit }: Shown) {
  const { t } = useT();
  const { day } = useFormats();
  const viewer = useViewer();
  const [{ data }, ask] = useQuery({
    query: CalendarFeedsDocument,
    variables: { subjectId: id },
    requestPolicy: 'cache-and-network',
  });
  const opening = useCommand(OpenCalendarFeedDocument);
  const revoking = useCommand(RevokeCalendarFeedDocument);
  const [address, setAddress] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const done = (said: string) => {
    announce(said);
    ask({ requestPolicy: 'network-only' });
  };
  const openOne = async () => {
    const { secret, secretHash } = await newSecret();
    const held = rolesHeld(viewer).find(({ role }) => OPENERS.some((one) => one === role));
    const outcome = await opening.run(
      { unit: { kind: unit.kind, id: unit.id }, of: { kind: subject, id }, secretHash },
      held ? { capacity: { role: held.role, unit: { kind: held.unit.kind, id: held.unit.id } } } : {},
    );
    if (outcome.kind === 'done') {
      setProblem(null);
      setAddress(addressOf(secret));
      done(t('calendar.opened'));
    } else setProblem(outcome.kind === 'refused' ? outcome.message : t('ui.serverSilent'));
  };
  const revoke = async (feedId: string, own: boolean) => {
    const hr = rolesHeld(viewer).find(({ role }) => role === 'hr');
    const outcome = await revoking.run(
      { feedId, reason: null },
      !own && hr ? { capacity: { role: hr.role, unit: { kind: hr.unit.kind, id: hr.unit.id } } } : {},
    );
    if (outcome.kind === 'done') {
      setAddress(null);
      setProblem(null);
      done(t('calendar.revoked'));
    } else setProblem(outcome.kind === 'refused' ? outcome.message : t('ui.serverSilent'));
  };
  const feeds = (data?.now.calendarFeeds ?? []).filter(({ status }) => status === 'open');
  return (
    <div className={styles['address']}>
      <p>{t('calendar.intro')}</p>
      {address && <NewAddress address={address} />}
      {problem && <ErrorState happened={problem} />}
      {!data && <Progress label={t('ui.loading')} />}
      {data && feeds.length === 0 && <EmptyState>{t('calendar.none')}</EmptyState>}
      {feeds.length > 0 && (
        <ul className={styles['days']}>
          {feeds.map(({ id: feedId, since, openedBy }) => (
            <li key={feedId}>
              {t('calendar.openSince', { day: day(since), name: openedBy?.name ?? t('ui.someone') })}{' '}
              <Button
                size="small"
                kind="danger"
                busy={revoking.sending}
                onClick={() => void revoke(feedId, openedBy?.id === viewer.person.id)}
              >
                {t('calendar.revoke')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Button kind={address ? 'secondary' : 'primary'} busy={opening.sending} onClick={() => void openOne()}>
        {t('calendar.open')}
      </Button>
    </div>
  );
}

/** The address of a feed that was just opened: it is shown this once, for the server keeps only a hash. */
function NewAddress({ address }: { address: string }) {
  const { t } = useT();
  const id = useId();
  return (
    <div className={styles['address']}>
      <label htmlFor={id}>{t('calendar.new')}</label>
      <input id={id} readOnly value={address} onFocus={(event) => event.target.select()} />
      <p>{t('calendar.once')}</p>
      <Button
        kind="primary"
        icon={<Copy size={17} aria-hidden />}
        onClick={() =>
          void navigator.clipboard.writeText(address).then(
            () => announce(t('calendar.copied')),
            () => announce(t('calendar.notCopied')),
          )
        }
      >
        {t('calendar.copy')}
      </Button>
    </div>
  );
}
