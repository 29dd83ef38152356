// What somebody takes away, and that it stands up by itself.
import { verify, type Dossier } from '@traject/dossier';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runningApi, who } from '../testing/api.js';
import { PrintQueue, type PageToPrint, type Print, type PrintBounds } from './print-queue.js';
import { printWithChromium } from './print-with-chromium.js';

let api: Awaited<ReturnType<typeof runningApi>>;
beforeAll(async () => {
  api = await runningApi();
});
afterAll(() => api.end());

const auditor = 'person-007';

async function asked(personId: string | null, address: string) {
  const headers = personId === null ? {} : { cookie: await api.signIn(personId) };
  const answer = await fetch(`${api.url}/dossiers/${address}`, { headers });
  return { answer, body: (await answer.json()) as Record<string, unknown> };
}

async function dossierFor(personId: string, address: string): Promise<Dossier> {
  const { answer, body } = await asked(personId, address);
  expect(answer.status).toBe(200);
  expect(verify(body).findings).toEqual([]);
  return body as Dossier;
}

const LOB = 'programme/programme-lob';

describe('a dossier of a programme', () => {
  it('holds the events up to the moment with the words of their texts, and verifies offline', async () => {
    const { answer, body } = await asked(auditor, `${LOB}?asOf=2025-11-01`);
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="traject-programme-programme-lob-2025-11-01\.json"$/,
    );
    const { findings, contents } = verify(body);
    expect(findings).toEqual([]);
    expect(contents).toMatchObject({ redacted: 0, texts: { withheld: 0 } });
    expect(contents?.events).toBeGreaterThan(50);
    expect(contents?.texts.checked).toBeGreaterThan(20);
    const { events, names } = body as Dossier;
    // Hours of the day are of Amsterdam: the last moment of 1 November is 22:59:59.999 in UTC.
    expect(events.every(({ effectiveAt }) => effectiveAt <= '2025-11-01T22:59:59.999Z')).toBe(true);
    expect(names['person-020']).toMatch(/\w+ \w+/);
  });

  it('has the same digest whenever it is asked with the same clocks, and another up to an earlier position', async () => {
    const first = await dossierFor(auditor, `${LOB}?asOf=2025-11-01`);
    const { knownPosition } = first.subject;
    const again = await dossierFor(auditor, `${LOB}?asOf=2025-11-01&knownPosition=${knownPosition}`);
    expect(again.digest).toEqual(first.digest);
    const last = first.events.at(-1)?.position ?? 0;
    const earlier = await dossierFor(auditor, `${LOB}?asOf=2025-11-01&knownPosition=${last - 1}`);
    expect(earlier.events).toHaveLength(first.events.length - 1);
    expect(earlier.digest.sha256).not.toBe(first.digest.sha256);
  });

  it('begins with the first moment of a day, and ends with an event among those of one moment', async () => {
    const whole = await dossierFor(auditor, `${LOB}?asOf=2025-11-01`);
    const from = whole.events[20]?.effectiveAt.slice(0, 10) ?? '';
    const part = await dossierFor(auditor, `${LOB}?asOf=2025-11-01&from=${from}`);
    const { from: begins } = part.subject;
    expect(part.events).toEqual(whole.events.filter(({ effectiveAt }) => effectiveAt >= (begins ?? '')));
    expect(part.events.length).toBeLessThan(whole.events.length);

    const moments = whole.events.map(({ effectiveAt }) => effectiveAt);
    const shared = moments.find((moment, index) => moments.indexOf(moment) !== index) ?? '';
    const among = whole.events.filter(({ effectiveAt }) => effectiveAt === shared);
    const first = among[0]?.position ?? 0;
    const until = await dossierFor(auditor, `${LOB}?asOf=${shared}&at=${first}`);
    expect(until.events.filter(({ effectiveAt }) => effectiveAt === shared)).toHaveLength(1);
  });

  it('has the notes of whoever wrote them, as far as the viewer reads them, apart from the history', async () => {
    const [board, member] = await Promise.all(
      [who.board, who.member].map((person) => dossierFor(person, LOB)),
    );
    const written = board?.notes.filter(({ type }) => type === 'AuditNoteWritten') ?? [];
    expect(new Set(written.map(({ actor }) => actor.kind === 'person' && actor.personId))).toEqual(
      new Set([auditor, who.quality]),
    );
    expect(board?.events.some(({ stream }) => stream.startsWith('auditNote-'))).toBe(false);
    expect(member?.notes.length).toBeLessThan(board?.notes.length ?? 0);
  });

  it('shows who takes part from outside what is theirs to see, without names, under a digest of its own', async () => {
    const address = 'team/team-mobiliteit?asOf=2026-06-01';
    const [board, partner] = await Promise.all(
      [who.board, who.partner].map((person) => dossierFor(person, address)),
    );
    expect(partner?.events.length).toBeGreaterThan(0);
    expect(partner?.events.length).toBeLessThan(board?.events.length ?? 0);
    expect(partner?.names).toEqual({});
    expect(partner?.digest.sha256).not.toBe(board?.digest.sha256);
  });
});

