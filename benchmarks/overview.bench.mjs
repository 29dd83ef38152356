// The board's overview of all teams of a large institution: a page of 25 rows in each of its orders in turn, with the reasons
// to look of all 400. It is to take at most 300 ms (95th percentile), as the page of hours.
import { askedInTurn } from './asked-in-turn.mjs';

const ORDERS = ['whereToLook', 'name', 'openNeeds', 'lastChange'];

/** @type {import('./run.mjs').Benchmark} */
export default (options) =>
  askedInTurn(
    {
      name: 'overview',
      query: (snapshot) => `query ($order: TeamOverviewOrder) { snapshot: ${snapshot} {
        teamOverview(order: $order, first: 25) {
          totalCount toLookAt reasons { kind teams }
          nodes {
            team { id name { value } institution { id } college { name { value } } }
            needs { open unplanned closed }
            ownerships { themeId status theme { name { value } } }
            kpis {
              agreementId kpi level status definition { unit name { value } } proposal managementTarget
              target result withheld outcome norm normOutcome
            }
            lastChange
            reasons { kind count days }
          }
        }
      } }`,
      variables: (number) => ({ order: ORDERS[number % ORDERS.length] }),
      found: ({ snapshot }) => snapshot.teamOverview.totalCount,
    },
    options,
  );
