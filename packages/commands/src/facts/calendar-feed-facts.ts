import {
  teamDecider,
  trainingActivityDecider,
  type CalendarFeedFacts,
  type CalendarSubject,
  type UnitRef,
} from '@traject/domain';
import { basisOf } from '../ledger.js';
import { ownerOf } from '../units.js';
import type { FactsQuestion } from './facts-question.js';

/** OpenCalendarFeed: whether the team or activity is there, in the institution of the unit. */
export async function calendarFeedFacts(question: FactsQuestion): Promise<CalendarFeedFacts> {
  if (question.command !== 'OpenCalendarFeed') return {};
  const { ledger, input, at } = question;
  const { kind, id } = input.get('of') as { kind: CalendarSubject; id: string };
  if (kind === 'person') return {};
  const institutionId = await ownerOf(ledger, input.get('unit') as UnitRef);
  const read =
    kind === 'team'
      ? await ledger.stateAt(teamDecider, id, at)
      : await ledger.stateAt(trainingActivityDecider, id, at);
  const there = read.state.status !== 'unknown' && read.institutionId === institutionId;
  return { subject: { there, basis: [basisOf('subject', read, there)] } };
}
