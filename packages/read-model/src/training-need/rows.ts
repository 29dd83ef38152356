import { trainingNeedDecider, type NeedState } from '@traject/domain';
import { row } from '../row.js';
import { wordRows } from '../word-rows.js';
import { needStanceTable, trainingNeedTable } from './table.js';

type KnownNeed = Exclude<NeedState, { status: 'unknown' }>;

export const trainingNeedRows = wordRows({
  word: 'trainingNeed',
  folder: trainingNeedDecider,
  tables: [trainingNeedTable, needStanceTable],
  rows(state) {
    if (state.status === 'unknown') return [];
    const { needId, teamId } = state;
    return [
      need(state),
      ...Object.values(state.stances).map(({ personId, stance, note, standing, at, eventId }) =>
        row(needStanceTable, { needId, teamId, personId, stance, note, standing, takenAt: at, eventId }),
      ),
    ];
  },
  scope(event) {
    if (event.type !== 'NeedProposed') return null;
    const { teamId, programmeId, themeId } = event.data;
    return { teamId, programmeId, themeId };
  },
});

const need = (state: KnownNeed) =>
  row(trainingNeedTable, {
    needId: state.needId,
    teamId: state.teamId,
    themeId: state.themeId,
    programmeId: state.programmeId,
    status: state.status,
    title: state.title,
    gap: state.gap,
    evidence: state.evidence,
    guidance: state.guidance,
    splitFrom: state.splitFrom,
    proposedBy: state.proposedBy,
    proposedAt: state.proposedAt,
    endorsements: state.endorsed?.endorsements ?? null,
    members: state.endorsed?.members ?? null,
    needed: state.endorsed?.needed ?? null,
    ruleKind: state.endorsed?.rule.kind ?? null,
    ruleShare: state.endorsed?.rule.share ?? null,
    endorsedAt: state.endorsed?.at ?? null,
    activityId: state.activityId,
    activity: state.activity,
    before: state.status === 'deferred' ? state.before : null,
    reason: state.status === 'deferred' || state.status === 'withdrawn' ? state.reason : null,
    closingEvidence: state.status === 'closed' ? state.closingEvidence : null,
    guskeyLevels: state.status === 'closed' ? state.guskeyLevels : null,
    intoNeedId: state.status === 'merged' ? state.intoNeedId : null,
    parts: state.status === 'split' ? state.parts : null,
  });
