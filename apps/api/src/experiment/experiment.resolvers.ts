import { EVALUATING_SIDES, reachesTarget, type Criterion } from '@traject/domain';
import type { Experiment, ExperimentObservation } from '@traject/read-model';
import { ofSeenInstitution, ofSeenTeam } from '../graphql/may-see.js';
import type { Field, RequestContext } from '../graphql/request-context.js';
import type { Placed, Snapshot } from '../graphql/snapshot.js';
import { personOrNull } from '../person/person.resolvers.js';
import { experimentsOf, type ExperimentArguments } from './experiment-lists.js';

type PlacedExperiment = Placed<Experiment>;

/** What a person said or did, with the person as GraphQL gives one. */
const said = <T extends { by: string | null }>({ by, ...rest }: T) => ({ ...rest, by: personOrNull(by) });
const inForce = ({ criteria }: Experiment): Criterion[] => criteria?.at(-1)?.criteria ?? [];

const experimentById = async (snapshot: Snapshot, id: string | null, context: RequestContext) =>
  id === null ? null : snapshot.place(await ofSeenTeam(context, await snapshot.experiment.load(id)));

const design: Field<PlacedExperiment> = ({
  question,
  baseline,
  participants,
  decides,
  cost,
  periodFrom,
  periodUntil,
}) =>
  question && {
    question,
    baseline,
    participants,
    decides,
    cost,
    period: { from: periodFrom, until: periodUntil },
  };

const observations: Field<PlacedExperiment> = async (experiment) => {
  const targets = new Map(inForce(experiment).map(({ criterionId, target }) => [criterionId, target]));
  const rows = await experiment.snapshot.observationsOf.load(experiment.experimentId);
  return experiment.snapshot.placeAll(
    rows.map((row) => ({ ...row, reaches: reachesTarget(targets.get(row.criterionId) ?? null, row.value) })),
  );
};

export const experimentResolvers = {
  Snapshot: {
    experiments: ((snapshot, args, context) => experimentsOf(context, snapshot, args)) satisfies Field<
      Snapshot,
      ExperimentArguments
    >,
    experiment: ((snapshot, { id }, context) => experimentById(snapshot, id, context)) satisfies Field<
      Snapshot,
      { id: string }
    >,
  },
  Experiment: {
    id: (({ experimentId }) => experimentId) satisfies Field<PlacedExperiment>,
    team: (async ({ teamId, snapshot }) =>
      snapshot.place(await snapshot.team.load(teamId))) satisfies Field<PlacedExperiment>,
    programme: (async ({ programmeId, snapshot }, _, context) =>
      programmeId === null
        ? null
        : snapshot.place(
            await ofSeenInstitution(context, await snapshot.programme.load(programmeId)),
          )) satisfies Field<PlacedExperiment>,
    theme: (async ({ themeId, snapshot }) =>
      themeId === null
        ? null
        : snapshot.place(await snapshot.theme.load(themeId))) satisfies Field<PlacedExperiment>,
    proposedBy: (({ proposedBy }) => personOrNull(proposedBy)) satisfies Field<PlacedExperiment>,
    repeats: (({ repeats, snapshot }, _, context) =>
      experimentById(snapshot, repeats, context)) satisfies Field<PlacedExperiment>,
    repeatedIn: (({ intoExperimentId, snapshot }, _, context) =>
      experimentById(snapshot, intoExperimentId, context)) satisfies Field<PlacedExperiment>,
    design,
    criteria: ((experiment) => inForce(experiment)) satisfies Field<PlacedExperiment>,
    criteriaVersions: (({ criteria }) => criteria ?? []) satisfies Field<PlacedExperiment>,
    advice: (({ advice, advisedBy, advisedAt }) =>
      advice && { advice, by: personOrNull(advisedBy), at: advisedAt }) satisfies Field<PlacedExperiment>,
    approval: ((row) => (row.approvedAt === null ? null : row)) satisfies Field<PlacedExperiment>,
    observations,
    adjustments: (({ adjustments }) => (adjustments ?? []).map(said)) satisfies Field<PlacedExperiment>,
    evaluations: (({ evaluations }) =>
      EVALUATING_SIDES.flatMap((side) => {
        const evaluation = evaluations?.[side];
        return evaluation ? [{ side, ...said(evaluation) }] : [];
      })) satisfies Field<PlacedExperiment>,
  },
  ExperimentApproval: {
    by: (({ approvedBy }) => personOrNull(approvedBy)) satisfies Field<PlacedExperiment>,
    at: (({ approvedAt }) => approvedAt) satisfies Field<PlacedExperiment>,
    insideLeeway: (({ approvedInside }) => approvedInside !== null) satisfies Field<PlacedExperiment>,
    leeways: (async ({ approvedInside, snapshot }) => {
      const rows = await Promise.all((approvedInside ?? []).map((id) => snapshot.leeway.load(id)));
      return snapshot.placeAll(rows.filter((row) => row !== null));
    }) satisfies Field<PlacedExperiment>,
  },
  Criterion: {
    id: (({ criterionId }) => criterionId) satisfies Field<Criterion>,
  },
  ExperimentObservation: {
    id: (({ observationId }) => observationId) satisfies Field<ExperimentObservation>,
    by: (({ observedBy }) => personOrNull(observedBy)) satisfies Field<ExperimentObservation>,
    at: (({ observedAt }) => observedAt) satisfies Field<ExperimentObservation>,
  },
};
