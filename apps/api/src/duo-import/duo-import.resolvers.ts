import type { Refusal } from '@traject/domain';
import type { MappingChoice } from '@traject/duo-import';
import { refused } from '../command/command.resolvers.js';
import { inputError } from '../graphql/input-error.js';
import type { Field, RequestContext } from '../graphql/request-context.js';
import { traceOf } from '../infrastructure/log.js';
import type { DuoImport } from './duo-import.js';
import { duoImportView } from './duo-import-view.js';
import { recordingFailed } from './problems.js';

const held = (context: RequestContext, id: string): DuoImport | null =>
  context.services.imports.of(context.personId, id);

const view = async (duoImport: DuoImport, context: RequestContext) =>
  duoImportView(duoImport, await context.sight(), await context.language());

const accepted = async (duoImport: DuoImport, context: RequestContext) => ({
  __typename: 'DuoImportAccepted',
  duoImport: await view(duoImport, context),
});

const gone: Refusal = {
  code: 'IMPORT_GONE',
  nl: 'Deze import is er niet meer; kies de bestanden opnieuw.',
  en: 'This import is gone; choose the files again.',
  field: 'id',
};
const notReady: Refusal = {
  code: 'IMPORT_NOT_READY',
  nl: 'Er is niets om vast te leggen of te wijzigen; wacht op het overzicht, of kies andere bestanden.',
  en: 'There is nothing to record or to change; wait for the preview, or choose other files.',
  field: 'id',
};

interface Mapping {
  providerUnit: string;
  level?: number | null;
  crebo?: string | null;
  teamId: string;
}

function choiceOf({ providerUnit, level, crebo, teamId }: Mapping, index: number): MappingChoice {
  const argument = `input.mappings.${index}`;
  if (!/^[A-Za-z0-9]{1,40}$/.test(providerUnit)) {
    throw inputError(`${argument}.providerUnit`, 'a code like 100A172');
  }
  if (crebo && !/^\d{5}$/.test(crebo)) throw inputError(`${argument}.crebo`, 'five digits, or nothing');
  const known = ([1, 2, 3, 4] as const).find((each) => each === level);
  if (level !== null && level !== undefined && known === undefined) {
    throw inputError(`${argument}.level`, 'a level from 1 to 4, or nothing');
  }
  return { providerUnit: providerUnit.toUpperCase(), level: known, crebo: crebo ?? undefined, teamId };
}

interface PlanInput {
  input: { id: string; acceptBrin?: boolean | null; mappings?: Mapping[] | null };
}
interface ConfirmInput {
  input: { id: string; planDigest?: string | null; commandId?: string | null };
}

const plan: Field<unknown, PlanInput> = async (_, { input }, context) => {
  await context.sight();
  const duoImport = held(context, input.id);
  if (!duoImport) return refused(gone, input.id, context);
  if (duoImport.status !== 'preview') return refused(notReady, input.id, context);
  await duoImport.replan(context.services.commands, await context.language(), {
    acceptBrin: input.acceptBrin ?? undefined,
    choices: input.mappings?.map(choiceOf),
  });
  return accepted(duoImport, context);
};

const confirm: Field<unknown, ConfirmInput> = async (_, { input }, context) => {
  await context.sight();
  const duoImport = held(context, input.id);
  if (!duoImport) return refused(gone, input.id, context);
  const language = await context.language();
  // Confirming twice records once: the second hears how far the first is.
  if (duoImport.status === 'recording' || duoImport.status === 'recorded')
    return accepted(duoImport, context);
  if (duoImport.status !== 'preview') return refused(notReady, input.id, context);
  const { problem, plan: planned } = duoImport;
  if (!planned) {
    const { code, nl, en } = problem ?? notReady;
    return refused({ code: code ?? notReady.code, nl, en }, input.id, context);
  }
  const { log, services } = context;
  // Not awaited: how far it is, is asked with `duoImport`.
  void duoImport
    .record(services.commands, language, input.planDigest ?? planned.digest)
    .catch((error: unknown) => {
      log.error({ event: 'duo-import-failed', ...traceOf(error) });
      duoImport.fail(recordingFailed);
    });
  return accepted(duoImport, context);
};

export const duoImportResolvers = {
  Query: {
    duoImport: (async (_, { id }, context) => {
      await context.sight();
      const duoImport = held(context, id);
      return duoImport && view(duoImport, context);
    }) satisfies Field<unknown, { id: string }>,
  },
  Mutation: {
    planDuoImport: plan,
    confirmDuoImport: confirm,
    discardDuoImport: (async (_, { id }, context) => {
      await context.sight();
      return context.services.imports.discard(context.personId, id);
    }) satisfies Field<unknown, { id: string }>,
  },
  DuoImport: {
    institution: (async ({ institutionId }, _, context) => {
      const snapshot = await context.snapshot({});
      return snapshot.place(await snapshot.institution.load(institutionId));
    }) satisfies Field<{ institutionId: string }>,
  },
  DuoImportMeasurement: {
    team: (async ({ teamId }, _, context) => {
      const snapshot = await context.snapshot({});
      return snapshot.place(await snapshot.team.load(teamId));
    }) satisfies Field<{ teamId: string }>,
  },
};
