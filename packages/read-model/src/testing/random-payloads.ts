// Every stream of a random history. For tests only.
import type { Cast } from './random-act.js';
import type { WordPayloads } from './payload.js';
import { dialogues } from './random-dialogues.js';
import { experiments } from './random-experiments.js';
import { activities } from './random-activity.js';
import { coalitions } from './random-coalitions.js';
import { notes } from './random-notes.js';
import { networks } from './random-networks.js';
import { organisation } from './random-organisation.js';
import { plans } from './random-plans.js';
import { reciprocity } from './random-reciprocity.js';
import { results } from './random-results.js';
import { work } from './random-work.js';

/** Every stream of a history. */
export function payloads({ prefix, kpi }: Cast): WordPayloads[] {
  const ids = {
    team: `${prefix}team`,
    other: `${prefix}other`,
    theme: `${prefix}theme`,
    programme: `${prefix}programme`,
    institution: `${prefix}institution`,
  };
  const person = (n: number) => `${prefix}p${n % 4}`;
  return [
    ...organisation(prefix, ids, person),
    ...work(prefix, ids),
    ...results(prefix, kpi, ids),
    // The places of the words above are known to `anyAct` and to specs: others come after them.
    ...plans(prefix, ids),
    ...experiments(prefix, ids),
    ...dialogues(prefix, ids),
    ...activities(prefix, ids, person),
    ...coalitions(prefix, ids, person),
    ...networks(prefix, ids, person),
    ...reciprocity(prefix, ids, person),
    ...notes(prefix, ids, person),
  ];
}
