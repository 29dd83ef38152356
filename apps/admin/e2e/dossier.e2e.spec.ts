// What a board takes away from a replay stands up without the app, and leads back to the same picture; what was refused
// says why, and what an auditor noted is found.
import { readFile } from 'node:fs/promises';
import { verify } from '@traject/dossier';
import { extractText, getDocumentProxy } from 'unpdf';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { formatsFor } from '../src/i18n/formats.js';
import { sayIn } from '../src/testing/catalogues.js';
import { said } from './harness/dialog.js';
import { test } from './harness/test.js';

/** The director signed version 3 on 5 January 2026; it was recorded the day after. */
const SIGNED = '2026-01-05';
const COMPARED = '/replay/programme/programme-lob?asOf=2024-11-20&vs=2024-12-20';

/** Where the links of a page of a PDF lead. */
async function linksOn(page: { getAnnotations(): Promise<unknown[]> }): Promise<string[]> {
  return (await page.getAnnotations()).flatMap((mark) =>
    typeof mark === 'object' && mark !== null && 'url' in mark && typeof mark.url === 'string'
      ? [mark.url]
      : [],
  );
}

test('a replay is taken away: a file that verifies offline, a PDF, and a dossier whose link opens the same picture', async ({
  visit,
}) => {
  const t = sayIn('nl');
  const tableHead = [t('replay.heldFrom'), t('replay.recordedAt'), t('replay.what')].join('');
  const page = await visit(COMPARED, { as: 'board' });
  const comparison = page.getByRole('region', { name: t('compare.title') });
  const differs = () => comparison.getByRole('status').innerText();
  await expect.poll(differs).not.toBe('');
  const picture = await differs();

  await page.keyboard.press('e');
  const panel = page.getByRole('dialog', { name: t('takeAway.open') });
  const taken = async (kind: 'json' | 'pdf'): Promise<Buffer> => {
    const saving = page.waitForEvent('download', { timeout: 60_000 });
    await panel.getByRole('button', { name: t(`takeAway.${kind}`), exact: true }).click();
    return readFile(await (await saving).path());
  };
  const file: unknown = JSON.parse((await taken('json')).toString('utf8'));
  const { findings, sha256, contents } = verify(file);
  expect(findings).toEqual([]);

  const pdf = await getDocumentProxy(new Uint8Array(await taken('pdf')));
  const pages = (await extractText(pdf, { mergePages: false })).text;
  const cleared = (text: string): string => text.replaceAll(/\s/g, '');
  const first = cleared(pages[0] ?? '');
  const { subject } = contents ?? {};
  expect(first).toContain(cleared(t('dossier.title')));
  expect(first).toContain(cleared(t('dossier.position', { position: subject?.knownPosition ?? 0 })));
  expect(first).toContain(`${cleared(t('dossier.events'))}${contents?.events}`);
  for (const said of [subject?.asOf, sha256]) expect(first).toContain(said);
  // Its foot stands on every page, so that no loose sheet is without the digest and its number.
  pages.forEach((page, index) =>
    expect(cleared(page)).toContain(`SHA-256${sha256}${index + 1}/${pages.length}`),
  );
  // Where the table goes on, its head comes back.
  const headed = pages.map(cleared).filter((page) => page.includes(cleared(tableHead)));
  expect(headed.length).toBeGreaterThan(1);

  await panel.getByRole('link', { name: t('takeAway.paper') }).click();
  const cover = page.getByRole('region', { name: t('dossier.cover') });
  expect((await cover.locator('code[data-sha256]').innerText()).replaceAll(/\s/g, '')).toBe(sha256);
  await page.getByRole('region', { name: t('dossier.difference'), exact: true }).waitFor();
  const events = page.getByRole('region', { name: t('dossier.allEvents', { count: contents?.events ?? 0 }) });
  expect(await events.getByRole('row').count()).toBe((contents?.events ?? 0) + 1);

  // The address as it stands on paper, typed over; in the PDF it is the same, as a link.
  const typed = (await cover.getByRole('link').innerText()).replaceAll(/\s/g, '');
  expect(first).toContain(typed);
  expect(await linksOn(await pdf.getPage(1))).toContain(typed);
  await page.goto(typed);
  await expect.poll(differs).toBe(picture);
});

