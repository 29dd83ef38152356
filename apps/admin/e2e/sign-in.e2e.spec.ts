// Signing in by persona, the way back, and addresses that lead nowhere.
import { expect } from 'vitest';
import { sayIn } from '../src/testing/catalogues.js';
import { test } from './harness/test.js';

const t = sayIn('nl');

test('an address asked for before signing in is opened after it', async ({ visit }) => {
  const page = await visit('/agreements/kpi-vsv-3');
  await page.getByRole('heading', { level: 1, name: t('session.signIn') }).waitFor();
  await page.getByRole('button', { name: /Marijke Verhoeven/ }).click();
  await page.waitForURL('**/agreements/kpi-vsv-3');
  await page.getByRole('heading', { name: t('kpi.sides') }).waitFor();
  await page.getByRole('button', { name: t('app.signOut') }).click();
  await page.getByRole('heading', { level: 1, name: t('session.signIn') }).waitFor();
  await page.goto('/overview');
  await page.getByRole('heading', { level: 1, name: t('session.signIn') }).waitFor();
});

test('a way back to another site is not taken', async ({ visit }) => {
  const page = await visit('/sign-in?back=//example.org/');
  await page.getByRole('button', { name: /Joris Postma/ }).click();
  await page.waitForURL('**/teams/team-mobiliteit');
  expect(new URL(page.url()).host).not.toBe('example.org');
});

test('an address that leads nowhere says so and leads to the beginning', async ({ visit }) => {
  const page = await visit('/nowhere', { as: 'board' });
  await page.getByRole('heading', { level: 1, name: t('app.notFound') }).waitFor();
  await page.getByRole('link', { name: t('app.toStart') }).click();
  await page.waitForURL('**/overview');
});
