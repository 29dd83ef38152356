// Takes a list in: `POST /imports/lists?kind=KIND`. What becomes of it is asked through GraphQL.
import { Controller, HttpException, Inject, Post, Req } from '@nestjs/common';
import { fileSentence, isListKind, LIST_KINDS, readTable, type ListKind } from '@traject/list-import';
import { institutionsByIds } from '@traject/read-model';
import type { Request } from 'express';
import type { ApiServices } from '../api-services.js';
import { surprise, uploadProblems } from '../duo-import/problems.js';
import { RequestContext } from '../graphql/request-context.js';
import { traceOf, type Log } from '../infrastructure/log.js';
import { LOG, SERVICES } from '../infrastructure/tokens.js';
import { personIn } from '../session/session-cookie.js';
import { ListImport } from './list-import.js';
import { sendersOf } from './may-import.js';
import { readList } from './read-list.js';

/** A header of our own: a page of another site cannot send it without being asked, and is refused then. */
const IMPORT_HEADER = 'x-traject-import';
const ONE_FILE = { nl: 'Kies één bestand tegelijk.', en: 'Choose one file at a time.' };
const NO_FILE = { code: 'NO_FILES', nl: 'Er is geen bestand gekozen.', en: 'No file was chosen.' };

@Controller('imports')
export class ListImportController {
  readonly #services: ApiServices;
  readonly #log: Log;

  constructor(@Inject(SERVICES) services: ApiServices, @Inject(LOG) log: Log) {
    this.#services = services;
    this.#log = log;
  }

  @Post('lists')
  async upload(@Req() request: Request): Promise<{ importId: string }> {
    try {
      return await this.#take(request);
    } catch (error) {
      // A client that is still sending hears an answer only when the rest is taken from it.
      request.resume();
      throw error;
    }
  }

  async #take(request: Request): Promise<{ importId: string }> {
    const personId = personIn(this.#services.secret, request.headers.cookie, Date.now());
    if (personId === null) refuse(401, 'UNAUTHENTICATED', 'Sign in first.');
    const context = new RequestContext(this.#services, this.#log, personId);
    const { kind } = request.query;
    if (typeof kind !== 'string' || !isListKind(kind)) {
      return refuse(400, 'KIND_MISSING', `Say what the list holds: ?kind= one of ${LIST_KINDS.join(', ')}.`);
    }
    const { institutionId, sender } = await this.#senderOf(context, kind, request.query['institution']);
    const id = request.get(IMPORT_HEADER) ?? '';
    if (!/^[A-Za-z0-9._~-]{16,120}$/.test(id)) {
      refuse(
        400,
        'IMPORT_ID_MISSING',
        `Send a header ${IMPORT_HEADER} with a random id of your own (a UUID).`,
      );
    }
    const length = Number(request.get('content-length'));
    const bytesTotal = Number.isSafeInteger(length) && length > 0 ? length : null;
    const listImport = this.#services.listImports.begin(
      new ListImport({ id, kind, institutionId, sender, bytesTotal }),
    );
    if (!listImport) return refuse(409, 'IMPORT_ID_IN_USE', 'An import with this id exists; choose another.');
    await this.#read(request, listImport, context);
    return { importId: id };
  }

  /** As whom the viewer imports, and for which institution; `?institution=ID` where there are several. */
  async #senderOf(context: RequestContext, kind: ListKind, asked: unknown) {
    const senders = sendersOf(await context.sight(), kind);
    const [first] = [...senders].filter(([id]) => typeof asked !== 'string' || id === asked);
    if (!first) {
      const nl = 'U heeft geen rol waarin u deze lijst importeert.';
      const en = 'You hold no role in which this list is imported.';
      return refuse(403, 'ROLE_NOT_ALLOWED', (await context.language()) === 'nl' ? nl : en);
    }
    if (typeof asked !== 'string' && senders.size > 1) {
      const nl = 'U importeert voor meer instellingen; kies voor welke deze lijst is.';
      const en = 'You import for several institutions; choose for which this list is (?institution=ID).';
      const message = (await context.language()) === 'nl' ? nl : en;
      const institutions = await namedInstitutions(context, [...senders.keys()]);
      throw new HttpException({ code: 'INSTITUTION_NEEDED', message, institutions }, 400);
    }
    return { institutionId: first[0], sender: first[1] };
  }

  async #read(request: Request, listImport: ListImport, context: RequestContext): Promise<void> {
    try {
      const file = await readList(request, (bytes) => (listImport.bytesRead += bytes));
      if (!file) return listImport.fail(NO_FILE);
      const read = await readTable(file.bytes);
      if (!read.ok) return listImport.fail({ code: read.problem, ...fileSentence(read.problem) });
      await listImport.read(this.#services, await context.language(), file.name, read.table);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      const known = code === 'TOO_MANY_FILES' ? ONE_FILE : uploadProblems[code];
      if (!known) this.#log.error({ event: 'list-import-failed', ...traceOf(error) });
      listImport.fail({ code: known ? code : 'IMPORT_FAILED', ...(known ?? surprise) });
      if (code === 'NOT_MULTIPART') refuse(415, code, known?.en ?? '');
    }
  }
}

/** Institutions with their names, to choose from. */
async function namedInstitutions(
  context: RequestContext,
  ids: readonly string[],
): Promise<{ id: string; name: string }[]> {
  const { pool, commands } = context.services;
  const snapshot = await context.snapshot({});
  const rows = await institutionsByIds(pool, snapshot.clocks, ids);
  const names = await commands.texts.get(rows.map(({ name }) => name.text));
  return rows.map(({ institutionId: id, name }) => {
    const kept = names.get(name.text);
    return { id, name: kept?.kind === 'kept' ? kept.value : id };
  });
}

function refuse(status: number, code: string, message: string): never {
  throw new HttpException({ code, message }, status);
}
