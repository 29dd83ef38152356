import { describe, expect, it } from 'vitest';
import { type MappingLine, parseMapping } from './mapping.js';
import { writeMappingTemplate } from './mapping-template.js';
import { teamOf } from './team-of.js';

const header = 'providerUnit;level;crebo;team';
const unmapped = (providerUnit: string, level: 1 | 2 | 3 | 4, name: string) => ({
  providerUnit,
  level,
  name,
  counts: { monthly: 0, startSet: 0, enrolled: 3, leavers: 1 },
});

describe('parseMapping', () => {
  it('reads lines for a unit, a level and a crebo', () => {
    expect(
      parseMapping(
        `\uFEFF${header}\r\n# a remark\r\n\r\n900a100;;;Noord\r\n900A100;4;;Zuid\r\n900A100;;25251;Oost\r\n`,
      ),
    ).toEqual({
      ok: true,
      leftOpen: 0,
      mapping: [
        { providerUnit: '900A100', teamId: 'Noord' },
        { providerUnit: '900A100', level: 4, teamId: 'Zuid' },
        { providerUnit: '900A100', crebo: '25251', teamId: 'Oost' },
      ],
    });
  });

  it('reads a file that a spreadsheet saved, quotes and Windows-1252', () => {
    const bytes = Buffer.from(`${header}\r\n900A100;2;;"Café; Noord"\r\n`, 'latin1');
    expect(parseMapping(bytes)).toMatchObject({ mapping: [{ teamId: 'Café; Noord' }] });
  });

  it('leaves lines without a team open', () => {
    expect(parseMapping(`${header}\n900A100;4;;\n;;;\n`)).toEqual({ ok: true, mapping: [], leftOpen: 1 });
  });

  it('turns names into teams, and names the line of one that does not exist', () => {
    const teams = new Map([['Noord', 'team-1']]);
    const resolve = (name: string) => teams.get(name);
    expect(parseMapping(`${header}\n900A100;;;Noord`, resolve)).toMatchObject({
      mapping: [{ teamId: 'team-1' }],
    });
    expect(parseMapping(`${header}\n\n900A100;;;Nord`, resolve)).toEqual({
      ok: false,
      refusals: [{ code: 'MAPPING_UNKNOWN_TEAM', line: 3, value: 'Nord' }],
    });
  });

  it('reports every faulty line with its number', () => {
    const lines = [
      header,
      ';4;;Noord',
      '900A100;5;;Noord',
      '900A100;;abc;Noord',
      '900A100;;Noord',
      '900A100;;;Noord',
      '900A100;;;Zuid',
      '900A100;;;"Zuid',
    ];
    expect(parseMapping(lines.join('\n'))).toEqual({
      ok: false,
      refusals: [
        { code: 'MAPPING_PROVIDER_UNIT', line: 2 },
        { code: 'MAPPING_LEVEL', line: 3, value: '5' },
        { code: 'MAPPING_CREBO', line: 4, value: 'abc' },
        { code: 'MAPPING_FIELDS', line: 5, fields: 3 },
        { code: 'MAPPING_DUPLICATE', line: 7, firstLine: 6 },
        { code: 'MAPPING_QUOTES', line: 8 },
      ],
    });
  });

  it('refuses an empty file and another header', () => {
    expect(parseMapping('\n')).toEqual({ ok: false, refusals: [{ code: 'MAPPING_EMPTY' }] });
    expect(parseMapping('unit,team')).toEqual({ ok: false, refusals: [{ code: 'MAPPING_HEADER', line: 1 }] });
  });
});

describe('teamOf', () => {
  const mapping: MappingLine[] = [
    { providerUnit: '900A100', teamId: 'unit' },
    { providerUnit: '900A100', level: 4, teamId: 'level' },
    { providerUnit: '900A100', crebo: '25251', teamId: 'crebo' },
    { providerUnit: '900A100', level: 4, crebo: '25251', teamId: 'level and crebo' },
  ];
  const team = teamOf(mapping);

  it('prefers crebo to level to unit', () => {
    expect(team({ providerUnit: '900A100', level: 4, crebo: '25251' })).toBe('level and crebo');
    expect(team({ providerUnit: '900A100', level: 3, crebo: '25251' })).toBe('crebo');
    expect(team({ providerUnit: '900A100', level: 4, crebo: '25604' })).toBe('level');
    expect(team({ providerUnit: '900A100', level: 1, crebo: '' })).toBe('unit');
    expect(team({ providerUnit: '901A100', level: 4, crebo: '25251' })).toBeNull();
  });
});

describe('writeMappingTemplate', () => {
  it('writes what parseMapping reads back, a line per unit and level, the name as a remark', () => {
    const template = writeMappingTemplate([
      unmapped('901A100', 4, 'Zorg'),
      unmapped('900A100', 2, 'Techniek\nNoord'),
      unmapped('901A100', 1, 'Zorg'),
      unmapped('', 1, ''),
    ]);
    expect(template).toBe(
      `${header}\r\n# 900A100 Techniek Noord\r\n900A100;2;;\r\n# 901A100 Zorg\r\n901A100;1;;\r\n901A100;4;;\r\n`,
    );
    expect(parseMapping(template)).toEqual({ ok: true, mapping: [], leftOpen: 3 });
  });
});
