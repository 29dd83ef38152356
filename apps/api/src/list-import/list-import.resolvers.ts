import type { Refusal } from '@traject/domain';
import { columnsOf, type ColumnMapping } from '@traject/list-import';
import { refused } from '../command/command.resolvers.js';
import { recordingFailed } from '../duo-import/problems.js';
import { connectionOf, type PageArguments } from '../graphql/connection.js';
import { inputError } from '../graphql/input-error.js';
import type { Field, RequestContext } from '../graphql/request-context.js';
import { traceOf } from '../infrastructure/log.js';
import type { ListImport } from './list-import.js';
import { listImportView, rowView, type ListImportView } from './list-import-view.js';

const held = (context: RequestContext, id: string): ListImport | null =>
  context.services.listImports.of(context.personId, id);

const view = async (listImport: ListImport, context: RequestContext) =>
  listImportView(listImport, await context.language());

const accepted = async (listImport: ListImport, context: RequestContext) => ({
  __typename: 'ListImportAccepted',
  listImport: await view(listImport, context),
});

const gone: Refusal = {
  code: 'IMPORT_GONE',
  nl: 'Deze import is er niet meer; kies het bestand opnieuw.',
  en: 'This import is gone; choose the file again.',
  field: 'id',
};
const notReady: Refusal = {
  code: 'IMPORT_NOT_READY',
  nl: 'Er is niets om vast te leggen of te wijzigen; wacht op het overzicht, of kies een ander bestand.',
  en: 'There is nothing to record or to change; wait for the preview, or choose another file.',
  field: 'id',
};

interface PlanInput {
  input: {
    id: string;
    columns?: { field: string; index?: number | null }[] | null;
    allOrNothing?: boolean | null;
  };
}
interface ConfirmInput {
  input: { id: string; planDigest?: string | null };
}

/** The columns as given; those that are left out are not in the file. */
function mappingOf(
  { kind, table: { headings } }: ListImport,
  columns: NonNullable<PlanInput['input']['columns']>,
): ColumnMapping {
  const mapping: Record<string, number> = {};
  for (const [at, { field, index }] of columns.entries()) {
    const argument = `input.columns.${at}`;
    if (!columnsOf[kind].some((column) => column.field === field)) {
      throw inputError(`${argument}.field`, 'a column of this kind of list');
    }
    if (index === null || index === undefined) continue;
    if (index < 0 || index >= headings.length) throw inputError(`${argument}.index`, 'a column of the file');
    mapping[field] = index;
  }
  return mapping;
}

const canBePlanned = ({ status }: ListImport): boolean => status === 'preview' || status === 'interrupted';

const plan: Field<unknown, PlanInput> = async (_, { input }, context) => {
  await context.sight();
  const listImport = held(context, input.id);
  if (!listImport) return refused(gone, input.id, context);
  if (!canBePlanned(listImport)) return refused(notReady, input.id, context);
  await listImport.replan(context.services, await context.language(), {
    ...(input.columns && { mapping: mappingOf(listImport, input.columns) }),
    allOrNothing: input.allOrNothing ?? undefined,
  });
  return accepted(listImport, context);
};

const confirm: Field<unknown, ConfirmInput> = async (_, { input }, context) => {
  await context.sight();
  const listImport = held(context, input.id);
  if (!listImport) return refused(gone, input.id, context);
  // Confirming twice records once: the second hears how far the first is.
  if (listImport.status === 'recording' || listImport.status === 'recorded') {
    return accepted(listImport, context);
  }
  if (!canBePlanned(listImport)) return refused(notReady, input.id, context);
  const language = await context.language();
  // What was recorded before it was interrupted is known by now: the rest is another plan.
  const goesOn = listImport.status === 'interrupted';
  if (goesOn) await listImport.replan(context.services, language);
  const { problem, plan: planned } = listImport;
  if (!planned) {
    const { code, nl, en } = problem ?? notReady;
    return refused({ code: code ?? notReady.code, nl, en }, input.id, context);
  }
  const { log, services } = context;
  const digest = goesOn ? planned.digest : (input.planDigest ?? planned.digest);
  // Not awaited: how far it is, is asked with `listImport`.
  void listImport.record(services, language, digest).catch((error: unknown) => {
    log.error({ event: 'list-import-failed', ...traceOf(error) });
    listImport.fail(recordingFailed);
  });
  return accepted(listImport, context);
};

const discard: Field<unknown, { id: string }> = async (_, { id }, context) => {
  await context.sight();
  const listImport = held(context, id);
  if (listImport?.status !== 'recording') return context.services.listImports.discard(context.personId, id);
  listImport.interrupt();
  return true;
};

export const listImportResolvers = {
  Query: {
    listImport: (async (_, { id }, context) => {
      await context.sight();
      const listImport = held(context, id);
      return listImport && view(listImport, context);
    }) satisfies Field<unknown, { id: string }>,
  },
  Mutation: { planListImport: plan, confirmListImport: confirm, discardListImport: discard },
  ListImport: {
    institution: (async ({ institutionId }, _, context) => {
      const snapshot = await context.snapshot({});
      return snapshot.place(await snapshot.institution.load(institutionId));
    }) satisfies Field<ListImportView>,
    rows: (async ({ listImport }, { outcome, ...page }, context) => {
      const rows = (listImport.plan?.rows ?? []).filter((row) => !outcome || row.outcome === outcome);
      const place = rowView(listImport.table, await context.language());
      return connectionOf(rows, page, ({ line }) => String(line), place);
    }) satisfies Field<ListImportView, PageArguments & { outcome?: string | null }>,
  },
};
