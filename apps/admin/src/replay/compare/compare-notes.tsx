import type { ReactElement } from 'react';
import { NotesOnScopeDocument, type ToldNoteFragment } from '../../audit-note/documents.generated.js';
import { NoteItem } from '../../audit-note/note-item.js';
import { placeOfNote } from '../../audit-note/picture.js';
import styles from '../../audit-note/notes.module.css';
import { useLiveQuery } from '../../graphql/use-live-query.js';
import { Disclosure } from '../../ui/disclosure.js';
import type { ActionContext } from '../action.js';
import { LEFT } from './compare-actions.js';
import type { Frame } from './frame.js';
import { notesBetween } from './notes-between.js';

/**
 * The notes on either moment of a comparison, or on anything between both; of two teams those of the own team on the moment. Choosing
 * one leaves the comparison for the picture that its author looked at.
 */
export default function CompareNotes({
  context,
  frame,
}: {
  context: ActionContext;
  /** Null where two teams are compared. */
  frame: Frame | null;
}): ReactElement | null {
  const { id, replay, speech } = context;
  const { data } = useLiveQuery(NotesOnScopeDocument, { id });
  const { asOf } = replay.place;
  const notes = notesBetween(
    data?.now.auditNotes.nodes ?? [],
    frame?.first.asOf ?? asOf,
    frame?.second.asOf ?? asOf,
  );
  if (notes.length === 0) return null;
  const choose = (note: ToldNoteFragment): void => replay.push({ ...placeOfNote(note), ...LEFT });
  return (
    <Disclosure open={notes.length <= SHORT} summary={speech.t('compare.notes', { count: notes.length })}>
      <ol className={styles['list']}>
        {notes.map((note) => (
          <NoteItem
            key={note.id}
            note={note}
            chosen={false}
            context={context}
            onChoose={() => choose(note)}
          />
        ))}
      </ol>
    </Disclosure>
  );
}

/** So few are read at once. */
const SHORT = 3;
