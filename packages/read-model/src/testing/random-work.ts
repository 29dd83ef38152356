// Themes, programmes, needs and ownership in random histories. For tests only.
import { ADOPTION_STAGES } from '@traject/domain';
import { dayOf } from './random-act.js';
import { stakeholders } from './random-dialogues.js';
import { near, plain, text, word, type Ids, type WordPayloads } from './payload.js';

export const work = (prefix: string, ids: Ids): WordPayloads[] => [
  word('theme', ids.theme, {
    ThemeNamed: ({ numbers }) => ({
      data: { themeId: ids.theme, institutionId: ids.institution, name: text(numbers[0]), description: null },
    }),
    ThemeAppraised: ({ numbers: [a, b, c] }) => ({
      data: {
        teamId: a % 2 === 0 ? ids.team : ids.other,
        urgency: (b % 5) + 1,
        adoption: ADOPTION_STAGES[c % 5],
        note: c % 2 === 0 ? text(c) : null,
      },
    }),
    ...stakeholders,
  }),
  word('programme', ids.programme, {
    ProgrammeStarted: (act) => {
      const { period, planned } = near(act);
      return {
        data: {
          programmeId: ids.programme,
          institutionId: ids.institution,
          unit: { kind: 'institution', id: ids.institution },
          title: text(act.numbers[0]),
          purpose: text(act.numbers[1]),
          period,
          themeIds: [ids.theme],
          teamIds: [ids.team],
        },
        planned,
      };
    },
    ProgrammeTeamJoined: (act) => ({ data: { teamId: ids.other, period: near(act).period } }),
    ProgrammeTeamLeft: ({ day }) => ({ data: { teamId: ids.other, until: dayOf(day) } }),
    ProgrammeClosed: ({ numbers }) => ({ data: { findings: text(numbers[0]) } }),
  }),
  word('trainingNeed', `${prefix}need`, {
    NeedProposed: ({ numbers: [a, b, c] }) => ({
      data: {
        needId: `${prefix}need`,
        teamId: a % 5 === 0 ? ids.other : ids.team,
        themeId: ids.theme,
        programmeId: b % 2 === 0 ? ids.programme : null,
        title: text(a),
        gap: text(b),
        evidence: text(c),
        guidance: text(a),
        splitFrom: null,
        proposedBy: null,
      },
    }),
    StanceTaken: ({ numbers: [, b, c] }) => ({
      data: {
        stance: b % 3 === 0 ? 'object' : 'endorse',
        note: c % 2 === 0 ? text(c) : null,
        onPaper: c % 4 === 0 ? { evidence: text(b) } : null,
      },
    }),
    DeliberationOpened: plain({}),
    NeedEndorsed: plain({ endorsements: 3, members: 4, needed: 3, rule: { kind: 'moreThan', share: 0.5 } }),
    NeedPlanned: ({ numbers }) => ({
      data: { activityId: `a${numbers[0] % 2}`, activity: text(numbers[1]) },
    }),
    NeedDeferred: plain({}),
    NeedResumed: plain({}),
    NeedClosed: ({ numbers }) => ({
      data: { evidence: text(numbers[0]), guskeyLevels: [1, (numbers[1] % 4) + 2] },
    }),
    NeedReopened: plain({}),
    NeedMerged: plain({ intoNeedId: `${prefix}need2` }),
  }),
  word('ownership', ids.theme, {
    OwnershipClaimed: plain({ themeId: ids.theme, teamId: ids.team }),
    OwnershipConfirmed: plain({ teamId: ids.team }),
    OwnershipOffered: plain({ kind: 'share', fromTeamId: ids.team, toTeamId: ids.other }),
    OwnershipShared: plain({ withTeamId: ids.other }),
    OwnershipContested: plain({}),
    OwnershipContestResolved: ({ numbers }) => ({
      data: { holderTeamIds: numbers[0] % 2 === 0 ? [] : [ids.other] },
    }),
    OwnershipReleased: plain({ teamId: ids.team }),
  }),
  word('ownershipAppraisal', `${prefix}round`, {
    AppraisalRoundOpened: ({ day, numbers }) => ({
      data: {
        roundId: `${prefix}round`,
        themeId: ids.theme,
        teamId: ids.team,
        instrument: 'poq-7',
        closesOn: dayOf(day + 20),
        partnersOfProgrammeId: numbers[1] % 2 === 0 ? ids.programme : null,
      },
    }),
    AppraisalAnswered: ({ numbers: [a, b, c] }) => ({
      data: { scores: [a, b, c, a, b, c, a].map((n) => (n % 7) + 1) },
    }),
    AppraisalRoundClosed: plain({}),
  }),
];
