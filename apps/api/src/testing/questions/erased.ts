// What the board reads after a text and a person were erased. Comes after the questions: these are of a demo that is whole.
import { expect, it } from 'vitest';
import { who } from '../api.js';
import { requests, type Running } from './asking.js';

/** Declares what is told of erasures, and to whom. */
export function erasuresAreTold(running: Running): void {
  it('5 of the board: a text and a person that were erased, to who answers for it and nobody else', async () => {
    const { services, ask } = running();
    const needs =
      '{ now { trainingNeeds(filter: { teamId: "team-mobiliteit" }) { id evidence { id value } } } }';
    interface Now {
      trainingNeeds: { id: string; evidence: { id: string; value: string | null } }[];
    }
    const textOf = async () => {
      const { data } = await ask(who.lead, needs);
      return (data?.['now'] as Now).trainingNeeds.find(({ id }) => id === 'need-alumni')?.evidence;
    };
    const written = await textOf();
    expect(written?.value).toContain('46 gediplomeerden');
    await services.commands.texts.erase(written?.id ?? '');
    // A text that no event of the institution names, and one of a person: told to nobody here.
    await services.commands.texts.put('of-nobody', 'an orphan');
    await services.commands.texts.erase('of-nobody');
    await services.directory.erase('person-023');
    const erasures = async (personId: string) =>
      (await ask(personId, requests.get('board-5') ?? '')).data?.['erasures'];
    const told = {
      totalCount: 2,
      nodes: [
        { kind: 'person', id: 'person-023' },
        { kind: 'text', id: written?.id, event: { type: 'NeedProposed' } },
      ],
    };
    for (const personId of [who.board, 'person-007']) {
      expect(await erasures(personId)).toMatchObject(told);
    }
    // The board of another school, HR and an analyst.
    for (const personId of ['person-105', who.hr, who.analyst]) {
      expect(await erasures(personId)).toEqual({ totalCount: 0, nodes: [] });
    }
    expect((await textOf())?.value).toBeNull();
    const { data } = await ask(who.board, '{ directory(personIds: ["person-023"]) { name } }');
    expect(data).not.toMatchObject({ directory: [{ name: expect.any(String) as string }] });
  });
}
