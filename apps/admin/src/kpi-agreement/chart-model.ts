import { startOfDay } from '@traject/domain';

/** The part of an agreement that its chart shows. */
export interface Charted {
  level: number | null;
  period: { from: string; until: string | null };
  definition: {
    direction: 'higher' | 'lower';
    norms: readonly {
      level: number | null;
      sufficient: number;
      period: { from: string; until: string | null };
    }[];
  } | null;
  versions: readonly {
    version: number;
    inForceFrom: string | null;
    terms: { target: number; bandwidth: number };
  }[];
  results: readonly { measurement: { value: number | null; at: string; status: string; id: string } }[];
}

/** From and until in milliseconds since 1970. */
interface Stretch {
  from: number;
  until: number;
}
export interface Band extends Stretch {
  version: number;
  target: number;
  /** The value up to (or down to) which a result is within leeway. */
  limit: number;
}
export interface ChartModel {
  time: Stretch;
  /** Lowest and highest value to show. */
  values: [number, number];
  /** The target with its leeway, stepping where another version came into force. */
  bands: Band[];
  norms: (Stretch & { sufficient: number })[];
  points: { at: number; value: number; provisional: boolean; id: string }[];
}

const clip = (stretch: Stretch, to: Stretch): Stretch => ({
  from: Math.max(stretch.from, to.from),
  until: Math.min(stretch.until, to.until),
});

/** What the chart of an agreement draws; null when there is nothing to draw. `now` is an instant. */
export function chartModel(agreement: Charted, now: string): ChartModel | null {
  const points = agreement.results.flatMap(({ measurement: { value, at, status, id } }) =>
    value === null ? [] : [{ at: Date.parse(at), value, provisional: status === 'provisional', id }],
  );
  const inForce = agreement.versions
    .filter((version) => version.inForceFrom !== null)
    .map((version) => ({ ...version, at: Date.parse(version.inForceFrom ?? '') }))
    .toSorted((a, b) => a.at - b.at);
  if (points.length === 0 && inForce.length === 0) return null;
  const begin = Date.parse(startOfDay(agreement.period.from));
  const end =
    agreement.period.until === null ? Date.parse(now) : Date.parse(startOfDay(agreement.period.until));
  const time = {
    from: Math.min(begin, ...points.map(({ at }) => at), ...inForce.map(({ at }) => at)),
    until: Math.max(end, ...points.map(({ at }) => at)),
  };
  const lower = agreement.definition?.direction === 'lower';
  const bands = inForce.map(({ version, at, terms }, index): Band => ({
    from: at,
    until: inForce[index + 1]?.at ?? time.until,
    version,
    target: terms.target,
    limit: lower ? terms.target + terms.bandwidth : terms.target - terms.bandwidth,
  }));
  const norms = (agreement.definition?.norms ?? [])
    .filter(({ level }) => level === agreement.level)
    .map(({ sufficient, period }) => ({
      sufficient,
      ...clip(
        {
          from: Date.parse(startOfDay(period.from)),
          until: period.until === null ? time.until : Date.parse(startOfDay(period.until)),
        },
        time,
      ),
    }))
    .filter(({ from, until }) => from < until)
    .toSorted((a, b) => a.from - b.from);
  const all = [
    ...points.map(({ value }) => value),
    ...bands.flatMap(({ target, limit }) => [target, limit]),
    ...norms.map(({ sufficient }) => sufficient),
  ];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const margin = (most - least || Math.abs(most) || 1) * 0.15;
  return { time, values: [least - margin, most + margin], bands, norms, points };
}