test('a refused command is found by who gave it, and says what they were told, by which rule, and how things stood', async ({
  visit,
}) => {
  const t = sayIn('nl');
  const page = await visit('/events?refused=true', { as: 'board' });
  // Typed as somebody would; one of those offered is chosen by its whole name.
  await page.getByRole('combobox', { name: t('events.person') }).fill('Lotte de Boer');
  await page.waitForURL('**/events?*by=person-005*');
  const row = page.getByRole('row').filter({ hasText: t('command.ChangeActivity') });
  const told = (await row.locator('q').innerText()).replaceAll(/[‘’]/g, '');
  expect(told).toContain('6 deelnemers');
  await row.getByRole('link').first().click();
  await page.waitForURL('**/replay/institution/*');
  const why = page.getByRole('region', { name: t('replay.refusal.why') });
  await why.getByRole('blockquote').filter({ hasText: told }).waitFor();
  await why.getByText('ACTIVITY_CAPACITY_BELOW_ENROLLED').waitFor();
  await why.getByText(t('replay.field.capacity')).first().waitFor();
  expect(await page.locator('main').innerText()).toContain(t('session.role.hr'));
});

test('an auditor notes what stands out at a moment; who audits finds it by its link, and a member does not see it', async ({
  visit,
}) => {
  const t = sayIn('nl');
  const { day } = formatsFor('nl');
  const page = await visit(`/replay/programme/programme-lob?asOf=${SIGNED}`, { as: 'auditor' });
  await page.getByRole('slider').waitFor();
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: t('replay.writeNote') });
  await dialog.getByText(t('note.aboutMoment', { day: day(SIGNED) })).waitFor();
  const words = 'Versie 3 is een dag later vastgelegd dan getekend.';
  await dialog.getByLabel(t('note.text')).fill(words);
  await dialog.getByRole('button', { name: t('note.write') }).click();
  await said(page, t('note.writeDone'));
  await dialog.waitFor({ state: 'hidden' });

  const notes = (on: Page): Locator => on.getByRole('region', { name: /aantekening/ });
  const written = (on: Page): Locator => notes(on).getByRole('listitem').filter({ hasText: words });
  await notes(page)
    .getByRole('button', { name: /aantekening/ })
    .click();
  await written(page)
    .getByRole('button', { name: t('note.copyLink') })
    .click();
  await said(page, t('replay.linkCopied'));
  const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  expect([...link.searchParams.keys()]).toEqual(expect.arrayContaining(['asOf', 'known', 'kpos', 'note']));

  // The board finds it where it was written, with what was seen then.
  const board = await visit(link.pathname + link.search, { as: 'board' });
  await written(board).waitFor();
  expect(await written(board).getAttribute('aria-current')).toBe('true');
  await board.getByText(t('replay.past')).waitFor();
  await board.getByRole('button', { name: `${t('ui.heldOn')} ${day(SIGNED)}` }).waitFor();
  expect(
    await written(board)
      .getByRole('button', { name: t('note.edit') })
      .count(),
  ).toBe(0);

  // So does who looks through all notes, and without having to know where.
  await board.goto(`/notes?list=${encodeURIComponent(JSON.stringify({ q: words }))}`);
  await board.getByRole('row').filter({ hasText: words }).getByRole('link').click();
  await board.waitForURL('**/replay/programme/programme-lob?*');
  expect(new URL(board.url()).searchParams.get('note')).toBe(link.searchParams.get('note'));
  await written(board).waitFor();

  // A member meets the notes that are for everybody, and not this one; nor the way to write one.
  const member = await visit(link.pathname + link.search, { as: 'member' });
  await notes(member).getByText('De ruimte werd in september verruimd').waitFor();
  expect(await written(member).count()).toBe(0);
  await member.keyboard.press('n');
  expect(await member.getByRole('button', { name: t('replay.writeNote') }).count()).toBe(0);
  expect(await member.getByRole('dialog').count()).toBe(0);
});
