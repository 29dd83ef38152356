// HR's year: a need that waits is tied to an activity of its team, which is scheduled; who would be in two places at once is
// said before it is saved, the planner shows the session, a calendar follows when it moves, attendance comes from a list with
// rows that are wrong, a member evaluates, and the team closes the need.
import { readFile } from 'node:fs/promises';
import { addDays, type LocalDate } from '@traject/domain';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { sayIn } from '../src/testing/catalogues.js';
import { dayAhead } from './harness/days.js';
import { openDialog, said, submit, typeDay } from './harness/dialog.js';
import { ask } from './harness/replay-of.js';
import { test } from './harness/test.js';

const t = sayIn('nl');
// Of the demo: a course of Team Mobiliteit that is scheduled, and a study day at which two of its participants are.
const course = 'Het driehoeksgesprek op de werkplek';
const studyDay = 'Studiedag examinering';

test('HR plans a need that waits, schedules a session and finds it in the planner; the team evaluates and closes the need', async ({
  visit,
}) => {
  const page = await visit('/hr', { as: 'hr' });
  const inbox = page.getByRole('table', { name: t('hr.inbox') });
  const waiting = inbox.getByRole('row').filter({ hasText: 'Team Mobiliteit' }).first();
  await waiting.waitFor();
  const title = await waiting.getByRole('link').first().innerText();

  const needPath = (await waiting.getByRole('link').first().getAttribute('href')) ?? '';
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

  const member = await visit('/activities/activity-driehoeksgesprek', { as: 'member' });
  const evaluating = await openDialog(member, t('activity.do.evaluate'));
  await evaluating
    .getByLabel(t('activity.level'), { exact: true })
    .selectOption({ label: t('activity.level.2') });
  await evaluating
    .getByLabel(t('activity.findings'))
    .fill('Ik stel nu eerst een vraag aan de praktijkopleider.');
  await submit(member, t('activity.do.evaluate'), t('activity.do.evaluate.done'));

  // Somebody was at a session of the course already, so the need is addressed without anybody saying so.
  const lead = await visit(needPath, { as: 'teamLead' });
  const closing = await openDialog(lead, t('need.do.close'));
  await closing
    .getByLabel(t('need.do.close.label'))
    .fill('De praktijkopleider spreekt in 18 van 24 gesprekken mee.');
  await closing.getByRole('checkbox').nth(1).check();
  await submit(lead, t('need.do.close'), t('need.do.close.done'));
});

const eventsIn = (file: string): { uid: string; sequence: number; starts: string }[] =>
  file
    .split('BEGIN:VEVENT')
    .slice(1)
    .map((event) => ({
      uid: /^UID:(.*)$/m.exec(event)?.[1]?.trim() ?? '',
      sequence: Number(/^SEQUENCE:(.*)$/m.exec(event)?.[1]),
      starts: /^DTSTART[^:]*:(.*)$/m.exec(event)?.[1]?.trim() ?? '',
    }));

/** What is announced of an activity with one session, from 13:30 to 16:30 in UTC. */
const ANNOUNCE = `mutation ($activity: ProposeActivityInput!, $sessions: ScheduleActivityInput!) {
  proposeActivity(input: $activity) { __typename }
  scheduleActivity(input: $sessions, meta: { waitForProjection: true }) { __typename } }`;
async function announce(page: Page, activityId: string, day: LocalDate): Promise<void> {
  const done = await ask(page, ANNOUNCE, {
    activity: {
      ...{ activityId, unit: { kind: 'team', id: 'team-ict' }, teamIds: ['team-ict'], needIds: [] },
      ...{ kind: 'course', title: 'Cursus robotica', hours: 3, guestsAllowed: false },
      period: { from: day, until: addDays(day, 30) },
    },
    sessions: {
      activityId,
      sessions: [
        {
          ...{ sessionId: 'one', place: 'Zaal 1', online: false, hours: 3 },
          ...{ startsAt: `${day}T13:30:00.000Z`, endsAt: `${day}T16:30:00.000Z` },
        },
      ],
    },
  });
  const carriedOut = { __typename: 'CommandDone' };
  expect(done).toEqual({ proposeActivity: carriedOut, scheduleActivity: carriedOut });
}

