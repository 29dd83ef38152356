// A quality officer imports the yearly files of DUO: preview, mapping, preview again, confirm; and once more brings nothing.
// HR imports a list of persons: columns that are not recognised, a row that is refused, confirm; and once more it is known.
import type { Page } from 'playwright-core';
import { bytesOf, generateDelivery } from '@traject/duo-vsv/testing';
import { expect } from 'vitest';
import { sayIn } from '../src/testing/catalogues.js';
import { test } from './harness/test.js';

const t = sayIn('nl');
// The demo's institution; its teams are not known by these provider units.
const about = { brin: '99ZW', yieldYear: 2025, units: 2, crebosPerUnit: 2 };
const pair = [
  generateDelivery({ ...about, kind: 'enrolled', rows: 900, seed: 1 }),
  generateDelivery({ ...about, kind: 'leavers', rows: 40, seed: 2, firstPerson: 0 }),
];
const files = pair.map((delivery) => ({
  name: delivery.fileName,
  mimeType: 'text/csv',
  buffer: Buffer.concat([...bytesOf(delivery)]),
}));

async function preview(page: Page): Promise<void> {
  await page.getByLabel(t('import.choose')).setInputFiles(files);
  await page.getByRole('button', { name: t('import.upload') }).click();
  await page.getByRole('heading', { name: t('import.preview') }).waitFor();
}

test('is previewed, mapped, confirmed, and brings nothing new the second time', async ({ visit }) => {
  const page = await visit('/import', { as: 'quality' });
  await preview(page);
  const enrolled = page.getByRole('row').filter({ hasText: files[0]?.name ?? '' });
  await enrolled.getByRole('cell', { name: '900', exact: true }).first().waitFor();

  // Both provider units are unknown to the school: they count for nothing until they are mapped.
  await page.getByText(t('import.nothing', { count: 0 })).waitFor();
  expect(await page.getByRole('button', { name: t('import.confirm', { count: 0 }) }).count()).toBe(0);
  const units = page.getByRole('rowheader').filter({ hasText: /9\d\dA100/ });
  const before = await units.count();
  expect(before).toBeGreaterThan(0);
  const unit = (await units.first().innerText()).match(/9\d\dA100/)?.[0] ?? '';
  await page
    .getByRole('row')
    .filter({ hasText: unit })
    .getByRole('combobox')
    .first()
    .selectOption({ label: 'Team Horeca & Bakkerij' });
  await page.getByRole('button', { name: t('import.again', { count: 1 }) }).click();
  await expect.poll(() => units.count()).toBeLessThan(before);

  // Rows that still have a choice of teams name every team.
  const recorded = page
    .getByRole('row')
    .filter({ hasText: 'Team Horeca & Bakkerij' })
    .filter({ hasNot: page.getByRole('combobox') });
  await recorded.first().waitFor();
  const count = await recorded.count();
  await page.getByRole('button', { name: t('import.confirm', { count }) }).click();
  await page.getByText(t('import.done')).waitFor();

  await page.getByRole('button', { name: t('import.another') }).click();
  await preview(page);
  await page.getByText(t('import.nothing', { count })).waitFor();
});

test('of a file that is none is refused in one sentence, and nothing is recorded', async ({ visit }) => {
  const page = await visit('/import', { as: 'quality' });
  await page.getByRole('button', { name: t('import.upload') }).click();
  await page.getByText(t('import.nothingChosen')).waitFor();
  const zip = { name: 'NRSP2026VI99ZW.csv', mimeType: 'text/csv', buffer: Buffer.from('PK\u0003\u0004 zip') };
  await page.getByLabel(t('import.choose')).setInputFiles(zip);
  await page.getByRole('button', { name: t('import.upload') }).click();
  await page.getByRole('alert').filter({ hasText: zip.name }).filter({ hasText: 'zip' }).waitFor();
  await page.getByText(t('import.safe')).waitFor();
});

test('of a list shows each row, asks for the columns, and knows the list the second time', async ({
  visit,
}) => {
  const page = await visit('/import', { as: 'hr' });
  const list = [
    'Sleutel;Naam;Cao;Lesgevend;Fte;Vanaf',
    'E-7001;Tess Ruitenberg;mbo;ja;0,8;1-8-2026',
    'E-7002;Koen Ballast;hbo;ja;1;1-8-2026',
  ];
  const file = { name: 'personen.csv', mimeType: 'text/csv', buffer: Buffer.from(list.join('\r\n')) };
  const previewed = async () => {
    await page.getByLabel(t('list.kind.persons')).check();
    await page.getByLabel(t('list.file')).setInputFiles(file);
    await page.getByRole('button', { name: t('list.upload') }).click();
    await page.getByRole('heading', { name: t('list.preview') }).waitFor();
  };
  await previewed();
  // Nobody can be recognised: the column with the staff numbers has a heading of its own.
  await page.getByLabel(t('list.refused', { count: 2 })).waitFor();
  await page.getByText(t('list.columns')).click();
  await page.getByLabel('Personeelsnummer').selectOption({ label: 'Sleutel' });
  await page.getByRole('button', { name: t('list.useColumns') }).click();

  await page.getByLabel(t('list.refused', { count: 1 })).waitFor();
  await page.getByRole('row').filter({ hasText: 'Koen Ballast' }).filter({ hasText: 'Cao' }).waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: t('list.saveRefused', { count: 1 }) }).click();
  expect((await download).suggestedFilename()).toBe('geweigerde-rijen.csv');
  await page.getByLabel(t('list.allOrNothing')).check();
  await page.getByText(t('list.held', { count: 1 })).waitFor();
  await page.getByLabel(t('list.allOrNothing')).uncheck();
  await page.getByRole('button', { name: t('list.confirm', { count: 1 }) }).click();
  await page.getByText(t('list.done')).waitFor();

  await page.getByRole('button', { name: t('list.another') }).click();
  await previewed();
  await page.getByText(t('list.remembered')).waitFor();
  await page.getByLabel(t('list.known', { count: 1 })).waitFor();
});
