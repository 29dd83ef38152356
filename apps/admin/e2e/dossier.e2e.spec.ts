// What a board takes away from a replay stands up without the app, and leads back to the same picture.
import { readFile } from 'node:fs/promises';
import { verify } from '@traject/dossier';
import { expect } from 'vitest';
import { sayIn } from '../src/testing/catalogues.js';
import { test } from './harness/test.js';

const COMPARED = '/replay/programme/programme-lob?asOf=2024-11-20&vs=2024-12-20';

test('a replay is taken away: a file that verifies offline, a PDF, and a dossier whose link opens the same picture', async ({
  visit,
}) => {
  const t = sayIn('nl');
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

  const pdf = (await taken('pdf')).toString('latin1');
  expect(pdf.slice(0, 5)).toBe('%PDF-');
  // A page is an object of its own; what is on it is compressed.
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(3);

  await panel.getByRole('link', { name: t('takeAway.paper') }).click();
  const cover = page.getByRole('region', { name: t('dossier.cover') });
  expect((await cover.locator('code[data-sha256]').innerText()).replaceAll(/\s/g, '')).toBe(sha256);
  await page.getByRole('region', { name: t('dossier.difference'), exact: true }).waitFor();
  const events = page.getByRole('region', { name: t('dossier.allEvents', { count: contents?.events ?? 0 }) });
  expect(await events.getByRole('row').count()).toBe((contents?.events ?? 0) + 1);

  // The address as it stands on paper, typed over.
  const typed = (await cover.getByRole('link').innerText()).replaceAll(/\s/g, '');
  await page.goto(typed);
  await expect.poll(differs).toBe(picture);
});
