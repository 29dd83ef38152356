// HR's inbox of a large institution: fifty needs that teams endorsed and for which nothing is scheduled, those that wait
// longest first; of everybody and of one college, in turn. It is to take at most 150 ms (95th percentile).
import { askedInTurn } from './asked-in-turn.mjs';

/** @type {import('./run.mjs').Benchmark} */
export default (options) =>
  askedInTurn(
    {
      name: 'needs',
      query: (snapshot) => `query ($filter: NeedsInboxFilter) { snapshot: ${snapshot} {
        needsInbox(filter: $filter, first: 50) {
          totalCount
          nodes { waitingSince activityId need { id status title { value } team { id name { value } } theme { name { value } } } }
        }
      } }`,
      variables: (number) => ({ filter: number % 2 === 0 ? null : { collegeId: 'college-0001' } }),
      found: ({ snapshot }) => snapshot.needsInbox.totalCount,
    },
    options,
  );
