// Two teams beside each other: what can be compared of them is how much there is of each word and how far it is, and what
// was agreed per KPI. Their streams are never the same, so nothing is compared by id.
import { inPeriod, wordOf, type Instant, type KpiAgreementState } from '@traject/domain';
import { statusIn, type Moment } from '@traject/history';
import type { ChangedRow, Fact, Shown } from '../logic/facts.js';
import { shownState } from '../logic/shown-state.js';
import { replayWords } from '../replay-words.js';

/** One team at one moment; `shows` says which streams are its own. */
export interface TeamSide {
  moment: Moment;
  shows: (stream: string) => boolean;
}
/** How many of a word are in a status, on each side. */
export interface StatusCount {
  status: string;
  first: number;
  second: number;
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
  rows: ChangedRow[];
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

/** Compares two teams at `asOf`; words of which neither has anything are left out. */
export function compareTeams(first: TeamSide, second: TeamSide, asOf: Instant): TeamsCompared {
  const words = [...replayWords.values()]
    .filter(({ lane }) => lane === 'stream')
    .map(({ folder }) => {
      const [left, right] = [statusesOf(first, folder.word), statusesOf(second, folder.word)];
      const statuses = [...new Set([...left, ...right])].map((status) => ({
        status,
        first: left.filter((one) => one === status).length,
        second: right.filter((one) => one === status).length,
      }));
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
          rows: besides(one?.facts ?? [], other?.facts ?? []),
          only: one === undefined ? 'second' : other === undefined ? 'first' : null,
        },
      ];
    });
  return { words, agreements };
}

const statusesOf = ({ moment, shows }: TeamSide, word: string): string[] =>
  moment.streams
    .filter((stream) => wordOf(stream) === word && shows(stream))
    .flatMap((stream) => statusIn(moment.stateOf(stream)) ?? []);

type Known = Exclude<KpiAgreementState, { status: 'unknown' }>;

/** Per KPI and level the agreement whose period the moment is in; else the one that ended or begins last. */
function agreementsOf(
  { moment, shows }: TeamSide,
  asOf: Instant,
): Map<string, { state: Known; facts: Fact[] }> {
  const found = new Map<string, Known>();
  for (const stream of moment.streams) {
    if (wordOf(stream) !== 'kpiAgreement' || !shows(stream)) continue;
    const state = moment.stateOf(stream) as KpiAgreementState;
    if (state.status === 'unknown') continue;
    const key = `${state.kpi} ${state.level ?? ''}`;
    const other = found.get(key);
    if (!other || rank(state, asOf) > rank(other, asOf)) found.set(key, state);
  }
  return new Map(
    [...found].map(([key, state]) => [
      key,
      {
        state,
        facts: shownState('kpiAgreement', state, asOf).filter(({ field }) => COMPARABLE.includes(field)),
      },
    ]),
  );
}

const rank = ({ period }: Known, asOf: Instant): string => `${inPeriod(period, asOf) ? 1 : 0} ${period.from}`;

/** Both sides of every fact, also of those that are equal: beside another team that says something, too. */
function besides(left: readonly Fact[], right: readonly Fact[]): ChangedRow[] {
  const of = (facts: readonly Fact[], field: string): Shown | null =>
    facts.find((fact) => fact.field === field)?.value ?? null;
  return COMPARABLE.filter((field) => of(left, field) !== null || of(right, field) !== null).map((field) => ({
    field,
    before: of(left, field),
    after: of(right, field),
  }));
}
