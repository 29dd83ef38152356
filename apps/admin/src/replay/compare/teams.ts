// Two teams beside each other: what can be compared of them is how much there is of each word and how far it is, and what
// was agreed per KPI. Their streams are never the same, so nothing is compared by id, and what brought a value about is told of
// each side: the last change that made it what it is.
import { inPeriod, wordOf, type Instant, type KpiAgreementState } from '@traject/domain';
import { statusIn, type Moment, type Stand, type World } from '@traject/history';
import { folderOf } from '../folders.js';
import { changedRows, type ChangedRow, type Fact, type Shown } from '../logic/facts.js';
import type { ReplayEvent } from '../logic/replay-event.js';
import { shownState } from '../logic/shown-state.js';
import { replayWords } from '../replay-words.js';
import { NOTHING_BROUGHT, originOf, type BroughtAbout, type Origin } from './brought-about.js';

/** One team at one moment; `shows` says which streams are its own. */
export interface TeamSide {
  moment: Moment;
  shows: (stream: string) => boolean;
  /** How a stream came to be what it is at the moment. */
  originOf: (stream: string) => Origin;
}
/** What brought a row about, on each side. */
export interface Causes {
  first: BroughtAbout;
  second: BroughtAbout;
}
/** How many of a word are in a status, on each side, with what brought each of them there. */
export interface StatusCount {
  status: string;
  first: number;
  second: number;
  causes: Causes;
}
/** A fact of both; `same` where they say the same. */
export interface TeamRow extends ChangedRow {
  same: boolean;
  causes: Causes;
}
export interface WordCount {
  word: string;
  first: number;
  second: number;
  statuses: StatusCount[];
}
/** What both agreed on one KPI and level; null where a side has no agreement on it. */
export interface AgreementPair {
  kpi: string;
  level: number | null;
  rows: TeamRow[];
  only: 'first' | 'second' | null;
}
export interface TeamsCompared {
  words: WordCount[];
  agreements: AgreementPair[];
}

/** Which facts of an agreement say something beside another team's. */
const COMPARABLE: readonly string[] = [
  'status',
  'proposal',
  'managementTarget',
  'inForceTarget',
  'inForceBandwidth',
  'inForceDecides',
  'inForceBudget',
  'dissent',
  'imposed',
  'outcome',
  'seen',
];

/** A team of which `world` holds everything, at a pair of clocks. */
export function teamSide(world: World, shows: (stream: string) => boolean, stand: Stand): TeamSide {
  return {
    moment: world.moment(stand, stand.at),
    shows,
    originOf(stream) {
      const folder = folderOf(wordOf(stream));
      const events = world.eventsOf(stream) as readonly ReplayEvent[];
      return originOf(folder, events, stand);
    },
  };
}

/** Compares two teams at `asOf`; words of which neither has anything are left out. */
export function compareTeams(first: TeamSide, second: TeamSide, asOf: Instant): TeamsCompared {
  const words = [...replayWords.values()]
    .filter(({ lane }) => lane === 'stream')
    .map(({ folder }) => {
      const [left, right] = [statusesOf(first, folder.word), statusesOf(second, folder.word)];
      const of = (found: typeof left, status: string) => found.filter((one) => one.status === status);
      const statuses = [...new Set([...left, ...right].map(({ status }) => status))].map((status) => {
        const [one, other] = [of(left, status), of(right, status)];
        return {
          status,
          first: one.length,
          second: other.length,
          causes: { first: broughtTo(first, one), second: broughtTo(second, other) },
        };
      });
      return { word: folder.word, first: left.length, second: right.length, statuses };
    })
    .filter((count) => count.first + count.second > 0);
  const [left, right] = [agreementsOf(first, asOf), agreementsOf(second, asOf)];
  const agreements = [...new Set([...left.keys(), ...right.keys()])]
    .sort()
    .flatMap((key): AgreementPair[] => {
      const [one, other] = [left.get(key), right.get(key)];
      const named = one ?? other;
      if (!named) return [];
      return [
        {
          kpi: named.state.kpi,
          level: named.state.level,
          rows: besides(one ?? null, other ?? null, { first, second }),
          only: one === undefined ? 'second' : other === undefined ? 'first' : null,
        },
      ];
    });
  return { words, agreements };
}

const statusesOf = ({ moment, shows }: TeamSide, word: string): { stream: string; status: string }[] =>
  moment.streams
    .filter((stream) => wordOf(stream) === word && shows(stream))
    .flatMap((stream) => {
      const status = statusIn(moment.stateOf(stream));
      return status === null ? [] : [{ stream, status }];
    });

/** What brought each of these streams into its status, in the order in which that happened. */
function broughtTo(side: TeamSide, found: readonly { stream: string }[]): BroughtAbout {
  const causes = found.map(({ stream }) => side.originOf(stream).ofStatus());
  return {
    events: causes
      .flatMap(({ events }) => events)
      .sort((a, b) => (a.effectiveAt < b.effectiveAt ? -1 : a.effectiveAt > b.effectiveAt ? 1 : 0)),
    passed: [...new Set(causes.flatMap(({ passed }) => passed))].sort(),
    earlier: [],
  };
}

type Known = Exclude<KpiAgreementState, { status: 'unknown' }>;

/** An agreement with the facts of it that say something beside another team's. */
interface Agreed {
  stream: string;
  state: Known;
  facts: Fact[];
}

/** Per KPI and level the agreement whose period the moment is in; else the one that ended or begins last. */
function agreementsOf({ moment, shows }: TeamSide, asOf: Instant): Map<string, Agreed> {
  const found = new Map<string, { stream: string; state: Known }>();
  for (const stream of moment.streams) {
    if (wordOf(stream) !== 'kpiAgreement' || !shows(stream)) continue;
    const state = moment.stateOf(stream) as KpiAgreementState;
    if (state.status === 'unknown') continue;
    const key = `${state.kpi} ${state.level ?? ''}`;
    const other = found.get(key)?.state;
    if (!other || rank(state, asOf) > rank(other, asOf)) found.set(key, { stream, state });
  }
  return new Map(
    [...found].map(([key, { stream, state }]) => [
      key,
      {
        stream,
        state,
        facts: shownState('kpiAgreement', state, asOf).filter(({ field }) => COMPARABLE.includes(field)),
      },
    ]),
  );
}

const rank = ({ period }: Known, asOf: Instant): string => `${inPeriod(period, asOf) ? 1 : 0} ${period.from}`;

/** Both sides of every fact, what they say alike too, each with what brought it about. */
function besides(
  left: Agreed | null,
  right: Agreed | null,
  sides: { first: TeamSide; second: TeamSide },
): TeamRow[] {
  const factIn = (agreed: Agreed | null, field: string): Fact | null =>
    agreed?.facts.find((fact) => fact.field === field) ?? null;
  const [one, other] = [
    left && sides.first.originOf(left.stream),
    right && sides.second.originOf(right.stream),
  ];
  return COMPARABLE.flatMap((field): TeamRow[] => {
    const [was, is] = [factIn(left, field), factIn(right, field)];
    if (was === null && is === null) return [];
    const value = (fact: Fact | null): Shown | null => fact?.value ?? null;
    return [
      {
        field,
        before: value(was),
        after: value(is),
        same: was !== null && is !== null && changedRows([was], [is]).length === 0,
        causes: {
          first: (was && one?.ofRow(was)) ?? NOTHING_BROUGHT,
          second: (is && other?.ofRow(is)) ?? NOTHING_BROUGHT,
        },
      },
    ];
  });
}
