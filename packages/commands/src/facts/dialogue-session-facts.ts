import { stakeholdersOn, themeDecider, type DialogueSessionFacts } from '@traject/domain';
import { basisOf } from '../ledger.js';
import { stateField, textField, type FactsQuestion } from './facts-question.js';
import { namedFact, naming } from './named-facts.js';

/**
 * PlanDialogue: whether its theme and programme are there. PlanDialogue, ReplanDialogue and HoldDialogue: who is on the
 * theme's map when the dialogue starts.
 */
export async function dialogueSessionFacts(question: FactsQuestion): Promise<DialogueSessionFacts> {
  switch (question.command) {
    case 'PlanDialogue':
      return {
        named: await namedFact(question, [
          naming(question, 'theme', 'themeId'),
          naming(question, 'programme', 'programmeId'),
        ]),
        map: await mapOn(question, textField(question, 'themeId'), textField(question, 'startsAt')),
      };
    case 'ReplanDialogue':
      return { map: await mapOn(question, themeOf(question), textField(question, 'startsAt')) };
    case 'HoldDialogue':
      return { map: await mapOn(question, themeOf(question), String(stateField(question, 'startsAt'))) };
    default:
      return {};
  }
}

const themeOf = (question: FactsQuestion): string => String(stateField(question, 'themeId'));

/** The map as known now: a dialogue lies ahead when it is planned, and its theme's map may hold by then. */
async function mapOn(
  { ledger, now }: FactsQuestion,
  themeId: string,
  startsAt: string,
): Promise<NonNullable<DialogueSessionFacts['map']>> {
  const read = await ledger.stateAt(themeDecider, themeId, startsAt > now ? now : startsAt);
  const stakeholderIds = stakeholdersOn(read.state, startsAt).map(({ stakeholderId }) => stakeholderId);
  return { stakeholderIds, basis: [basisOf('map', read, stakeholderIds)] };
}
