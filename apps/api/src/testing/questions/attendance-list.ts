// Ten people at forty sessions are the four hundred rows of the question.
import { randomUUID } from 'node:crypto';
import { executeCommand } from '@traject/commands';
import { describe, expect, it } from 'vitest';
import { who } from '../api.js';
import { requests, type Answer, type Running } from './asking.js';

/** Declares the fifth question of HR. Comes last, for it changes what is known. */
export function attendanceListQuestion(answer: Answer, running: Running): void {
  describe('HR, with a list', () => {
    const MEMBERS = {
      'person-020': 'Joris Postma',
      'person-021': 'Aylin Demir',
      'person-022': 'Bram Kooistra',
      'person-024': 'Dirk Schouten',
      'person-025': 'Esra Yildiz',
      'person-026': 'Floor van Wijk',
      'person-027': 'Goran Petrovic',
      'person-028': 'Hanneke Bos',
      'person-029': 'Ibrahim el Amrani',
      'person-030': 'Jasmijn de Wit',
    };
    const DAYS = Array.from({ length: 40 }, (_, index) =>
      new Date(Date.UTC(2026, 8, 1 + index)).toISOString().slice(0, 10),
    );

    async function fortySessions(): Promise<void> {
      const { commands, store, position } = running().services;
      const did = async (command: string, input: object) => {
        const request = {
          command,
          input,
          commandId: randomUUID(),
          actor: { kind: 'person', personId: who.hr } as const,
        };
        const result = await executeCommand(commands, request);
        expect(result).toMatchObject({ kind: 'done' });
      };
      const activityId = 'activity-veertig-middagen';
      await did('ProposeActivity', {
        ...{ activityId, unit: { kind: 'institution', id: 'zeewaard' }, teamIds: ['team-mobiliteit'] },
        ...{ programmeId: null, needIds: [], kind: 'course', title: 'Veertig middagen', provider: null },
        ...{ capacity: null, cost: null, hours: 40, guestsAllowed: false },
        period: { from: '2026-08-01', until: '2027-08-01' },
      });
      await did('ScheduleActivity', {
        activityId,
        sessions: DAYS.map((day) => ({
          ...{ sessionId: day, startsAt: `${day}T13:00:00.000Z`, endsAt: `${day}T14:00:00.000Z` },
          ...{ place: null, online: true, hours: 1 },
        })),
      });
      for (const personId of Object.keys(MEMBERS)) {
        await did('EnrolParticipant', { activityId, personId, teamId: 'team-mobiliteit' });
      }
      await position.waitFor((await store.head()).position);
    }

    it('5: which of 400 attendance rows fail, and why, before anything is recorded', async () => {
      await fortySessions();
      const rows = DAYS.flatMap((day) =>
        Object.values(MEMBERS).map((name) => `Veertig middagen;${day};${name};aanwezig;1`),
      );
      rows[17] = `Veertig middagen;${DAYS[1]};Niemand Bekend;aanwezig;1`;
      rows[399] = `Veertig middagen;${DAYS[39]};Jasmijn de Wit;aanwezig;25`;
      const form = new FormData();
      const list = ['Activiteit;Datum;Naam;Aanwezigheid;Uren', ...rows].join('\n');
      form.append('files', new Blob([list]), 'presentie.csv');
      const before = (await running().services.store.head()).position;
      const id = 'the-list-of-the-question';
      const response = await fetch(`${running().url}/imports/lists?kind=attendance`, {
        method: 'POST',
        headers: { cookie: await running().signIn(who.hr), 'x-traject-import': id },
        body: form,
      });
      expect(response.status).toBeLessThan(300);
      expect(await answer('hr', 5, { id })).toMatchObject({
        listImport: {
          ...{ status: 'preview', accepted: 398, known: 0, refused: 2 },
          rows: {
            totalCount: 2,
            nodes: [
              { line: 19, code: 'PERSON_NOT_FOUND', column: 'name' },
              { line: 401, code: 'ATTENDANCE_HOURS', column: 'hours' },
            ],
          },
        },
      });
      expect((await running().services.store.head()).position).toBe(before);
      // It is the sender's: nobody else meets it.
      const { data } = await running().ask(who.board, requests.get('hr-5') ?? '', { id });
      expect(data).toEqual({ listImport: null });
    });
  });
}
