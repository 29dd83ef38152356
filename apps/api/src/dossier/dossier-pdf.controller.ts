// A dossier as a PDF: `GET /dossiers/KIND/ID.pdf`, with the address of a replay. See docs/dossier.md.
import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { parse } from 'cookie';
import type { Request, Response } from 'express';
import type { ApiServices } from '../api-services.js';
import { RequestContext } from '../graphql/request-context.js';
import type { Log } from '../infrastructure/log.js';
import { LOG, SERVICES, SETTINGS } from '../infrastructure/tokens.js';
import { COOKIE, personIn } from '../session/session-cookie.js';
import type { Settings } from '../settings.js';
import { dossierOf } from './dossier-of.js';
import {
  fileName,
  mayTakeAway,
  positionIn,
  refuse,
  refuseAs,
  scopeIn,
  textIn,
  type Query as Asked,
} from './dossier-request.js';
import { NoBrowser, TookTooLong, TooManyWaiting } from './print-queue.js';

/** More than this on paper is no dossier that anyone reads. */
const MOST_EVENTS = 5000;
/** What of a replay's address decides what is on paper. */
const PARTS = ['asOf', 'at', 'known', 'kpos', 'vs', 'view', 'from', 'to'] as const;

const sentences = {
  PDF_NOT_AVAILABLE: {
    nl: 'Deze server kan geen PDF maken: er is geen Chromium. Het dossier op papier kunt u zelf afdrukken, ook naar een PDF.',
    en: 'This server cannot make a PDF: there is no Chromium. You can print the dossier on paper yourself, to a PDF too.',
  },
  PDF_BUSY: {
    nl: 'Er worden al andere PDF’s gemaakt. Probeer het over een minuut opnieuw.',
    en: 'Other PDFs are being made already. Try again in a minute.',
  },
  PDF_TOOK_TOO_LONG: {
    nl: 'Het maken van de PDF duurde te lang. Neem een deel, of druk het dossier op papier zelf af.',
    en: 'Making the PDF took too long. Take a part, or print the dossier on paper yourself.',
  },
  PDF_TOO_LARGE: {
    nl: `Dit dossier heeft meer dan ${MOST_EVENTS} gebeurtenissen, te veel voor papier. Neem een deel, of het JSON-bestand.`,
    en: `This dossier has more than ${MOST_EVENTS} events, too many for paper. Take a part, or the JSON file.`,
  },
};

@Controller('dossiers')
export class DossierPdfController {
  readonly #services: ApiServices;
  readonly #settings: Settings;
  readonly #log: Log;

  constructor(
    @Inject(SERVICES) services: ApiServices,
    @Inject(SETTINGS) settings: Settings,
    @Inject(LOG) log: Log,
  ) {
    this.#services = services;
    this.#settings = settings;
    this.#log = log;
  }

  @Get(':kind/:id.pdf')
  async print(
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
    const language = await languageOf(query, context);
    await mayTakeAway(context, language);
    const { subject, events } = await dossierOf(context, {
      ...{ kind: scope, id },
      asOf: textIn(query, 'asOf'),
      from: textIn(query, 'from'),
      at: positionIn(query, 'at'),
      knownPosition: positionIn(query, 'kpos'),
    }).catch(refuseAs);
    if (events.length > MOST_EVENTS) return refuse(413, 'PDF_TOO_LARGE', sentences.PDF_TOO_LARGE[language]);
    const page = {
      origin: this.#ownOrigin(request),
      shownOrigin: shownOrigin(request),
      path: `/dossier/${scope}/${encodeURIComponent(id)}?${addressIn(query)}`,
      session: parse(request.headers.cookie ?? '')[COOKIE] ?? '',
      language,
    };
    const pdf = await this.#services.prints.add(page).catch((error: unknown) => {
      const [status, code] = refusalOf(error);
      // The code alone: messages of a browser may hold addresses.
      this.#log.warn({ code }, 'a dossier was not printed');
      if (status === 503) response.setHeader('Retry-After', '60');
      return refuse(status, code, sentences[code][language]);
    });
    response.setHeader('Cache-Control', 'private, no-store');
    response.setHeader(
      'Content-Disposition',
      `attachment; filename="${fileName(scope, id, subject.asOf, 'pdf')}"`,
    );
    response.type('application/pdf').send(Buffer.from(pdf));
  }

  /** This server, as it reaches itself: never by a name that a request gives. */
  #ownOrigin({ socket }: Request): string {
    const { host } = this.#settings;
    const reached = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
    return `http://${reached.includes(':') ? `[${reached}]` : reached}:${socket.localPort}`;
  }
}

/** Where the viewer reaches the app: only said on paper, never asked. */
function shownOrigin({ headers, protocol }: Request): string {
  const scheme = headers['x-forwarded-proto'] === 'https' ? 'https' : protocol;
  const given = `${scheme}://${headers.host ?? ''}`;
  return URL.canParse(given) ? new URL(given).origin : '';
}

function addressIn(query: Asked): URLSearchParams {
  const parts = PARTS.flatMap((name) => {
    const given = textIn(query, name);
    return given === null ? [] : [[name, given]];
  });
  return new URLSearchParams(Object.fromEntries(parts));
}

/** The language of the page that asks, or else the viewer's. */
async function languageOf(query: Asked, context: RequestContext): Promise<'nl' | 'en'> {
  const given = textIn(query, 'lang');
  return given === 'nl' || given === 'en' ? given : context.language();
}

function refusalOf(error: unknown): [number, keyof typeof sentences] {
  if (error instanceof TooManyWaiting) return [503, 'PDF_BUSY'];
  if (error instanceof TookTooLong) return [504, 'PDF_TOOK_TOO_LONG'];
  if (error instanceof NoBrowser) return [503, 'PDF_NOT_AVAILABLE'];
  throw error;
}
