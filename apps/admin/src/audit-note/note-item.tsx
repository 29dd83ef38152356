import { AUDITING_ROLES } from '@traject/domain';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { ReasonCommand } from '../form/simple-commands.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import type { ActionContext } from '../replay/action.js';
import { LIVE, writeAddress } from '../replay/logic/address.js';
import { useViewer } from '../session/use-viewer.js';
import { announce } from '../ui/announcements.js';
import { Button } from '../ui/button.js';
import { Chip } from '../ui/chip.js';
import { wordsOf } from '../ui/words.js';
import { type ToldNoteFragment, WithdrawAuditNoteDocument } from './documents.generated.js';
import { EditNote } from './edit-note.js';
import { countsFor, mayNote } from './may-note.js';
import { notableOf } from './notable-of.js';
import styles from './notes.module.css';
import { placeOfNote } from './picture.js';
import { saidWhen } from './said-when.js';
import WriteNote from './write-note.js';

/** One note: when it is about, what it says, whose it is and who reads it, and what its reader may do with it. */
export function NoteItem({
  note,
  chosen,
  elsewhere = false,
  context,
  onChoose,
}: {
  note: ToldNoteFragment;
  /** It is the one that the address names. */
  chosen: boolean;
  /** It is on another history than the one that is shown: who wants to change it, or to go on from it, goes there. */
  elsewhere?: boolean;
  context: ActionContext;
  onChoose: () => void;
}) {
  const { t } = useT();
  const formats = useFormats();
  const viewer = useViewer();
  const router = useRouter();
  const item = useRef<HTMLLIElement>(null);
  const [writing, setWriting] = useState(false);
  // Once it is drawn it stays editable on the screen: the server refuses what is too late, and says what to do instead.
  const [inTime] = useState(() => new Date().toISOString() <= note.editableUntil);
  useEffect(() => {
    if (chosen) item.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const on = notableOf(context);
  const { own, status, author, refersTo } = note;
  const withdrawn = status === 'withdrawn';
  const copy = async (): Promise<void> => {
    const search = writeAddress({ ...LIVE, ...placeOfNote(note) });
    const { href } = router.buildLocation({
      to: '/replay/$scope/$id',
      params: { scope: on.scope, id: on.id },
      search,
    });
    try {
      await navigator.clipboard.writeText(new URL(href, window.location.origin).href);
      announce(t('replay.linkCopied'));
    } catch {
      announce(t('replay.linkNotCopied'));
    }
  };
  return (
    <li ref={item} className={styles['note']} aria-current={chosen ? 'true' : undefined}>
      <p className={styles['head']}>
        <Button kind="plain" size="small" className={styles['flat']} onClick={onChoose}>
          {saidWhen(note, t, formats)}
        </Button>
        <span>{t('note.by', { who: author.name ?? t('ui.someone') })}</span>
        <Chip tint={withdrawn ? 'contested' : 'none'}>
          {t(withdrawn ? 'note.withdrawn' : `note.visibility.${note.visibility}`)}
        </Chip>
      </p>
      <p className={withdrawn ? styles['over'] : styles['text']}>{wordsOf(note.text, t)}</p>
      <p className={styles['under']}>
        {t('note.writtenOn', { day: formats.shortDay(note.writtenAt) })}
        {note.editedAt !== null && ` · ${t('note.editedOn', { day: formats.shortDay(note.editedAt) })}`}
        {note.eventIds.length > 0 && ` · ${t('note.events', { count: note.eventIds.length })}`}
        {refersTo &&
          ` · ${t('note.refersTo', { who: refersTo.author.name ?? t('ui.someone'), day: formats.shortDay(refersTo.from) })}`}
        {note.withdrawnAt !== null &&
          ` · ${t('note.withdrawnOn', { day: formats.shortDay(note.withdrawnAt), reason: wordsOf(note.reason, t) })}`}
      </p>
      <p className={styles['acts']}>
        <Button kind="plain" size="small" className={styles['flat']} onClick={() => void copy()}>
          {t('note.copyLink')}
        </Button>
        {!elsewhere && mayNote(viewer, on) && (
          <Button kind="plain" size="small" className={styles['flat']} onClick={() => setWriting(true)}>
            {t('note.goOn')}
          </Button>
        )}
        {!elsewhere && own && !withdrawn && inTime && <EditNote note={note} on={on} />}
        {!elsewhere && own && !withdrawn && (
          <ReasonCommand
            button={t('note.withdraw')}
            size="small"
            intro={t('note.withdrawIntro')}
            document={WithdrawAuditNoteDocument}
            roles={AUDITING_ROLES}
            counts={countsFor(on)}
            mayBeLate={false}
            input={(reason) => ({ noteId: note.id, reason })}
            done={t('note.withdrawDone')}
          />
        )}
      </p>
      {writing && <WriteNote {...context} refersTo={note} onClose={() => setWriting(false)} />}
    </li>
  );
}
