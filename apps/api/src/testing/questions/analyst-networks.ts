// What the analyst of the demo asks of networks, with answers worked out by hand.
import { describe, expect, it } from 'vitest';
import type { Answer } from './asking.js';

/** Declares the last two questions of the analyst. */
export function analystQuestionsOfNetworks(answer: Answer): void {
  describe('the analyst, of networks', () => {
    // communities-exchanges.ts, what was acknowledged of Zeewaard: to Duinoord intervisie (4), from it beoordelen (5); to
    // Havikslaan kennismaking (4), from it terugkijken (5); to the greenhouse builder gastles (5), from the water authority
    // opdrachtgever (5). communities-questions.ts adds one from Duinoord on process (4) and one to Havikslaan on relation (5).
    // The measuring day of the greenhouse builder was delivered and not acknowledged.
    it('4: the balance of bringing and fetching', async () => {
      const pair = (
        a: string,
        level: string,
        aToB: [number, number | null],
        bToA: [number, number | null],
        difference: number,
      ) => {
        const side = (partner: string) => ({ id: `leergemeenschap-${partner}` });
        const brought = ([exchanges, meanScore]: [number, number | null]) => ({ exchanges, meanScore });
        return {
          ...{ a: side(a), b: side('zeewaard'), level, aToB: brought(aToB), bToA: brought(bToA), difference },
        };
      };
      expect(await answer('analyst', 4)).toEqual({
        reciprocityBalance: [
          pair('duinoord', 'process', [1, 4], [1, 4], 0),
          pair('duinoord', 'content', [1, 5], [0, null], 1),
          pair('havikslaan', 'relation', [1, 5], [2, 4.5], -1),
          pair('kassen', 'content', [0, null], [1, 5], -1),
          pair('waterschap', 'content', [1, 5], [0, null], 1),
        ],
      });
    });

    // network-course-observations.ts: 3 before the course, 10 in it, 4 after it, one from a notebook, 6 in the next year. The
    // broker recorded the one of 12 June on 2 July: by position it comes after that of 18 June.
    it('5: what was seen at the boundary, paged and resumed', async () => {
      interface Page {
        boundaryObservationCounts: { month: string; mechanism: string; level: string; count: number }[];
        boundaryObservations: {
          position: string;
          pageInfo: { hasNextPage: boolean; endCursor: string };
          nodes: { id: string }[];
        };
      }
      const pages: Page[] = [];
      for (let after: string | null = null; ;) {
        const asked: Page = await answer<Page>('analyst', 5, { after });
        pages.push(asked);
        if (!asked.boundaryObservations.pageInfo.hasNextPage) break;
        after = asked.boundaryObservations.pageInfo.endCursor;
      }
      const seen = pages.map(({ boundaryObservations }) => boundaryObservations.nodes.map(({ id }) => id));
      expect(seen.map(({ length }) => length)).toEqual([10, 10, 4]);
      const ids = seen.flat();
      expect(new Set(ids).size).toBe(24);
      expect(ids.indexOf('waarneming-notitieboek')).toBe(17);
      const counts = pages[0]?.boundaryObservationCounts ?? [];
      const ofMonth = (month: string) =>
        counts.filter((each) => each.month === month).reduce((sum, { count }) => sum + count, 0);
      expect(
        ['01', '02', '03', '04', '05', '06', '09', '10', '11'].map((month) => ofMonth(`2026-${month}`)),
      ).toEqual([1, 2, 5, 5, 1, 4, 2, 3, 1]);
      // Seen twice at one level in one month: on 9 and on 16 April 2026.
      expect(counts.filter(({ count }) => count > 1)).toEqual([
        { month: '2026-04', mechanism: 'reflection', level: 'institutional', count: 2 },
      ]);
      // A page is complete up to the position before its last, for several can be known since one: that one comes again, and
      // then the third page. After the third there is nothing.
      const [, second, third] = pages.map(({ boundaryObservations }) => boundaryObservations.position);
      const resumed = async (afterPosition: string | undefined) =>
        (await answer<Page>('analyst', 5, { afterPosition })).boundaryObservations.nodes.map(({ id }) => id);
      expect(await resumed(second)).toEqual([ids[19], ...(seen[2] ?? [])]);
      expect(await resumed(third)).toEqual([]);
    });
  });
}
