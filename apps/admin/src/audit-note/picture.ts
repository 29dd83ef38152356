// What an author looked at, from the replay's address to the note and back.
import { addDays, startOfDay } from '@traject/domain';
import type { ReplayAddress, ReplaySearch } from '../replay/logic/address.js';
import type { ToldNoteFragment, WriteAuditNoteInput } from './documents.generated.js';

export type Picture = WriteAuditNoteInput['seen'];

/** The picture of an absolute address (`auditAddress`); null where that is not absolute. */
export function pictureOf({ asOf, at, known, kpos }: ReplaySearch): Picture | null {
  if (typeof asOf !== 'string' || typeof known !== 'string' || typeof kpos !== 'number') return null;
  return { asOf, at: typeof at === 'number' ? at : null, known, position: kpos };
}

/** Where a note is found: the picture that its author looked at, with the first event that it is about. */
export const placeOfNote = ({
  id,
  seen,
  eventIds,
}: Pick<ToldNoteFragment, 'id' | 'seen' | 'eventIds'>): Partial<ReplayAddress> => ({
  asOf: seen.asOf,
  at: seen.at === null ? null : Number(seen.at),
  known: seen.known,
  kpos: Number(seen.knownPosition),
  ev: eventIds[0] ?? null,
  note: id,
});

/** The instants of a period that people give by its first and its last day; the end is exclusive. */
export const periodOfDays = (first: string, last: string): { from: string; until: string } => ({
  from: startOfDay(first),
  until: startOfDay(addDays(last, 1)),
});