test('a calendar address that is opened on screen follows a session that moves', async ({ visit }) => {
  const [day, later] = [dayAhead(14), dayAhead(21)];
  const page = await visit('/sign-in', { as: 'hr' });
  await announce(page, 'activity-robotica', day);
  await page.goto('/activities/activity-robotica');
  const dialog = await openDialog(page, t('calendar.address'));
  await dialog.getByRole('button', { name: t('calendar.open') }).click();
  const address = await dialog.getByLabel(t('calendar.new')).inputValue();
  const read = async () => {
    const response = await fetch(address);
    expect(response.status).toBe(200);
    return eventsIn(await response.text());
  };
  const [before] = await read();
  const startsOn = (date: LocalDate) => before?.starts.replace(/^\d{8}/, date.replaceAll('-', ''));
  expect(before).toEqual({ uid: 'activity-robotica.one@traject', sequence: 0, starts: startsOn(day) });
  await dialog.getByRole('button', { name: t('calendar.close') }).click();

  await page.getByRole('button', { name: t('activity.do.reschedule') }).click();
  const moving = page.getByRole('dialog');
  await typeDay(moving.getByRole('group', { name: t('activity.session.day') }), later);
  await moving.getByLabel(t('ui.reason')).fill('De zaal is die dag bezet.');
  await submit(page, t('activity.do.reschedule'), t('activity.do.reschedule.done'));
  expect(await read()).toEqual([{ uid: before?.uid, sequence: 1, starts: startsOn(later) }]);

  const again = await openDialog(page, t('calendar.address'));
  await again.getByRole('button', { name: t('calendar.revoke') }).click();
  await said(page, t('calendar.revoked'));
  expect((await fetch(address)).status).toBe(410);
});

test('attendance comes from a list: rows that are wrong are saved with why, mended and imported again', async ({
  visit,
}) => {
  const page = await visit('/import', { as: 'hr' });
  const choose = async (content: string) => {
    await page.getByLabel(t('list.kind.attendance')).check();
    const file = { name: 'presentie.csv', mimeType: 'text/csv', buffer: Buffer.from(content) };
    await page.getByLabel(t('list.file')).setInputFiles(file);
    await page.getByRole('button', { name: t('list.upload') }).click();
    await page.getByRole('heading', { name: t('list.preview') }).waitFor();
  };
  // Of the demo: the second session of the lab passed, and nobody recorded who was there.
  const row = (name: string, said = 'aanwezig') => `activity-vaardigheidslab;17-11-2026;${name};${said}`;
  await choose(
    [
      'Activiteit;Datum;Naam;Aanwezigheid',
      row('Lieke Smeets'),
      row('Noor Janssen'),
      row('Mehmet Aydin', 'misschien'),
      row('Patrik Roemer'),
    ].join('\r\n'),
  );
  await page.getByLabel(t('list.refused', { count: 2 })).waitFor();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: t('list.saveRefused', { count: 2 }) }).click();
  const refused = await readFile(await (await saving).path(), 'utf8');
  await page.getByRole('button', { name: t('list.confirm', { count: 2 }) }).click();
  await page.getByText(t('list.done')).waitFor();

  await page.getByRole('button', { name: t('list.another') }).click();
  await choose(refused.replace('misschien', 'afgemeld').replace('Patrik', 'Patrick'));
  await page.getByLabel(t('list.refused', { count: 0 })).waitFor();
  await page.getByRole('button', { name: t('list.confirm', { count: 2 }) }).click();
  await page.getByText(t('list.done')).waitFor();

  await page.goto('/activities/activity-vaardigheidslab');
  const person = (name: string) => page.getByRole('row').filter({ hasText: name });
  await person('Patrick Roemer')
    .getByText(t('activity.attended.present', { hours: '2' }))
    .first()
    .waitFor();
  await person('Mehmet Aydin').getByText(t('activity.attended.excused')).waitFor();
});
