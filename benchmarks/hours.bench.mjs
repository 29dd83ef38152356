// HR's page of hours for all staff of a large institution: fifty of them with norm, hours attended and scheduled, and the
// sums of everybody, in each of its orders in turn. It is to take at most 300 ms (95th percentile).
import { askedInTurn } from './asked-in-turn.mjs';

const ORDERS = ['missing', 'name', 'norm', 'realised', 'scheduled'];

/** @type {import('./run.mjs').Benchmark} */
export default (options) =>
  askedInTurn(
    {
      name: 'hours',
      query: (snapshot) => `query ($order: StaffHoursOrder) { snapshot: ${snapshot} {
        staffHours(filter: { unit: { kind: institution, id: "large-institution" } }, order: $order, first: 50) {
          totalCount
          summary { people below onCourse met norm realised scheduled }
          nodes { person { id name } fte norm realised scheduled missing status teams { id name { value } } }
        }
      } }`,
      variables: (number) => ({ order: ORDERS[number % ORDERS.length] }),
      found: ({ snapshot }) => snapshot.staffHours.totalCount,
    },
    options,
  );
