import { expect, test } from 'vitest';
import { inOrder, mainRole } from './persona-order.js';
import type { Persona, Role } from './session.js';

const persona = (personId: string, ...roles: Role[]): Persona => ({
  personId,
  name: personId,
  roles: roles.map((role) => ({ role, unit: 'Team' })),
});

test('one of each role comes first, from the board to those who look in; the others follow in that order', () => {
  const given = [
    persona('partner', 'partner'),
    persona('lead', 'member', 'teamLead'),
    persona('lead 2', 'teamLead'),
    persona('nobody'),
    persona('member', 'member'),
    persona('board', 'board'),
    persona('director', 'manager'),
    persona('director 2', 'manager'),
  ];
  expect(inOrder(given).map(({ personId }) => personId)).toEqual([
    'board',
    'director',
    'lead',
    'member',
    'partner',
    'nobody',
    'director 2',
    'lead 2',
  ]);
});

test('a lead who is a member too is there as a lead', () => {
  expect(mainRole(persona('lead', 'member', 'teamLead'))).toBe('teamLead');
});

test('within a role the order does not hang on how the server gave them', () => {
  const given = [persona('p-3', 'manager'), persona('p-2', 'manager')];
  expect(inOrder(given).map(({ personId }) => personId)).toEqual(['p-2', 'p-3']);
});
