import type { Say } from '../i18n/use-t.js';
import type { OverviewQuery } from './documents.generated.js';

type Reason = OverviewQuery['asOf']['teamOverview']['nodes'][number]['reasons'][number];
export type ReasonKind = Reason['kind'];

/** A reason to look at a team in words, with how many and how long. */
export const reasonIn = (t: Say, { kind, count, days }: Reason): string =>
  t(`overview.look.${kind}`, { count, days: days ?? 0 });
