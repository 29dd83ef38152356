import type { KpiTerms, LeewayState, Text, TrajectEvent } from '@traject/domain';
import type { Formats } from '../i18n/formats.js';
import type { Say, Values } from '../i18n/use-t.js';
import type { Names } from './names.js';

/** What a sentence is made with. */
export interface Telling {
  t: Say;
  formats: Formats;
  names: Names;
  /** Id of the aggregate that the event is of. */
  entityId: string;
}
type Type = TrajectEvent['type'];
type Data<T extends Type> = Extract<TrajectEvent, { type: T }>['data'];
type Room = Extract<LeewayState, { leewayId: string }>['room'];

/** The words of a text; GraphQL puts them in `value` beside the reference that the log holds. */
function wordsOf(text: Text | null, { t }: Telling): string {
  const value = text !== null && 'value' in text ? text.value : null;
  return typeof value === 'string' ? value : t('sentence.noWords');
}
const team = (id: string, { names, t }: Telling): string => names.team(id) ?? t('sentence.aTeam');
const theme = (id: string, { names, t }: Telling): string => names.theme(id) ?? t('sentence.aTheme');
const need = (id: string, { names, t }: Telling): string => names.need(id) ?? t('sentence.aNeed');
const person = (id: string, { names, t }: Telling): string => names.person(id) ?? t('sentence.nobody');
const unit = (id: string, { names, t }: Telling): string => names.unit(id) ?? t('sentence.aUnit');
const level = (value: number | null): string => (value === null ? 'none' : String(value));
/** Why there is no figure: the API withholds those about too few people, and says so beside them. */
const noFigure = (data: object) => ('withheld' in data ? 'sentence.withheld' : 'sentence.noValue');

const kpiName = (code: string, { names }: Telling): string => names.kpi(code)?.name ?? code;
const kpiValue = (value: number, code: string | undefined, { names, formats }: Telling): string =>
  formats.value(value, (code === undefined ? undefined : names.kpi(code)?.unit) ?? 'count');
const day = (date: string, { formats }: Telling): string => formats.day(date);
const period = (p: { from: string; until: string | null }, { formats }: Telling): string =>
  formats.period(p.from, p.until);

function agreement({ names, t, entityId }: Telling, telling: Telling): string {
  const about = names.agreement(entityId);
  return about === null
    ? t('sentence.anAgreement')
    : t('sentence.agreementOn', { kpi: kpiName(about.kpi, telling) });
}
const agreed = (telling: Telling): string => agreement(telling, telling);
const agreedKpi = ({ names, entityId }: Telling): string | undefined => names.agreement(entityId)?.kpi;
const terms = (data: { terms: KpiTerms }, telling: Telling): string =>
  telling.t('sentence.terms', {
    target: kpiValue(data.terms.target, agreedKpi(telling), telling),
    bandwidth: telling.formats.number(data.terms.bandwidth),
  });
function room({ bandwidth, decides, budgetUpTo }: Room, telling: Telling): string {
  const { t, formats } = telling;
  const parts = [
    ...(bandwidth
      ? [
          t('sentence.room.bandwidth', {
            width: formats.number(bandwidth.width),
            kpi: kpiName(bandwidth.kpi, telling),
          }),
        ]
      : []),
    ...(decides.length > 0
      ? [
          t('sentence.room.decides', {
            domains: formats.list(decides.map((domain) => t(`sentence.domain.${domain}`))),
          }),
        ]
      : []),
    ...(budgetUpTo === null ? [] : [t('sentence.room.budget', { amount: formats.money(budgetUpTo) })]),
  ];
  return parts.length === 0 ? t('sentence.room.none') : parts.join('; ');
}
const ofNeed = (_data: object, telling: Telling): Values => ({ need: need(telling.entityId, telling) });
const ofTheme = (_data: object, telling: Telling): Values => ({ theme: theme(telling.entityId, telling) });
const ofThemeAndTeam = (data: { teamId: string }, telling: Telling): Values => ({
  theme: theme(telling.entityId, telling),
  team: team(data.teamId, telling),
});
const ofTeamUntil = (data: { until: string }, telling: Telling): Values => ({
  team: team(telling.entityId, telling),
  until: day(data.until, telling),
});
const named = (data: { name: Text }, telling: Telling): Values => ({ name: wordsOf(data.name, telling) });
const nothing = (): Values => ({});
const ofVersion = (data: { version: number }, telling: Telling): Values => ({
  version: data.version,
  agreement: agreed(telling),
});
const ofVersionAndSide = (
  data: { version: number; side: 'team' | 'management' },
  telling: Telling,
): Values => ({ ...ofVersion(data, telling), side: telling.t(`sentence.side.${data.side}`) });

