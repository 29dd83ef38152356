// Training plans and hours norms in random histories. For tests only.
import { near, text, word, type Ids, type WordPayloads } from './payload.js';

const HASH = 'a'.repeat(64);
const version = (n: number) => ({ version: (n % 3) + 1, hash: HASH });
const content = (a: number, b: number) => ({
  hours: 100 + (a % 50),
  needs: [{ needId: `need${b % 2}`, hours: a % 40, budget: b % 900 }],
  costs: b % 3 === 0 ? [] : [{ lineId: 'line', what: text(a), amount: b % 200 }],
});

export const plans = (prefix: string, ids: Ids): WordPayloads[] => [
  word('trainingPlan', `${ids.team}.2024`, {
    PlanDrafted: ({ numbers: [a] }) => ({
      data: { teamId: ids.team, programmeId: a % 2 === 0 ? ids.programme : null, schoolYear: 2024 },
    }),
    PlanVersionOffered: ({ numbers: [a, b, c] }) => ({
      data: { ...version(a), content: content(b, c), canonical: '{}', note: c % 2 === 0 ? text(c) : null },
    }),
    PlanVoted: ({ numbers: [a, b, c] }) => ({
      data: { ...version(a), vote: b % 3 === 0 ? 'against' : 'for', note: c % 2 === 0 ? text(c) : null },
    }),
    PlanAdopted: ({ numbers: [a] }) => ({
      data: { ...version(a), votesFor: 3, members: 4, needed: 3, rule: { kind: 'moreThan', share: 0.5 } },
    }),
    PlanSubmitted: ({ numbers: [a] }) => ({ data: version(a) }),
    PlanApproved: ({ numbers: [a] }) => ({ data: version(a) }),
    PlanReturned: ({ numbers: [a] }) => ({ data: version(a) }),
    PlanAmendmentProposed: ({ numbers: [a, b, c] }) => ({
      data: { ...version(a), content: content(c, b), canonical: '{}' },
    }),
    PlanAmendmentWithdrawn: ({ numbers: [a] }) => ({ data: { version: (a % 3) + 1 } }),
    PlanClosed: ({ numbers: [a] }) => ({ data: { findings: text(a) } }),
  }),
  word('hoursNorm', `${prefix}cao`, {
    HoursNormSet: (act) => {
      const { period, planned } = near(act);
      const [a, b, c] = act.numbers;
      const norm = { hours: a % 90, budget: b % 2 === 0 ? null : b % 700, source: text(c) };
      return { data: { cao: 'mbo', normId: `n${c % 3}`, teaching: b % 3 > 0, period, ...norm }, planned };
    },
  }),
];
