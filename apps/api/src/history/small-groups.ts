// Figures about too few people are withheld in what was recorded as they are in the tables.
import { mayShow, wordOf, type Recorded } from '@traject/domain';
import type { RequestContext } from '../graphql/request-context.js';
import { counted } from '../measurement/counted.js';

/** Words whose payloads and states hold figures about people. */
const WITH_FIGURES = ['measurement', 'kpiAgreement'];

/** A payload, or a state, and the event that it is of. */
export interface OfEvent {
  value: unknown;
  event: Recorded;
}

/**
 * A payload or a state of the event's aggregate, in which figures that are about too few people for the viewer are null,
 * with `withheld: true` beside them.
 */
export async function withoutSmallGroups(
  value: unknown,
  event: Recorded,
  context: RequestContext,
): Promise<unknown> {
  const [result] = await allWithoutSmallGroups([{ value, event }], context);
  return result;
}

/**
 * The same for many at once, where a promise for every value inside would take longer than reading them. What is needed to judge
 * is loaded first; `firstOf` gives the first event of a stream where the caller has it, so that it is not read again.
 */
export async function allWithoutSmallGroups(
  all: readonly OfEvent[],
  context: RequestContext,
  firstOf: (stream: string) => Recorded | undefined = () => undefined,
): Promise<unknown[]> {
  const withFigures = all.filter(({ event }) => WITH_FIGURES.includes(wordOf(event.stream)));
  if (withFigures.length === 0) return all.map(({ value }) => value);
  const { seesSmallGroups } = await context.sight();
  const firsts = new Map<string, Recorded | undefined>();
  await Promise.all(
    [...new Set(withFigures.map(({ event }) => event.stream))].map(async (stream) => {
      firsts.set(stream, firstOf(stream) ?? (await context.streams.load(stream))[0]);
    }),
  );
  const named = ({ event: { data, stream } }: OfEvent, key: string): string | null => {
    const first = firsts.get(stream);
    return stringAt(data, key) ?? (first ? stringAt(first.data, key) : null);
  };
  const struckIn = new Set(
    withFigures.filter((one) => {
      const teamId = named(one, 'teamId');
      return teamId === null || !seesSmallGroups(teamId);
    }),
  );
  const figures = [...struckIn].flatMap((one) => figuresIn(one.value, named(one, 'kpi')));
  const known = await knownOf(figures, context);
  return all.map((one) => (struckIn.has(one) ? struck(one.value, named(one, 'kpi'), known) : one.value));
}

/** Whether the measurement that an event recorded is about too few people to show. */
export async function tellsOfFew(context: RequestContext, measurementEventId: string): Promise<boolean> {
  const figures = { kpi: null, value: { measurementEventId } };
  return isAboutFew(figures, await knownOf([figures], context));
}

/** An object with figures, and the KPI that they are of. */
interface Figures {
  value: object;
  kpi: string | null;
}

/** What is needed to judge figures: KPIs of which a number is a count, and the events that figures were seen in. */
interface Known {
  counts: ReadonlySet<string>;
  sources: ReadonlyMap<string, Recorded | null>;
}

const isFigures = (value: object): boolean => 'value' in value && 'denominator' in value;

function figuresIn(value: unknown, kpi: string | null): Figures[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap((item) => figuresIn(item, kpi));
  return isFigures(value) ? [{ value, kpi }, ...inside] : inside;
}

/** A source's own figures may have been seen in another: these are loaded too. */
async function knownOf(figures: readonly Figures[], context: RequestContext): Promise<Known> {
  const { definition } = await context.present();
  const counts = new Map<string, boolean>();
  const sources = new Map<string, Recorded | null>();
  for (let looked = figures; looked.length > 0;) {
    const fresh = <T>(values: readonly (T | null)[], known: ReadonlyMap<T, unknown>): T[] => [
      ...new Set(values.flatMap((value) => (value === null || known.has(value) ? [] : [value]))),
    ];
    const kpis = fresh(
      looked.map(({ kpi }) => kpi),
      counts,
    );
    const ids = fresh(looked.map(sourceOf), sources);
    const [definitions, events] = await Promise.all([
      Promise.all(kpis.map((kpi) => definition.load(kpi))),
      Promise.all(ids.map((id) => context.events.load(id))),
    ]);
    for (const [at, kpi] of kpis.entries()) counts.set(kpi, definitions[at]?.unit === 'count');
    for (const [at, id] of ids.entries()) sources.set(id, events[at] ?? null);
    looked = events.flatMap((event) => (event ? [figuresOf(event)] : []));
  }
  return { counts: new Set([...counts].flatMap(([kpi, isCount]) => (isCount ? [kpi] : []))), sources };
}

const figuresOf = ({ data }: Recorded): Figures => ({ value: data, kpi: stringAt(data, 'kpi') });
const sourceOf = ({ value }: Figures): string | null => stringAt(value, 'measurementEventId');

function struck(value: unknown, kpi: string | null, known: Known): unknown {
  if (Array.isArray(value)) return value.map((item) => struck(item, kpi, known));
  if (typeof value !== 'object' || value === null) return value;
  if (isFigures(value) && isAboutFew({ value, kpi }, known)) {
    const counts = { denominator: null, ...('numerator' in value && { numerator: null }) };
    return { ...value, value: null, ...counts, withheld: true };
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, struck(item, kpi, known)]));
}

/** A measurement has its counts beside it; what was seen at an agreement's closing names the event that has them. */
function isAboutFew(figures: Figures, known: Known): boolean {
  const { value, kpi } = figures;
  const people = counted(kpi !== null && known.counts.has(kpi), {
    value: numberAt(value, 'value'),
    numerator: numberAt(value, 'numerator'),
    denominator: numberAt(value, 'denominator'),
  });
  if (!mayShow(people, false)) return true;
  const source = sourceOf(figures);
  if (source === null) return false;
  const event = known.sources.get(source) ?? null;
  return event === null || isAboutFew(figuresOf(event), known);
}

function numberAt(value: object, key: string): number | null {
  const found: unknown = Reflect.get(value, key);
  return typeof found === 'number' ? found : null;
}
function stringAt(value: object, key: string): string | null {
  const found: unknown = Reflect.get(value, key);
  return typeof found === 'string' ? found : null;
}