describe('a dossier is refused', () => {
  it.each([
    ['to nobody', null, LOB, 401, 'UNAUTHENTICATED'],
    ['to who reads numbers only', who.analyst, LOB, 403, 'DOSSIER_NAMES_PEOPLE'],
    ['of what has no history', auditor, 'theme/theme-lob', 400, 'BAD_USER_INPUT'],
    ['as of what is no moment', auditor, `${LOB}?asOf=yesterday`, 400, 'BAD_USER_INPUT'],
    ['up to what is no position', auditor, `${LOB}?knownPosition=-1`, 400, 'BAD_USER_INPUT'],
  ])('%s', async (_, person, address, status, code) => {
    const { answer, body } = await asked(person, address);
    expect(answer.status).toBe(status);
    expect(body).toMatchObject({ code });
    expect(String(body['message'])).not.toBe('');
  });
});

describe('a dossier as PDF', () => {
  const asked: PageToPrint[] = [];
  /** A printer that says what it was asked, in place of a browser. */
  const prints = (print: Print, bounds?: PrintBounds) => {
    asked.length = 0;
    api.services.prints = new PrintQueue((page, signal) => {
      asked.push(page);
      return print(page, signal);
    }, bounds);
  };
  const paper: Print = () => Promise.resolve(new TextEncoder().encode('%PDF-1.4'));
  const pdf = async (person: string | null, query: string, headers: Record<string, string> = {}) => {
    const cookie = person === null ? '' : await api.signIn(person);
    return fetch(`${api.url}/dossiers/programme/programme-lob.pdf?${query}`, {
      headers: { cookie, ...headers },
    });
  };

  it('is the page of the same picture, of this server itself, with the viewer’s own session', async () => {
    prints(paper);
    const answer = await pdf(auditor, 'asOf=2025-11-01&kpos=900&vs=2026-01-01&lang=en&other=1', {
      'x-forwarded-proto': 'https',
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="traject-programme-programme-lob-2025-11-01.pdf"',
    );
    expect(await answer.text()).toBe('%PDF-1.4');
    const session = (await api.signIn(auditor)).split('=')[1];
    const { host, origin } = new URL(api.url);
    expect(asked).toEqual([
      {
        origin,
        // What people see on paper is where they are; what is opened is never by a name that a request gives.
        shownOrigin: `https://${host}`,
        path: '/dossier/programme/programme-lob?asOf=2025-11-01&kpos=900&vs=2026-01-01',
        session,
        language: 'en',
      },
    ]);
  });

  it.each([
    ['to nobody', null, 'asOf=2025-11-01', 401, 'UNAUTHENTICATED'],
    ['to who reads numbers only', who.analyst, 'asOf=2025-11-01', 403, 'DOSSIER_NAMES_PEOPLE'],
    ['as of what is no moment', auditor, 'asOf=yesterday', 400, 'BAD_USER_INPUT'],
  ])('is refused %s, before anything is printed', async (_, person, query, status, code) => {
    prints(paper);
    const answer = await pdf(person, query);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ code });
    expect(asked).toEqual([]);
  });

  it.each(['nl', 'en'])('says where there is no browser what one can do instead (%s)', async (lang) => {
    prints(printWithChromium('/nowhere/chromium'));
    const answer = await pdf(auditor, `asOf=2025-11-01&lang=${lang}`);
    expect(answer.status).toBe(503);
    const said = (await answer.json()) as { code: string; message: string };
    expect(said.code).toBe('PDF_NOT_AVAILABLE');
    expect(said.message).toMatch(lang === 'nl' ? /zelf afdrukken/ : /print .* yourself/);
  });

  it('is refused while as many are asked as may be, and made when its turn comes', async () => {
    let begin = (): void => undefined;
    let end = (): void => undefined;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const ended = new Promise<void>((resolve) => (end = resolve));
    prints(
      async (page, signal) => {
        begin();
        await ended;
        return paper(page, signal);
      },
      { mostMs: 60_000, mostWaiting: 0 },
    );
    const first = pdf(auditor, 'asOf=2025-11-01');
    await begun;
    const busy = await pdf(auditor, 'asOf=2025-11-01');
    expect([busy.status, busy.headers.get('retry-after')]).toEqual([503, '60']);
    expect(await busy.json()).toMatchObject({ code: 'PDF_BUSY' });
    end();
    expect((await first).status).toBe(200);
    expect((await pdf(auditor, 'asOf=2025-11-01')).status).toBe(200);
  });

  it('is given up when it takes too long', async () => {
    prints(
      (_, signal) =>
        new Promise((_resolve, reject) =>
          signal.addEventListener('abort', () => reject(new Error('closed'))),
        ),
      { mostMs: 1, mostWaiting: 0 },
    );
    const late = await pdf(auditor, 'asOf=2025-11-01');
    expect(late.status).toBe(504);
    expect(await late.json()).toMatchObject({ code: 'PDF_TOOK_TOO_LONG' });
  });
});
