// A team establishes a need itself: a member raises it, the team lead opens the deliberation, members speak out.
import { describe, expect } from 'vitest';
import { LANGUAGES } from '../src/i18n/language.js';
import { sayIn } from '../src/testing/catalogues.js';
import { dialogOf, openDialog, said, submit } from './harness/dialog.js';
import { test } from './harness/test.js';

describe.each(LANGUAGES)('a training need (%s)', (language) => {
  const t = sayIn(language);
  const title = `Leren van fouten (${language})`;

  test('is raised by a member, opened by the team lead and endorsed', async ({ visit }) => {
    const member = await visit('/', { as: 'member', language });
    await member.getByRole('heading', { level: 1, name: 'Team Mobiliteit' }).waitFor();
    const dialog = await openDialog(member, t('need.raise'));
    await dialog.getByLabel(t('need.raise.title')).fill(title);
    await dialog.getByLabel(t('need.raise.theme')).selectOption({ index: 1 });
    await dialog.getByLabel(t('need.gap')).fill('We bespreken fouten niet.');
    await dialog.getByLabel(t('need.evidence')).fill('Drie keer hetzelfde incident.');
    await dialog.getByLabel(t('need.guidance')).fill('Studenten durven te vragen.');
    await submit(member, t('need.raise'), t('need.raise.done'));
    await member.getByRole('heading', { level: 1, name: title }).waitFor();
    expect(await member.getByRole('button', { name: t('need.do.endorse') }).count()).toBe(0);

    const lead = await visit(new URL(member.url()).pathname, { as: 'teamLead', language });
    await openDialog(lead, t('need.do.openDeliberation'));
    await submit(lead, t('need.do.openDeliberation'), t('need.do.openDeliberation.done'));

    // The member's screen follows without being loaded again.
    const endorsing = await openDialog(member, t('need.do.endorse'));
    await endorsing.getByLabel(t('need.note')).fill('Ik doe graag mee.');
    await submit(member, t('need.do.endorse'), t('need.do.endorse.done'));
    const stance = lead.getByRole('listitem').filter({ hasText: t('need.endorses') });
    await stance.filter({ hasText: 'Ik doe graag mee.' }).first().waitFor();
  });

  test('keeps what was typed when something is missing, and says so at the field', async ({ visit }) => {
    const page = await visit('/', { as: 'otherMember', language });
    const dialog = await openDialog(page, t('need.raise'));
    await dialog.getByLabel(t('need.gap')).fill('Wat wij nog niet kunnen.');
    await dialog.getByRole('button', { name: t('need.raise') }).click();
    const missing = dialog.getByLabel(t('need.raise.title'));
    await dialog.getByText(t('ui.required')).first().waitFor();
    expect(await missing.getAttribute('aria-invalid')).toBe('true');
    expect(await missing.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await dialog.getByLabel(t('need.gap')).inputValue()).toBe('Wat wij nog niet kunnen.');
  });
});

test('a manager cannot endorse a need', async ({ visit }) => {
  const t = sayIn('nl');
  const need = '/needs/need-examineren';
  const endorse = { name: t('need.do.endorse') };
  await (await visit(need, { as: 'careLead' })).getByRole('button', endorse).waitFor();
  const page = await visit(need, { as: 'careManager' });
  await page.getByRole('button', { name: t('need.do.defer') }).waitFor();
  expect(await page.getByRole('button', endorse).count()).toBe(0);
});

test('what was typed stays when the server does not answer, and is recorded once', async ({ visit }) => {
  const t = sayIn('nl');
  const page = await visit('/', { as: 'member', expectTroubles: true });
  const dialog = await openDialog(page, t('need.raise'));
  await dialog.getByLabel(t('need.raise.title')).fill('Een haperende verbinding');
  await dialog.getByLabel(t('need.raise.theme')).selectOption({ index: 1 });
  for (const field of ['need.gap', 'need.evidence', 'need.guidance'] as const) {
    await dialog.getByLabel(t(field)).fill('Woorden.');
  }
  // The command arrives, its answer does not.
  await page.route('**/graphql', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await dialog.getByRole('button', { name: t('need.raise') }).click();
  await dialog.getByText(t('ui.serverSilent')).waitFor();
  expect(await dialog.getByLabel(t('need.raise.title')).inputValue()).toBe('Een haperende verbinding');
  // Another question may still be on its way there.
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await dialogOf(page)
    .getByRole('button', { name: t('need.raise') })
    .click();
  await said(page, t('need.raise.done'));
  await page.getByRole('link', { name: 'Team Mobiliteit' }).first().click();
  const raised = page.getByRole('row').filter({ hasText: 'Een haperende verbinding' });
  await raised.first().waitFor();
  expect(await raised.count()).toBe(1);
});
