// Takes DUO files in: `POST /imports/duo-vsv`. What becomes of them is asked through GraphQL.
import { Controller, HttpException, Inject, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { ApiServices } from '../api-services.js';
import { RequestContext } from '../graphql/request-context.js';
import { traceOf, type Log } from '../infrastructure/log.js';
import { LOG, SERVICES } from '../infrastructure/tokens.js';
import { personIn } from '../session/session-cookie.js';
import { DuoImport } from './duo-import.js';
import { surprise, unreadable, uploadProblems } from './problems.js';
import { readUpload } from './read-upload.js';

/** A header of our own: a page of another site cannot send it without being asked, and is refused then. */
const IMPORT_HEADER = 'x-traject-import';

@Controller('imports')
export class DuoImportController {
  readonly #services: ApiServices;
  readonly #log: Log;

  constructor(@Inject(SERVICES) services: ApiServices, @Inject(LOG) log: Log) {
    this.#services = services;
    this.#log = log;
  }

  @Post('duo-vsv')
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
    const context = this.#contextOf(request);
    const personId = context.personId ?? '';
    const institutionId = await this.#institutionFor(context, request);
    const id = request.get(IMPORT_HEADER) ?? '';
    if (!/^[A-Za-z0-9._~-]{8,120}$/.test(id)) {
      refuse(
        400,
        'IMPORT_ID_MISSING',
        `Send a header ${IMPORT_HEADER} with an id of your own making (a UUID).`,
      );
    }
    const length = Number(request.get('content-length'));
    const bytesTotal = Number.isSafeInteger(length) && length > 0 ? length : null;
    const duoImport = this.#services.imports.begin(
      new DuoImport({ id, personId, institutionId, bytesTotal }),
    );
    if (!duoImport) return refuse(409, 'IMPORT_ID_IN_USE', 'An import with this id exists; choose another.');
    await this.#read(request, duoImport, context);
    return { importId: id };
  }

  #contextOf(request: Request): RequestContext {
    const personId = personIn(this.#services.secret, request.headers.cookie, Date.now());
    if (personId === null) refuse(401, 'UNAUTHENTICATED', 'Sign in first.');
    return new RequestContext(this.#services, this.#log, personId);
  }

  /** The institution of which the viewer is quality officer; `?institution=ID` where there are several. */
  async #institutionFor(context: RequestContext, request: Request): Promise<string> {
    const { roles } = await context.sight();
    const ids = roles
      .filter(({ role, unit, held }) => held && role === 'quality' && unit.kind === 'institution')
      .map(({ unit }) => unit.id);
    const { institution: asked } = request.query;
    const found = typeof asked === 'string' ? ids.find((id) => id === asked) : ids[0];
    if (found !== undefined && (typeof asked === 'string' || new Set(ids).size === 1)) return found;
    if (found !== undefined)
      return refuse(400, 'INSTITUTION_NEEDED', 'Say for which institution: ?institution=ID.');
    return refuse(
      403,
      'NOT_A_QUALITY_OFFICER',
      (await context.language()) === 'nl'
        ? 'Alleen wie nu de rol kwaliteit heeft voor de hele instelling leest DUO-bestanden in.'
        : 'Only those who now hold the role quality for the whole institution import DUO files.',
    );
  }

  async #read(request: Request, duoImport: DuoImport, context: RequestContext): Promise<void> {
    const gone = new AbortController();
    request.on('close', () => !request.complete && gone.abort());
    try {
      duoImport.files = await readUpload(request, {
        signal: gone.signal,
        onBytes: (bytes) => (duoImport.bytesRead += bytes),
      });
      const refused = duoImport.files.filter(({ delivery }) => delivery === null);
      if (duoImport.files.length === 0 || refused.length > 0) duoImport.fail(unreadable(refused));
      else await duoImport.replan(this.#services.commands, await context.language());
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      const known = uploadProblems[code];
      if (!known) this.#log.error({ event: 'duo-import-failed', ...traceOf(error) });
      duoImport.fail({ code: known ? code : 'IMPORT_FAILED', ...(known ?? surprise) });
      if (code === 'NOT_MULTIPART') refuse(415, code, known?.en ?? '');
    }
  }
}

function refuse(status: number, code: string, message: string): never {
  throw new HttpException({ code, message }, status);
}
