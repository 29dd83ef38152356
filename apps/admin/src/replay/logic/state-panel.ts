// What stood at a moment, word by word, from the domain's own folds; the panel only puts it into sentences.
import {
  inPeriod,
  membersOn,
  quorumNeeded,
  quorumOn,
  streamOf,
  versionInForce,
  wordOf,
  type AppraisalRoundState,
  type Instant,
  type KpiAgreementState,
  type KpiVersion,
  type LeewayState,
  type NeedState,
  type OwnershipState,
  type ProgrammeState,
  type TeamState,
} from '@traject/domain';
import type { Moment } from '@traject/history';
import { definitionOf } from './kpi-course.js';
import { otherWords, type OtherSection } from './other-words.js';

type Known<S extends { status: string }> = Exclude<S, { status: 'unknown' }>;

export interface AgreementRow {
  stream: string;
  state: Known<KpiAgreementState>;
  /** Whether a higher value is better; null when the definition is not among the events. */
  direction: 'higher' | 'lower' | null;
  /** By which results are judged. */
  inForce: KpiVersion | null;
  /** Which can be signed. */
  offered: KpiVersion | null;
}
export interface NeedRow {
  stream: string;
  state: Known<NeedState>;
  /** Stances that count: not those on paper that their person has not confirmed. */
  endorsements: number;
  objections: number;
  /** Members on the date and how many of them must endorse; null when the team is not among the events. */
  quorum: { members: number; needed: number } | null;
}
export interface OwnershipRow {
  stream: string;
  themeId: string;
  state: OwnershipState;
  /** The last round that was closed: its answers lie with the server. */
  roundId: string | null;
}
export interface LeewayRow {
  stream: string;
  state: Known<LeewayState>;
}
export interface StatePanel {
  programme: Known<ProgrammeState> | null;
  agreements: AgreementRow[];
  ownership: OwnershipRow[];
  needs: NeedRow[];
  leeways: LeewayRow[];
  /** Every other word with lanes of its own. */
  others: OtherSection[];
  empty: boolean;
}

/** The order in which needs are read: what asks for something first. */
const NEED_ORDER: readonly string[] = [
  'deliberating',
  'proposed',
  'reopened',
  'endorsed',
  'planned',
  'addressed',
  'deferred',
  'closed',
  'merged',
  'split',
  'withdrawn',
];

/** `shows` says which streams belong to the scope: reference data is folded along but not listed. */
export function statePanel(moment: Moment, asOf: Instant, shows: (stream: string) => boolean): StatePanel {
  const of = <S>(word: string): { stream: string; state: S }[] =>
    moment.streams
      .filter((stream) => wordOf(stream) === word && shows(stream))
      .map((stream) => ({ stream, state: moment.stateOf(stream) as S }));
  const known = <S extends { status: string }>(row: {
    stream: string;
    state: S;
  }): row is { stream: string; state: Known<S> } => row.state.status !== 'unknown';

  const agreements = of<KpiAgreementState>('kpiAgreement')
    .filter(known)
    .map(({ stream, state }) => ({
      stream,
      state,
      direction: definitionOf(state.kpi, moment)?.direction ?? null,
      inForce: versionInForce(state, asOf),
      offered: state.versions.findLast(({ status }) => status === 'offered') ?? null,
    }))
    .sort((a, b) => Number(a.state.status === 'closed') - Number(b.state.status === 'closed'));
  const rounds = of<AppraisalRoundState>('ownershipAppraisal').filter(known);
  const ownership = of<OwnershipState>('ownership').flatMap(({ stream, state }) =>
    state.themeId === null
      ? []
      : [{ stream, state, themeId: state.themeId, roundId: lastRound(state.themeId) }],
  );
  const needs = of<NeedState>('trainingNeed')
    .filter(known)
    .map(({ stream, state }) => ({ stream, state, ...stancesOf(state), quorum: quorumAt(state.teamId) }))
    .sort((a, b) => NEED_ORDER.indexOf(a.state.status) - NEED_ORDER.indexOf(b.state.status));
  const leeways = of<LeewayState>('leeway')
    .filter(known)
    .filter(({ state }) => inPeriod(state.period, asOf) && state.status !== 'expired');
  const [programme] = of<ProgrammeState>('programme').filter(known);
  const others = otherWords(moment, asOf, shows);
  const cards = agreements.length + ownership.length + needs.length + leeways.length + others.length;
  return {
    programme: programme?.state ?? null,
    agreements,
    ownership,
    needs,
    leeways,
    others,
    empty: cards === 0 && !programme,
  };

  function lastRound(themeId: string): string | null {
    const closed = rounds.filter(({ state }) => state.themeId === themeId && state.status === 'closed');
    return (
      closed.toSorted((a, b) => (a.state.closesOn < b.state.closesOn ? -1 : 1)).at(-1)?.state.roundId ?? null
    );
  }
  function quorumAt(teamId: string): NeedRow['quorum'] {
    const team = moment.stateOf(streamOf('team', teamId)) as TeamState | undefined;
    if (!team || team.status === 'unknown') return null;
    const members = membersOn(team, asOf).length;
    return { members, needed: quorumNeeded(quorumOn(team, asOf).rule, members) };
  }
}

function stancesOf(need: Known<NeedState>): { endorsements: number; objections: number } {
  const counting = Object.values(need.stances).filter(({ standing }) => standing !== 'reported');
  const endorsements = counting.filter(({ stance }) => stance === 'endorse').length;
  return { endorsements, objections: counting.length - endorsements };
}
