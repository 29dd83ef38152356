// What a board takes away from a replay stands up without the app, and leads back to the same picture; what was refused says why.
import { readFile } from 'node:fs/promises';
import { verify } from '@traject/dossier';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect } from 'vitest';
import { sayIn } from '../src/testing/catalogues.js';
import { test } from './harness/test.js';

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
  const row = page.getByRole('row').filter({ hasText: 'ACTIVITY_CAPACITY_BELOW_ENROLLED' });
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
