import type { ToldNoteFragment } from '../audit-note/documents.generated.js';
import { saidWhen } from '../audit-note/said-when.js';
import type { Speech } from '../replay/say-shown.js';
import { wordsOf } from '../ui/words.js';
import styles from './dossier.module.css';

/** The notes that the viewer may read, each with its author and the moment on which it was written. */
export function NotesTable({ notes, speech }: { notes: readonly ToldNoteFragment[]; speech: Speech }) {
  const { t, formats } = speech;
  return (
    <section className={styles['part']} aria-labelledby="dossier-notes">
      <h2 id="dossier-notes">{t('note.count', { count: notes.length })}</h2>
      <p className={styles['soft']}>{t('dossier.notesSay')}</p>
      <ol className={styles['notes']}>
        {notes.map((note) => (
          <li key={note.id}>
            <p>
              <strong>{saidWhen(note, t, formats)}</strong>{' '}
              {t('note.by', { who: note.author.name ?? t('ui.someone') })}
              {', '}
              {t('note.writtenOn', { day: formats.moment(note.writtenAt) })}
              {note.editedAt !== null && `, ${t('note.editedOn', { day: formats.moment(note.editedAt) })}`}
              {` (${t(note.status === 'withdrawn' ? 'note.withdrawn' : `note.visibility.${note.visibility}`)})`}
            </p>
            <p>{wordsOf(note.text, t)}</p>
            {note.withdrawnAt !== null && (
              <p>
                {t('note.withdrawnOn', {
                  day: formats.shortDay(note.withdrawnAt),
                  reason: wordsOf(note.reason, t),
                })}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