/** What each event's sentence (`event.<type>`) speaks of besides `who`. A type without one does not type-check. */
export const eventValues: { [T in Type]: (data: Data<T>, telling: Telling) => Values } = {
  InstitutionRegistered: (data, to) => ({ ...named(data, to), brin: data.brin }),
  InstitutionRenamed: named,
  CollegeFounded: named,
  CollegeRenamed: named,
  CollegeClosed: (_data, to) => ({ name: unit(to.entityId, to) }),
  TeamFormed: (data, to) => ({ ...named(data, to), from: day(data.period.from, to) }),
  TeamRenamed: named,
  TeamMoved: (data, to) => ({
    team: team(to.entityId, to),
    parent: unit(data.parent.id, to),
    from: day(data.from, to),
  }),
  TeamDissolved: ofTeamUntil,
  MemberJoined: (data, to) => ({
    person: person(data.personId, to),
    team: team(to.entityId, to),
    from: day(data.period.from, to),
  }),
  MemberLeft: ofTeamUntil,
  LeadAppointed: (data, to) => ({
    person: person(data.personId, to),
    team: team(to.entityId, to),
    from: day(data.period.from, to),
  }),
  LeadStoodDown: ofTeamUntil,
  CreboTaught: (data, to) => ({
    team: team(to.entityId, to),
    crebo: data.crebo,
    level: data.level,
    path: data.path,
    from: day(data.period.from, to),
  }),
  CreboDropped: ofTeamUntil,
  ProviderUnitMapped: (data, to) => ({ unit: data.providerUnit, team: team(to.entityId, to) }),
  ProviderUnitUnmapped: ofTeamUntil,
  QuorumSet: (data, to) => ({
    team: team(to.entityId, to),
    kind: data.rule.kind,
    share: to.formats.share(data.rule.share),
    from: day(data.from, to),
  }),
  RoleGranted: (data, to) => ({
    person: person(data.personId, to),
    role: to.t(`session.role.${data.role}`),
    unit: unit(data.unit.id, to),
    from: day(data.period.from, to),
  }),
  RoleEnded: (data, to) => ({ until: day(data.until, to) }),
  ThemeNamed: named,
  ThemeRenamed: named,
  ThemeAppraised: (data, to) => ({
    ...ofThemeAndTeam(data, to),
    urgency: data.urgency,
    adoption: to.t(`sentence.adoption.${data.adoption}`),
  }),
  ThemeRetired: ofTheme,
  ProgrammeStarted: (data, to) => ({ title: wordsOf(data.title, to), teams: data.teamIds.length }),
  ProgrammeRenamed: (data, to) => ({ title: wordsOf(data.title, to) }),
  ProgrammePeriodChanged: (data, to) => ({ period: period(data.period, to) }),
  ProgrammeThemeAdded: (data, to) => ({ theme: theme(data.themeId, to) }),
  ProgrammeThemeDropped: (data, to) => ({ theme: theme(data.themeId, to) }),
  ProgrammeTeamJoined: (data, to) => ({ team: team(data.teamId, to), from: day(data.period.from, to) }),
  ProgrammeTeamLeft: (data, to) => ({ team: team(data.teamId, to), until: day(data.until, to) }),
  ProgrammePartnerJoined: (data, to) => ({ ...named(data, to), from: day(data.period.from, to) }),
  ProgrammePartnerLeft: (data, to) => ({ until: day(data.until, to) }),
  ProgrammeClosed: (data, to) => ({ findings: wordsOf(data.findings, to) }),
  NeedProposed: (data, to) => ({ title: wordsOf(data.title, to) }),
  DeliberationOpened: ofNeed,
  StanceTaken: (data, to) => ({
    ...ofNeed(data, to),
    stance: data.stance,
    said: data.note ? 'yes' : 'no',
    note: wordsOf(data.note, to),
  }),
  StanceConfirmed: ofNeed,
  NeedEndorsed: (data, to) => ({
    ...ofNeed(data, to),
    endorsements: data.endorsements,
    members: data.members,
    needed: data.needed,
  }),
  NeedPlanned: (data, to) => ({ ...ofNeed(data, to), activity: wordsOf(data.activity, to) }),
  NeedAddressed: ofNeed,
  NeedClosed: (data, to) => ({
    ...ofNeed(data, to),
    levels: data.guskeyLevels.length === 0 ? 'none' : to.formats.list(data.guskeyLevels.map(String)),
  }),
  NeedReopened: ofNeed,
  NeedDeferred: ofNeed,
  NeedResumed: ofNeed,
  NeedWithdrawn: ofNeed,
  NeedMerged: (data, to) => ({ ...ofNeed(data, to), into: need(data.intoNeedId, to) }),
  NeedSplit: (data, to) => ({
    ...ofNeed(data, to),
    count: data.parts.length,
    parts: to.formats.list(data.parts.map(({ title }) => wordsOf(title, to))),
  }),
  OwnershipAssigned: ofThemeAndTeam,
  OwnershipAccepted: ofThemeAndTeam,
  OwnershipDeclined: ofThemeAndTeam,
  OwnershipClaimed: ofThemeAndTeam,
  OwnershipConfirmed: ofThemeAndTeam,
  OwnershipOffered: (data, to) => ({
    ...ofTheme(data, to),
    kind: data.kind,
    from: team(data.fromTeamId, to),
    to: team(data.toTeamId, to),
  }),
  OwnershipOfferRefused: (data, to) => ofThemeAndTeam({ teamId: data.toTeamId }, to),
  OwnershipOfferWithdrawn: (data, to) => ofThemeAndTeam({ teamId: data.fromTeamId }, to),
  OwnershipShared: (data, to) => ofThemeAndTeam({ teamId: data.withTeamId }, to),
  OwnershipTransferred: (data, to) => ({
    ...ofTheme(data, to),
    from: team(data.fromTeamId, to),
    to: team(data.toTeamId, to),
  }),
  OwnershipContested: ofTheme,
  OwnershipContestResolved: (data, to) => ({
    ...ofTheme(data, to),
    holders:
      data.holderTeamIds.length === 0
        ? 'none'
        : to.formats.list(data.holderTeamIds.map((id) => team(id, to))),
  }),
  OwnershipAnchored: ofTheme,
  OwnershipReleased: ofThemeAndTeam,
  AppraisalRoundOpened: (data, to) => ({
    theme: theme(data.themeId, to),
    team: team(data.teamId, to),
    closesOn: day(data.closesOn, to),
  }),
  AppraisalAnswered: nothing,
  AppraisalRoundClosed: nothing,
  KpiAgreementDrafted: (data, to) => ({
    team: team(data.teamId, to),
    kpi: kpiName(data.kpi, to),
    level: level(data.level),
    period: period(data.period, to),
  }),
  KpiValueProposed: (data, to) => ({
    agreement: agreed(to),
    value: kpiValue(data.value, agreedKpi(to), to),
    feasibility: to.t(`sentence.feasibility.${data.feasibility}`),
  }),
  KpiTargetSet: (data, to) => ({ agreement: agreed(to), value: kpiValue(data.value, agreedKpi(to), to) }),
  KpiVersionOffered: (data, to) => ({
    version: data.version,
    side: to.t(`sentence.side.${data.side}`),
    terms: terms(data, to),
  }),
  KpiVersionSigned: ofVersionAndSide,
  KpiSignatureAnnulled: ofVersionAndSide,
  KpiAgreementReached: ofVersion,
  KpiDissentRecorded: (data, to) => ({ dissent: wordsOf(data.dissent, to) }),
  KpiEscalated: (data, to) => ({ agreement: agreed(to), side: to.t(`sentence.side.${data.side}`) }),
  KpiTargetImposed: (data, to) => ({
    agreement: agreed(to),
    terms: terms(data, to),
    dissented: data.dissent ? 'yes' : 'no',
    dissent: wordsOf(data.dissent, to),
  }),
  KpiAmendmentProposed: (data, to) => ({ ...ofVersionAndSide(data, to), terms: terms(data, to) }),
  KpiAmendmentRefused: ofVersionAndSide,
  KpiAmendmentAdopted: ofVersion,
  KpiAgreementClosed: (data, to) => ({
    agreement: agreed(to),
    outcome: to.t(`sentence.outcome.${data.outcome}`),
  }),
  MeasurementRecorded: (data, to) => ({
    kpi: kpiName(data.kpi, to),
    level: level(data.level),
    team: team(data.teamId, to),
    value: data.value === null ? to.t(noFigure(data)) : kpiValue(data.value, data.kpi, to),
    status: data.status,
    period: period(data.period, to),
  }),
  LeewayGranted: (data, to) => ({ team: team(data.teamId, to), room: room(data, to) }),
  LeewayWidened: (data, to) => ({ room: room(data, to) }),
  LeewayNarrowed: (data, to) => ({ room: room(data, to) }),
  LeewayEnded: (data, to) => ({ until: day(data.until, to) }),
  KpiDefined: (data, to) => ({ ...named(data, to), kpi: data.kpi }),
  NormSet: (data, to) => ({
    kpi: kpiName(to.entityId, to),
    level: level(data.level),
    sufficient: kpiValue(data.sufficient, to.entityId, to),
    period: period(data.period, to),
  }),
  DeliveryImported: (data, to) => ({
    kind: to.t(`sentence.delivery.${data.kind}`),
    used: data.rowsUsed,
    read: data.rowsRead,
    recorded: data.measurementsRecorded,
    corrected: data.measurementsCorrected,
  }),
  CommandRefused: (data) => ({ command: data.commandType, code: data.code }),
};
