import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { NotesOnScopeDocument, type ToldNoteFragment } from '../../audit-note/documents.generated.js';
import { NoteItem } from '../../audit-note/note-item.js';
import { placeOfNote } from '../../audit-note/picture.js';
import styles from '../../audit-note/notes.module.css';
import { useLiveQuery } from '../../graphql/use-live-query.js';
import { Disclosure } from '../../ui/disclosure.js';
import type { ActionContext } from '../action.js';
import { LIVE, writeAddress } from '../logic/address.js';
import { LEFT } from './compare-actions.js';
import type { Frame } from './frame.js';
import { notesBetween } from './notes-between.js';

/**
 * The notes on either moment of a comparison, or on anything between both; of two teams those on each of them that day. Choosing one
 * leaves the comparison for the picture that its author looked at.
 */
export default function CompareNotes({
  context,
  frame,
  teams,
}: {
  context: ActionContext;
  /** Null where two teams are compared. */
  frame: Frame | null;
  /** The other team, and what both are called; null where moments are compared. */
  teams: { other: string; names: readonly [string, string] } | null;
}): ReactElement {
  const navigate = useNavigate();
  const { replay } = context;
  const { asOf } = replay.place;
  const between = [frame?.first.asOf ?? asOf, frame?.second.asOf ?? asOf] as const;
  return (
    <>
      <NotesOf
        context={context}
        between={between}
        team={teams && teams.names[0]}
        onChoose={(note) => replay.push({ ...placeOfNote(note), ...LEFT })}
      />
      {teams && (
        <NotesOf
          context={{ ...context, id: teams.other }}
          between={between}
          team={teams.names[1]}
          elsewhere
          onChoose={(note) =>
            void navigate({
              to: '/replay/$scope/$id',
              params: { scope: 'team', id: teams.other },
              search: writeAddress({ ...LIVE, ...placeOfNote(note) }),
            })
          }
        />
      )}
    </>
  );
}

/** The notes on one history; those on another are read here, and acted upon where they stand. */
function NotesOf({
  context,
  between: [one, other],
  team,
  elsewhere = false,
  onChoose,
}: {
  context: ActionContext;
  between: readonly [string, string];
  /** Whose they are, where there are two of them. */
  team: string | null;
  elsewhere?: boolean;
  onChoose: (note: ToldNoteFragment) => void;
}): ReactElement | null {
  const { t } = context.speech;
  const { data } = useLiveQuery(NotesOnScopeDocument, { id: context.id });
  const notes = notesBetween(data?.now.auditNotes.nodes ?? [], one, other);
  if (notes.length === 0) return null;
  const count = notes.length;
  return (
    <Disclosure
      open={count <= SHORT}
      summary={team === null ? t('compare.notes', { count }) : t('compare.notesOnTeam', { count, team })}
    >
      <ol className={styles['list']}>
        {notes.map((note) => (
          <NoteItem
            key={note.id}
            note={note}
            chosen={false}
            elsewhere={elsewhere}
            context={context}
            onChoose={() => onChoose(note)}
          />
        ))}
      </ol>
    </Disclosure>
  );
}

/** So few are read at once. */
const SHORT = 3;
