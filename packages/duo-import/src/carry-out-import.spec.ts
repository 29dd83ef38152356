import { describe, expect, it } from 'vitest';
import { carryOutImport } from './carry-out-import.js';
import { shownMeasurements, shownRows } from './small-groups.js';
import { college, deliveryOf } from './testing/college.js';

/** Twelve months of two teams on two levels: two streams, 24 measurements, one file. */
const year = () =>
  deliveryOf(
    '202310A04I99ZZ.csv',
    ['202210', '202212', '202305', '202309'].flatMap((month) => [
      { unit: '900A100', month, count: 6 },
      { unit: '901A100', month, count: 3, level: 'Mbo2 opleidingen' },
    ]),
  );

describe('carrying an import out', () => {
  it('records files and measurements as the quality officer, dated at the end of their month', async () => {
    const { carryOut, store } = await college();
    const progress: number[] = [];
    const outcome = await carryOut([await year()], {}, { onProgress: ({ done }) => progress.push(done) });
    expect(outcome).toMatchObject({ kind: 'done', counts: { files: 1, recorded: 24, corrected: 0 } });
    expect(progress).toEqual(Array.from({ length: 26 }, (_, index) => index));
    const [first] = await store.readStream('measurement-techniek.VSV_MONTH.4');
    expect(first).toMatchObject({
      effectiveAt: '2022-10-31T22:59:59.999Z',
      actor: { personId: 'quality' },
      capacity: { role: 'quality' },
      data: { value: 6, status: 'provisional' },
    });
  });

  it('that was interrupted goes on where it stopped, and records nothing twice', async () => {
    const { carryOut, store, plan, measured } = await college();
    const file = await year();
    const stop = new AbortController();
    const first = await carryOut(
      [file],
      {},
      {
        signal: stop.signal,
        onProgress: ({ done }) => done === 9 && stop.abort(),
      },
    );
    expect(first.kind).toBe('interrupted');
    const half = (await plan([file])).measurements.length;
    expect(half).toBeGreaterThan(0);
    expect(half).toBeLessThan(24);
    const second = await carryOut([file]);
    expect(second).toMatchObject({ kind: 'done', counts: { files: 0, recorded: half } });
    for (const [team, level] of [
      ['techniek', 4],
      ['zorg', 2],
    ] as const) {
      expect(await measured(team, 'VSV_MONTH', level)).toHaveLength(12);
    }
    expect(await store.readStream(`delivery-${file.checksum}`)).toHaveLength(1);
  });

  it('goes on after the process died between storing a text and its event', async () => {
    const { carryOut, plan, store, deps, requestOf } = await college();
    const file = await year();
    const { digest } = await plan([file]);
    let appends = 0;
    const dying = {
      ...deps,
      store: {
        append: (request: Parameters<typeof store.append>[0]) => {
          if ((appends += 1) > 5) throw new Error('the connection is gone');
          return store.append(request);
        },
        readStream: deps.store.readStream.bind(deps.store),
        readCommand: deps.store.readCommand.bind(deps.store),
      },
    };
    await expect(carryOutImport(dying, requestOf([file]), { digest })).rejects.toThrow(
      'the connection is gone',
    );
    expect(await carryOut([file])).toMatchObject({ kind: 'done', counts: { recorded: 20 } });
    expect(await plan([file])).toMatchObject({ measurements: [], unchanged: 24 });
  });

  it('is refused when the log changed since the preview, and records nothing', async () => {
    const { carryOut, plan, deps, requestOf, store } = await college();
    const file = await year();
    const { digest } = await plan([file]);
    await carryOut([
      await deliveryOf('202211A04I99ZZ.csv', [{ unit: '900A100', month: '202210', count: 9 }]),
    ]);
    const head = await store.head();
    expect(await carryOutImport(deps, requestOf([file]), { digest })).toEqual({
      kind: 'refused',
      refusals: [{ code: 'IMPORT_PLAN_CHANGED' }],
    });
    expect(await store.head()).toEqual(head);
  });

  it('records once when it runs twice at the same time', async () => {
    const { plan, deps, requestOf, measured } = await college();
    const file = await year();
    const { digest } = await plan([file]);
    const both = await Promise.all([0, 1].map(() => carryOutImport(deps, requestOf([file]), { digest })));
    expect(both.map(({ kind }) => kind)).toEqual(['done', 'done']);
    expect(await measured('techniek', 'VSV_MONTH', 4)).toHaveLength(12);
  });

  it('asks again what was refused before, once its cause is gone', async () => {
    const { plan, deps, requestOf, carryOut, set } = await college();
    const file = await year();
    const { digest } = await plan([file]);
    // The role ends between planning and recording: every command is refused, with a receipt.
    const [grant] = (await deps.store.readStream('person-quality')).flatMap(({ data }) =>
      'grantId' in data ? String(data.grantId) : [],
    );
    const late = {
      ...deps,
      store: {
        ...{
          append: deps.store.append.bind(deps.store),
          readCommand: deps.store.readCommand.bind(deps.store),
        },
        readStream: async (stream: string) => {
          if (stream.startsWith('delivery-')) await ended();
          return deps.store.readStream(stream);
        },
      },
    };
    let done = false;
    const ended = async () => {
      if (done) return;
      done = true;
      await set('EndRole', { personId: 'quality', grantId: grant, until: '2024-12-01' });
    };
    expect(await carryOutImport(late, requestOf([file]), { digest })).toMatchObject({
      kind: 'partly',
      counts: { files: 0, recorded: 0 },
      refusals: [{ code: 'ROLE_NOT_ALLOWED' }],
    });
    const unit = { kind: 'institution', id: 'inst-1' };
    await set('GrantRole', {
      personId: 'quality',
      role: 'quality',
      unit,
      period: { from: '2024-12-02', until: null },
    });
    expect(await carryOut([file])).toMatchObject({ kind: 'done', counts: { files: 1, recorded: 24 } });
  });
});

describe('small groups in the preview', () => {
  it('are hidden from who is not entitled, with the figure that stands now', async () => {
    const { carryOut, plan } = await college();
    await carryOut([
      await deliveryOf('202211A04I99ZZ.csv', [{ unit: '900A100', month: '202210', count: 4 }]),
    ]);
    const next = await plan([
      await deliveryOf('202212A04I99ZZ.csv', [{ unit: '900A100', month: '202210', count: 12 }]),
    ]);
    const [others] = shownMeasurements(next, () => false);
    expect(others).toMatchObject({
      team: 'Team techniek',
      figures: { value: 12, hidden: false },
      before: { value: null, numerator: null, hidden: true },
    });
    expect(shownMeasurements(next, (teamId) => teamId === 'techniek')[0]?.before).toMatchObject({
      value: 4,
      hidden: false,
    });
    expect([shownRows(4, false), shownRows(4, true), shownRows(0, false)]).toEqual(['<5', '4', '0']);
  });
});
