// Hands a dossier out: `GET /dossiers/KIND/ID?asOf&at&from&knownPosition`, a JSON file. See docs/dossier.md.
import { Controller, Get, HttpException, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { GraphQLError } from 'graphql';
import type { ApiServices } from '../api-services.js';
import { RequestContext } from '../graphql/request-context.js';
import type { Log } from '../infrastructure/log.js';
import { LOG, SERVICES } from '../infrastructure/tokens.js';
import { personIn } from '../session/session-cookie.js';
import { DOSSIER_SCOPES, dossierOf, type AskedDossier, type DossierScope } from './dossier-of.js';

const sentences = {
  numbersOnly: {
    nl: 'Een dossier noemt mensen; wie alleen cijfers leest, krijgt er geen.',
    en: 'A dossier names people; who reads numbers only is given none.',
  },
};
/** The code of GraphQL's input errors, and of this address. */
const INPUT = 'BAD_USER_INPUT';

const isScope = (kind: string): kind is DossierScope => DOSSIER_SCOPES.some((scope) => scope === kind);

@Controller('dossiers')
export class DossierController {
  readonly #services: ApiServices;
  readonly #log: Log;

  constructor(@Inject(SERVICES) services: ApiServices, @Inject(LOG) log: Log) {
    this.#services = services;
    this.#log = log;
  }

  @Get(':kind/:id')
  async read(
    @Param('kind') kind: string,
    @Param('id') id: string,
    @Query() query: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const personId = personIn(this.#services.secret, request.headers.cookie, Date.now());
    if (personId === null) return refuse(401, 'UNAUTHENTICATED', 'Sign in first.');
    const context = new RequestContext(this.#services, this.#log, personId);
    if (!isScope(kind)) return refuse(400, INPUT, `A dossier is of one of: ${DOSSIER_SCOPES.join(', ')}.`);
    const { seesNames, roles } = await context.sight();
    if (!seesNames && !roles.some(({ role, held }) => held && role === 'partner')) {
      return refuse(403, 'DOSSIER_NAMES_PEOPLE', sentences.numbersOnly[await context.language()]);
    }
    const asked: AskedDossier = {
      kind,
      id,
      asOf: textIn(query, 'asOf'),
      from: textIn(query, 'from'),
      at: positionIn(query, 'at'),
      knownPosition: positionIn(query, 'knownPosition'),
    };
    try {
      const dossier = await dossierOf(context, asked);
      response.setHeader('Cache-Control', 'private, no-store');
      response.setHeader(
        'Content-Disposition',
        `attachment; filename="${fileName(asked, dossier.subject.asOf)}"`,
      );
      response.type('application/json').send(`${JSON.stringify(dossier, null, 1)}\n`);
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      const code = String(error.extensions['code']);
      refuse(code === 'QUERY_TOO_LARGE' ? 413 : 400, code, error.message);
    }
  }
}

/** Of letters, digits, dots and hyphens: what every system takes. */
const fileName = ({ kind, id }: AskedDossier, asOf: string): string =>
  `traject-${kind}-${id.replaceAll(/[^A-Za-z0-9.-]/g, '-')}-${asOf.slice(0, 10)}.json`;

function textIn(query: Record<string, unknown>, name: string): string | null {
  const given = query[name];
  if (given === undefined || given === '') return null;
  if (typeof given === 'string') return given;
  return refuse(400, INPUT, `${name} is given once.`);
}

function positionIn(query: Record<string, unknown>, name: string): number | null {
  const given = textIn(query, name);
  if (given === null) return null;
  if (/^\d{1,15}$/.test(given)) return Number(given);
  return refuse(400, INPUT, `${name} is not valid: it takes a position of the log, a whole number.`);
}

function refuse(status: number, code: string, message: string): never {
  throw new HttpException({ code, message }, status);
}
