// Hands a dossier out: `GET /dossiers/KIND/ID?asOf&at&from&knownPosition`, a JSON file. See docs/dossier.md.
import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { ApiServices } from '../api-services.js';
import { RequestContext } from '../graphql/request-context.js';
import type { Log } from '../infrastructure/log.js';
import { LOG, SERVICES } from '../infrastructure/tokens.js';
import { personIn } from '../session/session-cookie.js';
import { dossierOf, type AskedDossier } from './dossier-of.js';
import { fileName, mayTakeAway, positionIn, refuse, refuseAs, scopeIn, textIn } from './dossier-request.js';

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
    const scope = scopeIn(kind);
    await mayTakeAway(context, await context.language());
    const asked: AskedDossier = {
      kind: scope,
      id,
      asOf: textIn(query, 'asOf'),
      from: textIn(query, 'from'),
      at: positionIn(query, 'at'),
      knownPosition: positionIn(query, 'knownPosition'),
    };
    const dossier = await dossierOf(context, asked).catch(refuseAs);
    const name = fileName(scope, id, dossier.subject.asOf, 'json');
    response.setHeader('Cache-Control', 'private, no-store');
    response.setHeader('Content-Disposition', `attachment; filename="${name}"`);
    response.type('application/json').send(`${JSON.stringify(dossier, null, 1)}\n`);
  }
}
