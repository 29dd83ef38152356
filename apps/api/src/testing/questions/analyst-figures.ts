// What the analyst of the demo asks of figures, with answers worked out by hand.
import { describe, expect, it } from 'vitest';
import { who } from '../api.js';
import type { Answer, Running } from './asking.js';

/** Declares the first three questions of the analyst. */
export function analystQuestionsOfFigures(answer: Answer, running: Running): void {
  describe('the analyst', () => {
    // Norms: national for 2023-2024 and 2024-2025 (level 2 9.33 and 9.2, level 3 3.7 and 3.6, level 4 3.08 and 3.0), of the
    // demo for 2025-2026 (9.1, 3.6, 3.0). Lower is better: a value above the norm is insufficient. ICT had 2 of 11.
    it('1: early leavers by team, level and year', async () => {
      interface Measured {
        teamId: string;
        level: number;
        period: { from: string };
        value: number | null;
        norm: { sufficient: number };
        normOutcome: string;
        notAssessable: string | null;
      }
      const { kpiDefinition, measurements } = await answer<{
        kpiDefinition: object;
        measurements: Measured[];
      }>('analyst', 1);
      expect(kpiDefinition).toEqual({ direction: 'lower', smallestDenominator: 12 });
      const insufficient = (team: string, level: number, value: number, norm: number) =>
        [team, level, value, norm, 'insufficient', null] as const;
      const sufficient = (team: string, level: number, value: number, norm: number) =>
        [team, level, value, norm, 'sufficient', null] as const;
      const of = (year: number) =>
        measurements
          .filter(({ period }) => period.from === `${year}-10-01`)
          .map(({ teamId, level, value, norm, normOutcome, notAssessable }) => [
            ...[teamId.replace('team-', ''), level, value, norm.sufficient, normOutcome, notAssessable],
          ]);
      expect(measurements).toHaveLength(17);
      // 14 / 131 and 16 / 268, the definitive figure.
      expect(of(2023)).toEqual([
        insufficient('mobiliteit', 2, 10.69, 9.33),
        insufficient('mobiliteit', 3, 5.97, 3.7),
      ]);
      // 13/118, 7/203, 8/77, 11/104, 5/141, 12/126, 12/259 (definitive), 9/312, 10/287.
      expect(of(2024)).toEqual([
        insufficient('handel', 2, 11.02, 9.2),
        insufficient('handel', 4, 3.45, 3),
        insufficient('horeca', 2, 10.39, 9.2),
        ['ict', 4, null, 3, 'notAssessable', 'smallDenominator'],
        insufficient('installatietechniek', 2, 10.58, 9.2),
        sufficient('installatietechniek', 3, 3.55, 3.6),
        insufficient('mobiliteit', 2, 9.52, 9.2),
        insufficient('mobiliteit', 3, 4.63, 3.6),
        sufficient('zorg', 3, 2.88, 3.6),
        insufficient('zorg', 4, 3.48, 3),
      ]);
      // 6/164, 9/101, 11/120, 11/251, 8/291.
      expect(of(2025)).toEqual([
        insufficient('ict', 4, 3.66, 3),
        sufficient('installatietechniek', 2, 8.91, 9.1),
        insufficient('mobiliteit', 2, 9.17, 9.1),
        insufficient('mobiliteit', 3, 4.38, 3.6),
        sufficient('zorg', 4, 2.75, 3),
      ]);
    });

    // Mobiliteit & Techniek: need-gesprekken 6 September 2024 - 12 March 2025 (held; recorded on 20 March) 187 days,
    // need-bedrijven 10 September 2024 - 11 September 2025 366, need-beroepshouding 12 September 2024 - 23 April 2026 588; of
    // ten with those merged, withdrawn, split in two, new, and need-warmtepomp. Zorg: need-ontwerpen 11 March 2025 -
    // 10 February 2026 336. Economie: need-doelen-vooraf 8 September - 27 October 2025 49, need-kaart-handel 16 September -
    // 15 October 2026 29.
    it('2: how long from proposed to addressed, by college', async () => {
      const row = (
        collegeId: string,
        name: string,
        [proposed, addressed]: [number, number],
        days: object,
      ) => ({
        ...{ collegeId, college: { name: { value: name } }, proposed, addressed, days },
      });
      expect(await answer('analyst', 2)).toEqual({
        needLeadTimes: [
          row('college-economie-ict', 'College Economie & ICT', [4, 2], {
            ...{ median: 39, mean: 39, least: 29, most: 49 },
          }),
          row('college-mobiliteit-techniek', 'College Mobiliteit & Techniek', [10, 3], {
            ...{ median: 366, mean: 380.33, least: 187, most: 588 },
          }),
          row('college-zorg-welzijn', 'College Zorg & Gastvrijheid', [3, 1], {
            ...{ median: 336, mean: 336, least: 336, most: 336 },
          }),
        ],
      });
    });
    it('2: of the needs that were proposed in a year, and as known on a date', async () => {
      const days = async (clocks: string, args: string) => {
        const query = `{ asOf(${clocks}) { needLeadTimes(${args}) { collegeId proposed addressed days { most } } } }`;
        const { data } = await running().ask(who.analyst, query);
        return (data?.['asOf'] as { needLeadTimes: object[] }).needLeadTimes;
      };
      // Proposed in 2025-2026: in Economie need-doelen-vooraf and need-ai; in Mobiliteit & Techniek need-praktijk, its two
      // parts, and need-warmtepomp; in Zorg none.
      const year = 'proposedFrom: "2025-08-01", proposedUntil: "2026-08-01"';
      expect(await days('validAt: "2026-11-20"', year)).toEqual([
        { collegeId: 'college-economie-ict', proposed: 2, addressed: 1, days: { most: 49 } },
        { collegeId: 'college-mobiliteit-techniek', proposed: 4, addressed: 0, days: null },
      ]);
      // The attendance of 12 March 2025 was recorded on 20 March.
      const first = 'proposedUntil: "2024-09-07"';
      const college = { collegeId: 'college-mobiliteit-techniek', proposed: 1 };
      expect(await days('validAt: "2025-03-15", knownAt: "2025-03-15"', first)).toEqual([
        { ...college, addressed: 0, days: null },
      ]);
      expect(await days('validAt: "2025-03-15"', first)).toEqual([
        { ...college, addressed: 1, days: { most: 187 } },
      ]);
    });

    // On 31 December 2025 only leeway-mentoruren names a KPI: 0.8 on VSV at level 3. VSV lower is better: 5.2 - 4.0 = 1.2; without
    // leeway Handel 10.5 - 9.0 = 1.5, ICT 3.6 - 3.0 = 0.6, Installatietechniek 9.8 - 9.2 = 0.6. JR 74 - 69 = 5 and
    // of Handel 78 - 74 = 4, DR 74 - 73 = 1.
    it('3: how far both sides are apart, by width of leeway', async () => {
      const all = (of: number) => ({ median: of, mean: of, least: of, most: of });
      expect(await answer('analyst', 3)).toEqual({
        targetGaps: [
          { kpi: 'DR', width: null, agreements: 1, gap: all(1) },
          { kpi: 'JR', width: null, agreements: 2, gap: { median: 4.5, mean: 4.5, least: 4, most: 5 } },
          { kpi: 'VSV', width: null, agreements: 3, gap: { median: 0.6, mean: 0.9, least: 0.6, most: 1.5 } },
          { kpi: 'VSV', width: 0.8, agreements: 1, gap: all(1.2) },
        ],
      });
    });
  });
}
