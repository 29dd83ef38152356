// Figures about too few people are withheld in what was recorded as they are in the tables.
import { mayShow, wordOf, type Recorded } from '@traject/domain';
import type { RequestContext } from '../graphql/request-context.js';
import { countedNow } from '../measurement/counted.js';

/** Words whose payloads and states hold figures about people. */
const WITH_FIGURES = ['measurement', 'kpiAgreement'];

/**
 * A payload or a state of the event's aggregate, in which figures that are about too few people for the viewer are null,
 * with `withheld: true` beside them.
 */
export async function withoutSmallGroups(
  value: unknown,
  event: Recorded,
  context: RequestContext,
): Promise<unknown> {
  if (!WITH_FIGURES.includes(wordOf(event.stream))) return value;
  const [first] = await context.streams.load(event.stream);
  const named = (key: string) => stringAt(event.data, key) ?? (first ? stringAt(first.data, key) : null);
  const teamId = named('teamId');
  if (teamId !== null && (await context.sight()).seesSmallGroups(teamId)) return value;
  return struck(value, named('kpi'), context);
}

/** Whether the measurement that an event recorded is about too few people to show. */
export async function tellsOfFew(context: RequestContext, measurementEventId: string): Promise<boolean> {
  const event = await context.events.load(measurementEventId);
  return event === null || isAboutFew(event.data, stringAt(event.data, 'kpi'), context);
}

async function struck(value: unknown, kpi: string | null, context: RequestContext): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((item) => struck(item, kpi, context)));
  if (typeof value !== 'object' || value === null) return value;
  if ('value' in value && 'denominator' in value && (await isAboutFew(value, kpi, context))) {
    const counts = { denominator: null, ...('numerator' in value && { numerator: null }) };
    return { ...value, value: null, ...counts, withheld: true };
  }
  const entries = await Promise.all(
    Object.entries(value).map(async ([key, item]) => [key, await struck(item, kpi, context)] as const),
  );
  return Object.fromEntries(entries);
}

/** A measurement has its counts beside it; what was seen at an agreement's closing names the event that has them. */
async function isAboutFew(value: object, kpi: string | null, context: RequestContext): Promise<boolean> {
  const counted = await countedNow(context, kpi, {
    value: numberAt(value, 'value'),
    numerator: numberAt(value, 'numerator'),
    denominator: numberAt(value, 'denominator'),
  });
  const source = stringAt(value, 'measurementEventId');
  return !mayShow(counted, false) || (source !== null && tellsOfFew(context, source));
}

function numberAt(value: object, key: string): number | null {
  const found: unknown = Reflect.get(value, key);
  return typeof found === 'number' ? found : null;
}
function stringAt(value: object, key: string): string | null {
  const found: unknown = Reflect.get(value, key);
  return typeof found === 'string' ? found : null;
}
