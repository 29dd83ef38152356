import { heldFrom, themeDecider, type Period, type ProgrammeDecisionFacts } from '@traject/domain';
import { basisOf } from '../ledger.js';
import { formedTeams, textField, type FactsQuestion } from './facts-question.js';

/** Which of the themes and teams that the command names do not exist. */
export async function programmeFacts(question: FactsQuestion): Promise<ProgrammeDecisionFacts> {
  switch (question.command) {
    case 'StartProgramme':
      return both(await themes(question, question.input.get('themeIds') as string[]), await teams(question));
    case 'AddProgrammeTheme':
      return themes(question, [textField(question, 'themeId')]);
    case 'JoinProgramme':
      return teams(question);
    default:
      return { basis: [] };
  }
}

const both = (a: ProgrammeDecisionFacts, b: ProgrammeDecisionFacts): ProgrammeDecisionFacts => ({
  ...a,
  ...b,
  basis: [...a.basis, ...b.basis],
});

async function themes(
  { ledger, at }: FactsQuestion,
  themeIds: readonly string[],
): Promise<ProgrammeDecisionFacts> {
  const found = await Promise.all(
    themeIds.map(async (id) => ({ id, read: await ledger.stateAt(themeDecider, id, at) })),
  );
  return {
    missingThemeIds: found.filter(({ read }) => read.state.status !== 'named').map(({ id }) => id),
    basis: found.map(({ read }) => basisOf('theme', read, read.state.status === 'named')),
  };
}

/** Teams are asked for on the first day of the period, which may lie ahead. */
async function teams(question: FactsQuestion): Promise<ProgrammeDecisionFacts> {
  const { input, ledger, at } = question;
  const teamIds = (input.get('teamIds') as string[] | undefined) ?? [textField(question, 'teamId')];
  const period = input.get('period') as Period;
  const { formed, basis } = await formedTeams({ ledger, at: heldFrom(period.from, at) }, teamIds);
  return { missingTeamIds: teamIds.filter((id) => !formed.includes(id)), basis };
}
