// What is measured of a KPI in a yield year, first provisionally and then definitively, and how its agreement is closed by it.
import {
  judgeAgainstTerms,
  measuredAt,
  measurementStreamId,
  rateOf,
  streamOf,
  type Instant,
} from '@traject/domain';
import { words, type Act, type Doer } from './act.js';
import type { AgreementCourse } from './agreement-courses.js';
import type { Agreement } from './agreements.js';
import { leadOf, quality, type Team } from './cast.js';
import { countedAs, levelOf, type Counted, type Kpi, type Result } from './kpis.js';
import { momentOn, yieldYear } from './moments.js';
import type { Draw } from './random.js';

/** Under this denominator neither VSV nor JR is judged. */
const SMALLEST = 12;
/** 1 October, as a day of the school year. */
const YEAR_ENDED = 61;

/** When a year's figures come; a correction of a miscount is between the first and the last. */
interface Moments {
  first: Instant;
  corrected: Instant | null;
  definitive: Instant | null;
  closed: Instant;
}

/** Three in four agreements have a first figure while the year lasts, and a definitive one after it; the others two after it. */
function momentsOf(year: number, course: AgreementCourse, draw: Draw): Moments {
  const after = (day: number) => momentOn(year + 1, YEAR_ENDED + day, 660);
  if (course === 'silent') {
    return { first: after(170), corrected: null, definitive: null, closed: after(360) };
  }
  const amends = course === 'amended' || course === 'amendmentRefused';
  if (draw.below(4) > 0 || amends) {
    const day = 150 + draw.below(amends ? 80 : 150);
    const miscounted = draw.below(8) === 0;
    const last = draw.below(6) === 0 ? 100 : 20 + draw.below(20);
    return {
      first: momentOn(year, day, 660),
      corrected: miscounted ? momentOn(year, day + 20, 660) : null,
      definitive: after(last),
      closed: after(last + 3 + draw.below(14)),
    };
  }
  const first = 14 + draw.below(26);
  return {
    first: after(first),
    corrected: null,
    definitive: after(150),
    closed: after(first + 3 + draw.below(14)),
  };
}

/** The figures of a team's agreement, which compare with it as `result` says, and its closing. */
export function resultsOf(
  { team, year, kpi, course }: { team: Team; year: number; kpi: Kpi; course: AgreementCourse },
  { id: agreementId, stream: agreement, terms }: Agreement,
  result: Result,
  draw: Draw,
): Act[] {
  const [level, period] = [levelOf(team), yieldYear(year)];
  const measurementId = `measurement-${kpi.code}-${team.number}-${year}`;
  const stream = streamOf('measurement', measurementStreamId(team.id, kpi.code, level));
  const moments = momentsOf(year, course, draw);
  const by: Doer = draw.below(4) === 0 ? leadOf(team) : quality;
  const final = countedAs(result, kpi, terms.target, draw);
  const acts: Act[] = [];
  const effectiveAt = measuredAt(period, moments.first);
  const figure = ({ numerator, denominator }: Counted, status: 'provisional' | 'definitive') => ({
    ...{ measurementId, teamId: team.id, kpi: kpi.code, level, period },
    ...{ value: rateOf(numerator, denominator), numerator, denominator, status },
    ...{ source: words(kpi.source), deliveryHash: null },
  });
  type Figure = ReturnType<typeof figure>;
  const record = (at: Instant, data: Figure): void => {
    const events = [{ type: 'MeasurementRecorded', data, effectiveAt, name: `${measurementId}-1` }];
    acts.push({ at, by, command: 'RecordMeasurement', stream, input: data, events });
  };
  const replace = (at: Instant, data: Figure, why: string): void => {
    const [name, replaces] = [`${measurementId}-${acts.length + 1}`, `${measurementId}-${acts.length}`];
    const reason = words(why);
    const events = [{ type: 'MeasurementRecorded', data, reason, effectiveAt, name, replaces }];
    acts.push({ at, by, command: 'CorrectEvent', stream, input: { data, reason, replaces }, events });
  };
  const off = (by: number): Counted => ({
    ...final,
    numerator: Math.max(0, Math.min(final.denominator, final.numerator + by)),
  });
  record(moments.first, figure(off(draw.below(3) - 1), moments.definitive ? 'provisional' : 'definitive'));
  if (moments.corrected) {
    replace(moments.corrected, figure(off(2), 'provisional'), 'Twee studenten waren niet meegeteld.');
  }
  if (moments.definitive) {
    replace(
      moments.definitive,
      figure(final, 'definitive'),
      'De definitieve cijfers vervangen de voorlopige.',
    );
  }

  const seen = acts.findLast(({ at }) => at <= moments.closed)?.events[0];
  const { value, denominator } = (seen?.data ?? figure(final, 'definitive')) as Figure;
  const { outcome } = judgeAgainstTerms({ value, denominator }, terms, kpi.direction, SMALLEST);
  const known = { value, denominator, measurementEventId: { eventNamed: seen?.name } };
  acts.push({
    at: moments.closed,
    by: quality,
    command: 'CloseKpiAgreement',
    stream: agreement,
    input: { agreementId },
    events: [{ type: 'KpiAgreementClosed', data: { outcome, seen: known } }],
  });
  return acts;
}
