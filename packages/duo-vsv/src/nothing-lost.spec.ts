import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CountedDelivery, DeliveryKind, Level } from './delivery.js';
import { measurementsOf } from './measurements.js';
import { parseDelivery } from './parse-delivery.js';
import { bytesOf, generateDelivery } from './testing/generate-delivery.js';

describe('nothing gets lost', () => {
  const kind = fc.constantFrom<DeliveryKind>('monthly', 'startSet', 'enrolled', 'leavers');
  const line = fc.record({
    unit: fc.integer({ min: 0, max: 5 }),
    level: fc.option(fc.constantFrom<Level>(1, 2, 3, 4), { nil: undefined }),
    crebo: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
    teamId: fc.constantFrom('noord', 'zuid'),
  });

  it('every row read is mapped, unmapped, without a level, or refused', async () => {
    await fc.assert(
      fc.asyncProperty(
        kind,
        fc.integer({ min: 1, max: 80 }),
        fc.nat(),
        fc.array(line, { maxLength: 8 }),
        fc.nat({ max: 4 }),
        async (of, rows, seed, lines, every) => {
          const generated = generateDelivery({ kind: of, rows, seed, units: 5, crebosPerUnit: 4 });
          // Breaks the crebo of some rows, never of the last, so that there are refusals too.
          const all = [...generated.lines()];
          const content = all.map((row, at) =>
            every > 0 && at > 0 && at < all.length - 1 && at % (every + 1) === 0
              ? row.replace(/;25\d{3};/, ';2x5;')
              : row,
          );
          const result = await parseDelivery([Buffer.from(content.join(''))], {
            fileName: generated.fileName,
          });
          if (!result.ok) throw new Error(result.refusal.code);
          const mapping = lines.map(({ unit, level, crebo, teamId }) => ({
            providerUnit: `90${String(unit)}A100`,
            level,
            crebo: crebo === undefined ? undefined : String(25000 + unit * 20 + crebo),
            teamId,
          }));
          const { tallies, unmapped, withoutLevel } = measurementsOf([result.delivery], mapping);
          const [tally] = tallies;
          if (!tally) throw new Error('no tally');
          expect(tally.rowsRead).toBe(rows);
          expect(tally.mapped + tally.unmapped + tally.withoutLevel + tally.refused).toBe(rows);
          expect(unmapped.reduce((sum, { counts }) => sum + counts[of], 0)).toBe(tally.unmapped);
          expect(withoutLevel.reduce((sum, { count }) => sum + count, 0)).toBe(tally.withoutLevel);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('what is mapped adds up to the measurements, and mapping more only moves rows', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 60 }),
        fc.nat(),
        fc.integer({ min: 0, max: 5 }),
        async (rows, seed, mappedUnits) => {
          const population = generateDelivery({ kind: 'enrolled', rows: rows * 3, seed, units: 5 });
          const leavers = generateDelivery({ kind: 'leavers', rows, seed, units: 5 });
          const deliveries: CountedDelivery[] = [];
          for (const file of [population, leavers]) {
            const result = await parseDelivery(bytesOf(file), { fileName: file.fileName });
            if (!result.ok) throw new Error(result.refusal.code);
            deliveries.push(result.delivery);
          }
          const mapping = Array.from({ length: mappedUnits }, (_, unit) => ({
            providerUnit: `90${String(unit)}A100`,
            teamId: `team ${String(unit % 2)}`,
          }));
          const { rates, notComputable, tallies } = measurementsOf(deliveries, mapping);
          const figures = [...rates, ...notComputable];
          expect(figures.reduce((sum, { denominator }) => sum + (denominator ?? 0), 0)).toBe(
            tallies[0]?.mapped,
          );
          expect(figures.reduce((sum, { numerator }) => sum + (numerator ?? 0), 0)).toBe(tallies[1]?.mapped);
        },
      ),
      { numRuns: 40 },
    );
  });
});
