import { expect, test } from 'vitest';
import { mappingCsv, unitsFound, withChosen } from './mapping-choices.js';

const unit = (providerUnit: string, level: number | null, name = '') => ({
  providerUnit,
  level,
  name,
  rows: 3,
});
const unmapped = [
  unit('900A100', 2, 'Techniek Noord'),
  unit('900A100', 3, 'Techniek Noord'),
  unit('901A100', null),
];

test('what was chosen comes beside what was chosen before, and in its place for the same unit and level', () => {
  const before = [
    { providerUnit: '900A100', level: 2, crebo: null, teamId: 'old' },
    { providerUnit: '900A100', level: 2, crebo: '25251', teamId: 'crebo' },
  ];
  const chosen = new Map([
    ['900A100-2', 'new'],
    ['901A100-', 'all'],
    ['900A100-3', ''],
  ]);
  expect(withChosen(before, unmapped, chosen)).toEqual([
    before[1],
    { providerUnit: '900A100', level: 2, crebo: null, teamId: 'new' },
    { providerUnit: '901A100', level: null, crebo: null, teamId: 'all' },
  ]);
});

test('a unit is found by its code, its name and its level', () => {
  expect(unitsFound(unmapped, 'noord 3')).toEqual([unmapped[1]]);
  expect(unitsFound(unmapped, '901a')).toEqual([unmapped[2]]);
  expect(unitsFound(unmapped, ' ')).toEqual(unmapped);
});

test('the mapping file holds what was chosen and leaves the rest open', () => {
  const chosen = [{ providerUnit: '900A100', level: 2, crebo: null, teamId: 'team-001' }];
  expect(mappingCsv(chosen, unmapped)).toBe(
    'providerUnit;level;crebo;team\r\n900A100;2;;team-001\r\n900A100;3;;\r\n901A100;;;\r\n',
  );
});
