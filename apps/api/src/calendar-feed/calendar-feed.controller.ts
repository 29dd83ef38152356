// Where calendar programs read: `GET /calendar/<secret>.ics`. Who knows the secret reads; nobody signs in here.
import { createHash } from 'node:crypto';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { activitiesByIds, feedsBySecretHash, type CalendarFeed, type ReadClocks } from '@traject/read-model';
import type { Request, Response } from 'express';
import type { ApiServices } from '../api-services.js';
import { sightOf } from '../graphql/viewer.js';
import { SERVICES } from '../infrastructure/tokens.js';
import { calendarEntries, type CalendarEntry } from './calendar-entries.js';
import { calendarFile, type WrittenEntry } from './calendar-file.js';

/** 32 random bytes in base64url. */
const ADDRESS = /^([A-Za-z0-9_-]{43})\.ics$/;

const sentences = {
  unknown: 'Dit agenda-adres bestaat niet. / There is no such calendar address.',
  revoked:
    'Dit agenda-adres is ingetrokken; open in Traject een nieuw adres. / This calendar address was revoked; open a new one in Traject.',
  ended:
    'Wie dit agenda-adres opende, mag deze agenda niet meer zien; open in Traject een nieuw adres. / Who opened this calendar address may no longer see this calendar; open a new one in Traject.',
  erased: '(gewist / erased)',
};
const names = { person: 'Traject', team: 'Traject (team)', activity: 'Traject (activiteit)' };

@Controller('calendar')
export class CalendarFeedController {
  readonly #services: ApiServices;

  constructor(@Inject(SERVICES) services: ApiServices) {
    this.#services = services;
  }

  @Get(':address')
  async read(
    @Param('address') address: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    response.setHeader('Cache-Control', 'private, no-cache');
    const secret = ADDRESS.exec(address)?.[1];
    const clocks = {
      validAt: this.#services.commands.clock(),
      knownPosition: await this.#services.position.current(),
    };
    const feed = secret ? await this.#feedOf(secret, clocks) : undefined;
    const refusal = feed ? await this.#whyNot(feed, clocks) : sentences.unknown;
    if (!feed || refusal !== null) {
      response
        .status(feed ? 410 : 404)
        .type('text/plain')
        .send(`${refusal}\n`);
      return;
    }
    const entries = await this.#written(await calendarEntries(this.#services.pool, clocks, feed));
    const file = calendarFile(names[feed.subjectKind], entries);
    const etag = `"${createHash('sha256').update(file).digest('base64url')}"`;
    response.setHeader('ETag', etag);
    // Asked here, not left to Express: a program that says `no-cache` besides would be sent the whole file again.
    if (request.get('if-none-match')?.includes(etag)) {
      response.status(304).end();
      return;
    }
    response.type('text/calendar').send(file);
  }

  async #feedOf(secret: string, clocks: ReadClocks): Promise<CalendarFeed | undefined> {
    const hash = createHash('sha256').update(secret).digest('hex');
    const [feed] = await feedsBySecretHash(this.#services.pool, clocks, [hash]);
    return feed;
  }

  /** Why it is not shown, or null: it was revoked, or who opened it has since lost the sight of what it shows. */
  async #whyNot(feed: CalendarFeed, clocks: ReadClocks): Promise<string | null> {
    if (feed.status === 'revoked') return sentences.revoked;
    if (feed.openedBy === null) return sentences.ended;
    const { pool } = this.#services;
    const sight = await sightOf(pool, clocks, feed.openedBy);
    if (feed.subjectKind === 'person') return sight.institutionIds.size > 0 ? null : sentences.ended;
    if (feed.subjectKind === 'team') return sight.teamIds.has(feed.subjectId) ? null : sentences.ended;
    const [activity] = await activitiesByIds(pool, clocks, [feed.subjectId]);
    return activity?.teamIds.some((id) => sight.teamIds.has(id)) ? null : sentences.ended;
  }

  async #written(entries: readonly CalendarEntry[]): Promise<WrittenEntry[]> {
    const ids = entries.flatMap(({ title, place }) => [title.text, ...(place ? [place.text] : [])]);
    const kept = await this.#services.commands.texts.get([...new Set(ids)]);
    const words = (id: string): string => {
      const text = kept.get(id);
      return text?.kind === 'kept' ? text.value : sentences.erased;
    };
    return entries.map(({ activityId, sessionId, title, place, online, ...entry }) => ({
      ...entry,
      uid: `${activityId}.${sessionId}@traject`,
      title: words(title.text),
      place: place ? words(place.text) : online ? 'Online' : null,
    }));
  }
}
