// Stakeholder maps, dialogues and drive scans in random histories. For tests only.
import { STAKEHOLDER_KINDS } from '@traject/domain';
import { dayOf, instantOf, type Act } from './random-act.js';
import { near, plain, text, word, type Ids, type Make, type WordPayloads } from './payload.js';

const stakeholder = (n: number) => `s${n % 3}`;

/** What a theme's stream says of its stakeholder map. */
export const stakeholders: Record<string, Make> = {
  StakeholderMapped: (act) => {
    const { period, planned } = near(act);
    const [a, b, c] = act.numbers;
    const kind = STAKEHOLDER_KINDS[b % 5];
    const name = c % 2 === 0 ? text(c) : null;
    return { data: { stakeholderId: stakeholder(a), kind, name, interest: text(b), period }, planned };
  },
  StakeholderChanged: ({ numbers: [a, b] }) => ({
    data: { stakeholderId: stakeholder(a), name: null, interest: text(b) },
  }),
  StakeholderDropped: ({ day, numbers: [a, b] }) => ({
    data: { stakeholderId: stakeholder(a), until: dayOf(day + (b % 4)) },
  }),
};

const arrangement = ({ day, numbers: [a, b] }: Act) => ({
  stakeholderIds: [stakeholder(a), stakeholder(a + 1)],
  startsAt: instantOf(day + 1, 0),
  endsAt: instantOf(day + 1, 3_600_000),
  place: text(a),
  agenda: text(b),
});

export const dialogues = (prefix: string, ids: Ids): WordPayloads[] => [
  word('dialogueSession', `${prefix}dialogue`, {
    DialoguePlanned: (act) => ({
      data: {
        sessionId: `${prefix}dialogue`,
        institutionId: ids.institution,
        themeId: ids.theme,
        programmeId: ids.programme,
        teamId: act.numbers[2] % 2 === 0 ? ids.team : null,
        ...arrangement(act),
      },
    }),
    DialogueHeld: ({ numbers: [a, b, c] }) => ({
      data: {
        presences: [
          { stakeholderId: stakeholder(a), number: b % 4, personIds: [`${prefix}p${c % 7}`] },
          { stakeholderId: stakeholder(a + 1), number: 3, personIds: [`${prefix}p${b % 7}`, `${prefix}p9`] },
        ],
      },
    }),
    MinutesProposed: ({ numbers: [a, b] }) => ({ data: { version: (a % 2) + 1, minutes: text(b) } }),
    MinutesConfirmed: ({ numbers: [a] }) => ({ data: { version: (a % 2) + 1 } }),
    MinutesObjected: ({ numbers: [a] }) => ({ data: { version: (a % 2) + 1 } }),
    FollowUpAgreed: ({ day, numbers: [a, b, c] }) => ({
      data: {
        followUpId: `f${a % 2}`,
        action: text(b),
        ownerId: `${prefix}p${c % 7}`,
        dueOn: dayOf(day + 10),
      },
    }),
    FollowUpDone: ({ numbers: [a, b] }) => ({ data: { followUpId: `f${a % 2}`, result: text(b) } }),
    FollowUpDropped: ({ numbers: [a] }) => ({ data: { followUpId: `f${a % 2}` } }),
    DialogueReplanned: (act) => ({ data: arrangement(act) }),
    DialogueCancelled: plain({}),
  }),
  word('driveScan', `${prefix}scan`, {
    DriveScanOpened: ({ day, numbers }) => ({
      data: {
        scanId: `${prefix}scan`,
        teamId: ids.team,
        programmeId: numbers[0] % 2 === 0 ? ids.programme : null,
        instrument: 'drives-12',
        closesOn: dayOf(day + 20),
      },
    }),
    DriveScanAnswered: ({ numbers }) => ({
      data: { scores: [...numbers, ...numbers, ...numbers, ...numbers].map((n) => (n % 5) + 1) },
    }),
    DriveScanClosed: plain({}),
  }),
];
