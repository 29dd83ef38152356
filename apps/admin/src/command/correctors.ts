import type { Word } from '@traject/domain';
import type { Role } from '../session/session.js';
import type { CorrectionRule, Corrector } from './corrector.js';
import { coalitionCorrectors } from './correctors/coalition.js';
import { developmentQuestionCorrectors } from './correctors/development-question.js';
import { dialogueSessionCorrectors } from './correctors/dialogue-session.js';
import { experimentCorrectors } from './correctors/experiment.js';
import { kpiAgreementCorrectors } from './correctors/kpi-agreement.js';
import { leewayCorrectors } from './correctors/leeway.js';
import { networkCorrectors } from './correctors/network.js';
import { partnershipCorrectors } from './correctors/partnership.js';
import { networkCourseCorrectors } from './correctors/network-course.js';
import { learningGoalCorrectors } from './correctors/learning-goal.js';
import { ownershipCorrectors } from './correctors/ownership.js';
import { reciprocityExchangeCorrectors } from './correctors/reciprocity-exchange.js';
import { themeCorrectors } from './correctors/theme.js';
import { trainingActivityCorrectors } from './correctors/training-activity.js';
import { trainingNeedCorrectors } from './correctors/training-need.js';
import { trainingPlanCorrectors } from './correctors/training-plan.js';

type Rule = CorrectionRule<never>;

/** The words whose events can be corrected here: a word that is not named has no history with corrections. */
export const correctorsByWord: {
  readonly [W in Word]?: Readonly<Record<string, Corrector | Rule>>;
} = {
  coalition: coalitionCorrectors,
  developmentQuestion: developmentQuestionCorrectors,
  dialogueSession: dialogueSessionCorrectors,
  experiment: experimentCorrectors,
  kpiAgreement: kpiAgreementCorrectors,
  leeway: leewayCorrectors,
  network: networkCorrectors,
  partnership: partnershipCorrectors,
  networkCourse: networkCourseCorrectors,
  learningGoal: learningGoalCorrectors,
  ownership: ownershipCorrectors,
  reciprocityExchange: reciprocityExchangeCorrectors,
  theme: themeCorrectors,
  trainingActivity: trainingActivityCorrectors,
  trainingNeed: trainingNeedCorrectors,
  trainingPlan: trainingPlanCorrectors,
};

const correctors: Readonly<Record<string, Corrector | Rule>> = Object.assign(
  {},
  ...Object.values(correctorsByWord),
);

interface Told {
  type: string;
  data: unknown;
  stands: boolean;
  actor: { person: { id: string } | null };
  reportedBy: { person: { id: string } } | null;
}

/** What the viewer may do to `event`: replace and retract it, only retract it, or nothing (null). */
export function correctionOf(
  event: Told,
  events: readonly Told[],
  viewer: {
    personId: string;
    /** Whether they hold one of these roles for the team with this id; null where the event names none. */
    holds(roles: readonly Role[], teamId: string | null): boolean;
  },
): 'any' | 'retract' | null {
  const { type, data, stands } = event;
  const rule = ruleOf(correctors[type] ?? 'nobody');
  if (!stands || !isObject(data)) return null;
  // The payload was checked by the schema of its type when it was written.
  const by = typeof rule.by === 'function' ? rule.by(data as never) : rule.by;
  if (by === 'nobody') return null;
  const fixedBy: readonly string[] = rule.fixedBy ?? [];
  if (events.some((each) => each.stands && fixedBy.includes(each.type))) return null;
  const may =
    by === 'author' ? isItsAuthor(event, rule, viewer.personId) : viewer.holds(by, teamOf(data, rule));
  if (!may) return null;
  return rule.retractOnly ? 'retract' : 'any';
}

const isObject = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null;

const ruleOf = (corrector: Corrector | Rule): Rule =>
  typeof corrector === 'object' && 'by' in corrector ? corrector : { by: corrector };

/** An act is of who did it; what was reported from paper may also be of who reported it. */
const isItsAuthor = ({ actor, reportedBy }: Told, { orReporter }: Rule, personId: string): boolean =>
  actor.person?.id === personId || (orReporter === true && reportedBy?.person.id === personId);

/** The team on whose behalf the event speaks. */
function teamOf(data: Record<string, unknown>, { teamOf: team }: Rule): string | null {
  const id = team
    ? team(data as never)
    : ['teamId', 'fromTeamId', 'withTeamId'].map((name) => data[name]).find((value) => value !== undefined);
  return typeof id === 'string' ? id : null;
}
