import type { Client } from 'urql';
import { ReplayHistoryDocument, type HistoryScope } from './documents.generated.js';
import { fromNode } from './from-node.js';
import type { ReplayEvent } from './logic/replay-event.js';

/** As many events are asked for at once. */
const PAGE = 500;

export interface Page {
  events: ReplayEvent[];
  /** How many there are in all, for this viewer. */
  total: number;
  /** Where the next page begins; null after the last. */
  next: string | null;
}

/** One page of a history, in order of recording, from cursor `after`. Throws when the server does not answer. */
export async function loadPage(
  client: Client,
  of: { scope: HistoryScope },
  after: string | null,
): Promise<Page> {
  const answer = await client
    .query(ReplayHistoryDocument, { ...of, first: PAGE, after }, { requestPolicy: 'network-only' })
    .toPromise();
  if (!answer.data) throw answer.error ?? new Error('The server gave no answer to the history.');
  const { nodes, pageInfo, totalCount } = answer.data.history;
  return {
    events: nodes.map(fromNode),
    total: totalCount,
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
  };
}
