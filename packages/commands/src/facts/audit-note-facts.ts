import {
  auditNoteDecider,
  isDecidingWord,
  isMetWhenShared,
  isPrivateAnswer,
  programmeDecider,
  REFERENCE,
  streamOf,
  teamDecider,
  wordOf,
  type AuditNoteDecisionFacts,
  type AuditNoteScopeKind,
  type Basis,
  type NotedEvent,
  type Recorded,
} from '@traject/domain';
import { anyDeciderOf } from '../deciders.js';
import { basisOf, type Ledger, type Read } from '../ledger.js';
import { textField, type FactsQuestion } from './facts-question.js';

/** WriteAuditNote: whether its scope, the events that it is about and the note that it refers to are there. */
export async function auditNoteFacts(question: FactsQuestion): Promise<AuditNoteDecisionFacts> {
  if (question.command !== 'WriteAuditNote') return {};
  const { ledger, input } = question;
  const institutionId = textField(question, 'institutionId');
  const noted = await Promise.all(
    (input.get('events') as NotedEvent[]).map((event) => notedEvent(question, institutionId, event)),
  );
  const scope = await scopeThere(question, institutionId, noted);
  return {
    named: {
      scope: scope.there,
      events: noted.every((event) => event !== null),
      referred: await referredNote(ledger, institutionId, input.get('refersTo'), question.at),
      basis: scope.basis,
    },
  };
}

async function scopeThere(
  { ledger, input, at }: FactsQuestion,
  institutionId: string,
  noted: readonly (Recorded | null)[],
): Promise<{ there: boolean; basis: Basis[] }> {
  const { kind, id } = input.get('scope') as { kind: AuditNoteScopeKind; id: string };
  const judged = (read: Read<{ status: string }>) => {
    const there = read.state.status !== 'unknown' && read.institutionId === institutionId;
    return { there, basis: [basisOf('scope', read, there)] };
  };
  switch (kind) {
    case 'institution':
      // Its existence was asked to find whose roles count.
      return { there: id === institutionId, basis: [] };
    case 'programme':
      return judged(await ledger.stateAt(programmeDecider, id, at));
    case 'team':
      return judged(await ledger.stateAt(teamDecider, id, at));
    case 'person': {
      // A member of a team has no stream of their own: then something that they did there tells of them.
      const granted = await ledger.events(streamOf('person', id));
      const did = noted.filter((event) => event?.actor.kind === 'person' && event.actor.personId === id);
      const there = [...granted, ...did].some((event) => event?.institutionId === institutionId);
      return { there, basis: [] };
    }
    default:
      return kind satisfies never;
  }
}

/** The event, when it is of the institution, of reference data, or of work in which the institution takes part. */
async function notedEvent(
  { ledger, at }: FactsQuestion,
  institutionId: string,
  { eventId, stream }: NotedEvent,
): Promise<Recorded | null> {
  const events = await ledger.events(stream);
  const event = events.find(({ id }) => id === eventId);
  // What is private to somebody is noted by nobody: a refusal may not tell that it is there.
  if (!event || isPrivateAnswer(event) || isMetWhenShared(stream)) return null;
  if (event.institutionId === institutionId || event.institutionId === REFERENCE) return event;
  const word = wordOf(stream);
  if (!isDecidingWord(word)) return null;
  const { state } = await ledger.stateOf(anyDeciderOf(word), stream, at);
  return anyDeciderOf(word).sharedWith?.(state).institutionIds.includes(institutionId) ? event : null;
}

async function referredNote(ledger: Ledger, institutionId: string, noteId: unknown, at: string) {
  if (typeof noteId !== 'string') return null;
  const { state } = await ledger.stateAt(auditNoteDecider, noteId, at);
  if (state.status === 'unknown' || state.institutionId !== institutionId) return null;
  return { authorId: state.authorId, visibility: state.visibility };
}
