// Lists of a team over GraphQL, as many as are answered to sixteen that ask at once: needs, agreements and activities, of
// the generated institution. The peer is PostGraphile 5 on views of the same tables, in turns in the same run; its answers
// hold the same fields. Both run with NODE_ENV=production. Beside it the same lists as of random dates, which the peer cannot answer.
import { clientOf } from './graphql-client.mjs';
import { withLargeInstitution } from './large-institution.mjs';
import { withPostGraphile } from './postgraphile.mjs';
import { withDataFolder } from './serve.mjs';
import { summarise } from './summarise.mjs';
import { query as rowsOf } from './generated-database.mjs';

const AT_ONCE = 16;
const SECONDS = 3;

const FIELDS = {
  trainingNeeds: 'id teamId status proposedAt title { value }',
  kpiAgreements: 'id teamId status kpi level period { from until }',
};
const ACTIVITIES =
  'trainingActivities(filter: { teamId: $team }, first: 100) { edges { node { id status kind enrolled title { value } } } }';
const LISTS = {
  needs: {
    ours: `trainingNeeds(filter: { teamId: $team }) { ${FIELDS.trainingNeeds} }`,
    peer: 'allNeeds(condition: { teamId: $team }) { nodes { needId teamId status proposedAt title } }',
  },
  agreements: {
    ours: `kpiAgreements(filter: { teamId: $team }) { ${FIELDS.kpiAgreements} }`,
    peer: 'allAgreements(condition: { teamId: $team }) { nodes { agreementId teamId status kpi level periodFrom periodUntil } }',
  },
  activities: {
    ours: ACTIVITIES,
    peer: 'allActivities(condition: { unitId: $team }, first: 100) { nodes { activityId status kind enrolled title } }',
  },
};

/** @param {number} value */
const rounded = (value) => Math.round(value * 100) / 100;

/**
 * Requests answered a second to `AT_ONCE` that ask again as soon as they are answered.
 * @param {() => Promise<unknown>} ask
 */
async function rateOf(ask) {
  const until = performance.now() + SECONDS * 1000;
  let answered = 0;
  const begin = performance.now();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (performance.now() < until) {
        await ask();
        answered += 1;
      }
    }),
  );
  return (answered * 1000) / (performance.now() - begin);
}

/** @type {import('./run.mjs').Benchmark} */
export default async function run({ rounds = 5, events, log }) {
  return withDataFolder((folder) =>
    withLargeInstitution({ events, production: true, log }, ({ url, asPerson }) =>
      withPostGraphile({ url, folder, log }, async (peerOrigin) => {
        const teams = (await rowsOf(url, 'SELECT DISTINCT team_id FROM traject_read.team')).map(
          ({ team_id: id }) => String(id),
        );
        const one = () => ({ team: teams[Math.floor(Math.random() * teams.length)] });
        const [ours, peer] = [asPerson('hr'), clientOf(peerOrigin)];
        /** @type {number[]} */
        const rates = [];
        /** @type {number[]} */
        const peerRates = [];
        /** @type {Record<string, number>} */
        const beside = {};
        for (const [name, list] of Object.entries(LISTS)) {
          const live = `query ($team: ID!) { now { ${list.ours} } }`;
          const asOf = `query ($team: ID!, $at: Moment!) { asOf(validAt: $at) { ${list.ours} } }`;
          const theirs = `query ($team: String!) { ${list.peer} }`;
          const at = () =>
            new Date(Date.UTC(2023, 0, 1) + Math.random() * 3.5 * 365 * 86_400_000).toISOString();
          const mine = [];
          const other = [];
          const dated = [];
          for (let round = -1; round < rounds; round += 1) {
            const [a, b, c] = [
              await rateOf(() => ours.ask(live, one())),
              await rateOf(() => peer.ask(theirs, one())),
              await rateOf(() => ours.ask(asOf, { ...one(), at: at() })),
            ];
            // The first one warms up.
            if (round < 0) continue;
            mine.push(a);
            other.push(b);
            dated.push(c);
          }
          const [live1, peer1, dated1] = [mine, other, dated].map((list) => summarise(list).ours);
          log(`${name}: ours ${live1}, PostGraphile ${peer1}, ours as of ${dated1} requests/s`);
          beside[`${name}: ratio`] = rounded((live1 ?? NaN) / (peer1 ?? NaN));
          beside[`${name}: requests/s as of`] = dated1 ?? NaN;
          rates.push(...mine);
          peerRates.push(...other);
        }
        ours.hangUp();
        peer.hangUp();
        const [mine, theirs] = [summarise(rates), summarise(peerRates)];
        return {
          name: 'lists',
          unit: 'requests/s',
          ...mine,
          peer: theirs.ours,
          ratio: rounded(mine.ours / theirs.ours),
          peerSpread: theirs.spread,
          rounds,
          beside,
        };
      }),
    ),
  );
}
