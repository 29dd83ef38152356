// HR's main work: a need that waits is tied to an activity of its team, which is scheduled; who would be in two places at
// once is said before it is saved, and the planner shows the session.
import { expect } from 'vitest';
import { sayIn } from '../src/testing/catalogues.js';
import { openDialog, said, submit, typeDay } from './harness/dialog.js';
import { test } from './harness/test.js';

const t = sayIn('nl');
// Of the demo: a course of Team Mobiliteit that is scheduled, and a study day at which two of its participants are.
const course = 'Het driehoeksgesprek op de werkplek';
const studyDay = 'Studiedag examinering';

test('HR plans a need that waits, schedules a session and finds it in the planner', async ({ visit }) => {
  const page = await visit('/hr', { as: 'hr' });
  const inbox = page.getByRole('table', { name: t('hr.inbox') });
  const waiting = inbox.getByRole('row').filter({ hasText: 'Team Mobiliteit' }).first();
  await waiting.waitFor();
  const title = await waiting.getByRole('link').first().innerText();

  await waiting.getByRole('link').first().click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.goBack();
  await waiting.getByRole('button', { name: t('need.do.plan') }).click();
  const planning = page.getByRole('dialog');
  const option = planning.getByRole('option').filter({ hasText: course });
  await planning
    .getByLabel(t('need.do.plan.label'))
    .selectOption({ label: (await option.textContent()) ?? '' });
  await submit(page, t('need.do.plan'), t('need.do.plan.done'));
  await inbox.getByRole('link', { name: title, exact: true }).waitFor({ state: 'hidden' });

  await page.goto('/activities/activity-driehoeksgesprek');
  const dialog = await openDialog(page, t('activity.do.addSession'));
  await typeDay(dialog.getByRole('group', { name: t('activity.session.day') }), '2026-12-08');
  await dialog.getByLabel(t('activity.session.from')).fill('09:30');
  await dialog.getByLabel(t('activity.session.until')).fill('11:00');
  // Known while the form is filled in: two of them are at the study day then.
  const clashes = dialog.getByRole('listitem').filter({ hasText: studyDay });
  await clashes.first().waitFor();
  expect(await clashes.count()).toBe(2);
  await dialog.getByRole('button', { name: t('activity.do.addSession') }).click();
  await said(page, t('activity.do.addSession.done'));

  await page.goto('/planner?month=2026-12');
  const planned = page.getByRole('table').getByRole('link', { name: `09:30 ${course}` });
  await planned.waitFor();
  await planned.click();
  await page.getByRole('heading', { level: 1, name: course }).waitFor();
});
