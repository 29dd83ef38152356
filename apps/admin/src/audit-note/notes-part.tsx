import { ChevronDown, ChevronUp } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { useT } from '../i18n/use-t.js';
import type { ActionContext } from '../replay/action.js';
import { Button } from '../ui/button.js';
import { NotesOnScopeDocument, type ToldNoteFragment } from './documents.generated.js';
import { NoteItem } from './note-item.js';
import { NotesLane } from './notes-lane.js';
import styles from './notes.module.css';
import { placeOfNote } from './picture.js';

/**
 * The notes on what is replayed: a lane of their own under the others, and a list that says all that it draws. Always those of
 * the present, also where the replay stands in the past: they are about what is shown, and no part of it.
 */
export default function NotesPart({ context }: { context: ActionContext }): ReactElement | null {
  const { t } = useT();
  const { replay, id } = context;
  const { data } = useLiveQuery(NotesOnScopeDocument, { id });
  const chosen = replay.address.note;
  const [open, setOpen] = useState(chosen !== null);
  const notes = data?.now.auditNotes.nodes ?? [];
  if (notes.length === 0) return null;
  const choose = (note: ToldNoteFragment): void => {
    setOpen(true);
    replay.push(placeOfNote(note));
  };
  return (
    <section className={styles['notes']} aria-labelledby="replay-notes">
      <h2 id="replay-notes">
        <Button
          kind="plain"
          size="small"
          className={styles['flat']}
          icon={open ? <ChevronUp size={16} aria-hidden /> : <ChevronDown size={16} aria-hidden />}
          aria-expanded={open}
          aria-controls="replay-notes-list"
          onClick={() => setOpen(!open)}
        >
          {t('note.count', { count: notes.length })}
        </Button>
      </h2>
      <NotesLane notes={notes} chosen={chosen} scale={replay.scale} onChoose={choose} />
      <ol id="replay-notes-list" className={styles['list']} hidden={!open}>
        {notes.map((note) => (
          <NoteItem
            key={note.id}
            note={note}
            chosen={note.id === chosen}
            context={context}
            onChoose={() => choose(note)}
          />
        ))}
      </ol>
    </section>
  );
}
