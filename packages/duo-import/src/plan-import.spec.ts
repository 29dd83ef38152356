import { describe, expect, it } from 'vitest';
import { planImport } from './plan-import.js';
import { importSentence } from './import-refusal.js';
import { college, deliveryOf, type Rows } from './testing/college.js';

const pair = async (letter: 'V' | 'D', leavers: number, enrolled = 40, more: Rows[] = []) => [
  await deliveryOf(`NRSP2023${letter}I99ZZ.csv`, [{ unit: '900A100', count: enrolled }, ...more]),
  await deliveryOf(`NenR2023${letter}I99ZZ.csv`, [{ unit: '900A100', count: leavers }]),
];
const month = (reported: string, rows: Rows[]) => deliveryOf(`${reported}A04I99ZZ.csv`, rows);
const oct = { unit: '900A100', month: '202210' };
const nov = { unit: '900A100', month: '202211' };

describe('the plan of an import', () => {
  it('records the rate of a team and level from the two yearly files, and nothing before it is carried out', async () => {
    const { plan, store } = await college();
    const head = await store.head();
    const { measurements, files, unchanged } = await plan(await pair('V', 6));
    expect(measurements).toMatchObject([
      {
        ...{ action: 'record', teamId: 'techniek', kpi: 'VSV', level: 4 },
        ...{ value: 15, numerator: 6, denominator: 40, status: 'provisional' },
        period: { from: '2022-10-01', until: '2023-10-01' },
        source: 'DUO: NenR2023VI99ZZ, NRSP2023VI99ZZ',
      },
    ]);
    expect(files).toMatchObject([
      { action: 'record', rowsMapped: 40, recorded: 1 },
      { action: 'record', rowsMapped: 6, recorded: 1 },
    ]);
    expect(unchanged).toBe(0);
    expect(await store.head()).toEqual(head);
  });

  it('corrects a provisional figure by a definitive one, and never the other way round', async () => {
    const { plan, carryOut, measured } = await college();
    const provisional = await pair('V', 6);
    await carryOut(provisional);
    const definitive = await plan(await pair('D', 5, 41));
    expect(definitive.measurements).toMatchObject([
      {
        action: 'correct',
        reason: 'definitiveReplacesProvisional',
        standing: { numerator: 6 },
        numerator: 5,
      },
    ]);
    await carryOut(await pair('D', 5, 41));
    expect(await measured('techniek', 'VSV', 4)).toMatchObject([
      { numerator: 5, denominator: 41, status: 'definitive' },
    ]);
    const back = await plan(provisional);
    expect(back.measurements).toEqual([]);
    expect(back.left).toMatchObject([{ reason: 'definitiveStands', standing: { numerator: 5 } }]);
  });

  it('makes a figure definitive that stayed the same', async () => {
    const { plan, carryOut } = await college();
    await carryOut(await pair('V', 6));
    expect((await plan(await pair('D', 6))).measurements).toMatchObject([
      { action: 'correct', status: 'definitive' },
    ]);
  });

  it('corrects earlier months by a newer monthly file, downwards too, and adds the new month', async () => {
    const { plan, carryOut, measured } = await college();
    await carryOut([await month('202211', [{ ...oct, count: 9 }])]);
    const newer = await month('202212', [
      { ...oct, count: 7 },
      { ...nov, count: 5 },
    ]);
    const { measurements } = await plan([newer]);
    expect(measurements.map(({ action, period, value }) => [action, period.from, value])).toEqual([
      ['correct', '2022-10-01', 7],
      ['record', '2022-11-01', 5],
    ]);
    await carryOut([newer]);
    expect((await measured('techniek', 'VSV_MONTH', 4)).map(({ value }) => value)).toEqual([7, 5]);
  });

  it('changes nothing backwards by an older monthly file', async () => {
    const { plan, carryOut } = await college();
    await carryOut([
      await month('202212', [
        { ...oct, count: 7 },
        { ...nov, count: 5 },
      ]),
    ]);
    const older = await plan([await month('202211', [{ ...oct, count: 9 }])]);
    expect(older.measurements).toEqual([]);
    expect(older.left).toMatchObject([
      { reason: 'newerStands', target: { value: 9 }, standing: { value: 7 } },
    ]);
    expect(older.files).toMatchObject([{ action: 'none' }]);
  });

  it('empties the months of a team that a newer file names no more, unless rows of that level have no team', async () => {
    const { plan, carryOut } = await college();
    const care = { unit: '901A100', month: '202210' };
    await carryOut([
      await month('202211', [
        { ...oct, count: 9 },
        { ...care, count: 6 },
      ]),
    ]);
    const { measurements } = await plan([
      await month('202212', [
        { ...oct, count: 9 },
        { ...nov, count: 1 },
      ]),
    ]);
    expect(measurements.map(({ teamId, action, value }) => [teamId, action, value])).toEqual([
      ['techniek', 'record', 1],
      ['zorg', 'correct', 0],
    ]);
    const unsure = await plan([
      await month('202212', [
        { ...oct, count: 9 },
        { ...care, unit: '950A100', count: 6 },
      ]),
    ]);
    expect(unsure.measurements).toEqual([]);
  });

  it('leaves the months of an A14 after its yield year to the lists of the next year, and names them', async () => {
    const { plan } = await college();
    const file = await deliveryOf('202311A14I99ZZ.csv', [
      { ...oct, count: 9 },
      { ...oct, month: '202310', count: 3 },
    ]);
    const { measurements, runOn } = await plan([file]);
    expect(measurements.at(-1)?.period.from).toBe('2023-09-01');
    expect(runOn).toEqual([{ teamId: 'techniek', level: 4, month: '2023-10', count: 3 }]);
  });

  it('records nothing new for the same files again, under whatever name', async () => {
    const { plan, carryOut, store } = await college();
    const files = await pair('V', 6);
    await carryOut(files);
    const head = await store.head();
    const again = await plan(files.map((file) => ({ ...file, fileName: `kopie ${file.fileName}` })));
    expect(again).toMatchObject({ measurements: [], unchanged: 1 });
    expect(again.files.map(({ action, known }) => [action, known !== null])).toEqual([
      ['none', true],
      ['none', true],
    ]);
    expect(await carryOut(files)).toMatchObject({ kind: 'done', position: 0 });
    expect(await store.head()).toEqual(head);
  });

  it('does not go back and forth between two provisional deliveries', async () => {
    const { plan, carryOut } = await college();
    const first = await pair('V', 6);
    await carryOut(first);
    await carryOut(await pair('V', 7));
    const { measurements, left } = await plan(first);
    expect(measurements).toEqual([]);
    expect(left).toMatchObject([{ reason: 'newerStands' }]);
  });

  it('is refused for another BRIN, in a sentence that names both and how to accept it', async () => {
    const { deps, requestOf, plan, carryOut, store } = await college();
    const other = [await deliveryOf('202211A04I98YY.csv', [{ ...oct, count: 9 }])];
    const planned = await planImport(deps, requestOf(other));
    if (planned.ok) throw new Error('another BRIN was accepted');
    const [refusal] = planned.refusals;
    expect(refusal).toEqual({
      code: 'OTHER_BRIN',
      fileName: '202211A04I98YY.csv',
      brin: '98YY',
      own: '99ZZ',
    });
    for (const language of ['nl', 'en'] as const) {
      const sentence = refusal ? importSentence(refusal, language) : '';
      expect(sentence).toMatch(/98YY.*99ZZ.*--brin 98YY/);
    }
    expect(await plan(other, { acceptBrin: '98yy' })).toMatchObject({ otherBrin: true, brin: '98YY' });
    expect(await carryOut(other, { acceptBrin: '98YY' })).toMatchObject({
      kind: 'done',
      counts: { recorded: 1 },
    });
    const [imported] = await store.readStream(`delivery-${other[0]?.checksum}`);
    expect(imported).toMatchObject({
      institutionId: 'inst-1',
      data: { brin: '98YY', otherBrinAccepted: true },
    });
    const own = await plan([await month('202212', [{ ...oct, count: 2 }])]);
    expect(own.left).toMatchObject([{ reason: 'otherBrinStands' }]);
  });

  it('is refused for files of several institutions together', async () => {
    const { deps, requestOf } = await college();
    const files = [
      await month('202211', [{ ...oct, count: 9 }]),
      await deliveryOf('202211A04I98YY.csv', [{ ...oct, count: 1 }]),
    ];
    expect(await planImport(deps, requestOf(files))).toMatchObject({ refusals: [{ code: 'SEVERAL_BRINS' }] });
  });

  it('is refused to who is no quality officer', async () => {
    const { deps, requestOf } = await college();
    const request = requestOf(await pair('V', 6), { personId: 'director' });
    expect(await planImport(deps, request)).toMatchObject({ refusals: [{ code: 'NOT_A_QUALITY_OFFICER' }] });
  });

  it('counts a unit for the team to which it was mapped in that year, and names what maps to no team', async () => {
    const { plan, set } = await college();
    const period = { from: '2023-08-01', until: null };
    await set('MapProviderUnit', {
      teamId: 'handel',
      providerUnit: '902A100',
      level: null,
      crebo: null,
      period,
    });
    const { unmapped, files } = await plan(await pair('V', 6, 40, [{ unit: '902A100', count: 12 }]));
    expect(unmapped).toMatchObject([{ providerUnit: '902A100', level: 4, counts: { enrolled: 12 } }]);
    expect(files[0]).toMatchObject({ rowsMapped: 40, rowsUnmapped: 12 });
  });

  it('prefers the mapping that names the level', async () => {
    const { plan, map } = await college();
    await map('handel', '900A100', 4);
    expect((await plan(await pair('V', 6))).measurements).toMatchObject([{ teamId: 'handel' }]);
  });

  it('records a choice as a mapping from the first year of the import, and uses it at once', async () => {
    const { plan, carryOut, measured } = await college();
    const files = await pair('V', 6, 40, [{ unit: '902A100', count: 12 }]);
    const choices = [{ providerUnit: '902A100', teamId: 'handel' }];
    const { mappings } = await plan(files, { choices });
    expect(mappings).toEqual([{ ...choices[0], period: { from: '2022-10-01', until: null } }]);
    await carryOut(files, { choices });
    expect(await measured('handel', 'VSV', 4)).toMatchObject([{ numerator: 0, denominator: 12 }]);
    expect(await plan(files)).toMatchObject({ unmapped: [], mappings: [], unchanged: 2 });
    expect(await plan(files, { choices })).toMatchObject({ mappings: [] });
  });

  it('corrects where the rows of a file went when it is imported again with another mapping', async () => {
    const { carryOut, plan, store } = await college();
    const files = await pair('V', 6, 40, [{ unit: '902A100', count: 12 }]);
    await carryOut(files);
    await carryOut(files, { choices: [{ providerUnit: '902A100', teamId: 'handel' }] });
    const events = await store.readStream(`delivery-${files[0]?.checksum}`);
    expect(events.at(-1)).toMatchObject({
      corrects: { kind: 'replace', eventId: events[0]?.id },
      data: { rowsUsed: 52, rowsUnmapped: 0, measurementsRecorded: 2 },
    });
    expect(await plan(files)).toMatchObject({ unchanged: 2, measurements: [] });
  });

  it('refuses a choice of a unit that counts for another team then', async () => {
    const { deps, requestOf } = await college();
    const choices = [{ providerUnit: '900A100', teamId: 'handel' }];
    expect(await planImport(deps, requestOf(await pair('V', 6), { choices }))).toMatchObject({
      refusals: [{ code: 'MAPPED_TO_OTHER_TEAM', team: 'Team techniek' }],
    });
  });

  it('replaces a provisional figure that was recorded by hand, with that reason', async () => {
    const { plan, set } = await college();
    const by = { actor: { kind: 'person', personId: 'quality' } as const, effectiveAt: '2023-10-02' };
    await set(
      'RecordMeasurement',
      {
        ...{ teamId: 'techniek', kpi: 'VSV', level: 4, period: { from: '2022-10-01', until: '2023-10-01' } },
        ...{ value: 10, numerator: 4, denominator: 40, status: 'provisional', source: 'Eigen telling' },
        deliveryHash: null,
      },
      by,
    );
    expect((await plan(await pair('V', 6))).measurements).toMatchObject([
      { action: 'correct', reason: 'deliveryReplacesManual' },
    ]);
  });
});
