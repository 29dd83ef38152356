// `node benchmarks/postgraphile-server.mjs MODULES` with DATABASE_URL: PostGraphile 5 on the schema `peer` of that database,
// on a free port of 127.0.0.1, which is printed. MODULES is the folder in which PostGraphile is installed.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';

// PostGraphile asks for Node 22; this is all that it misses on 20.
if (!('withResolvers' in Promise)) {
  const withResolvers = () => {
    /** @type {Record<string, unknown>} */
    const parts = {};
    parts['promise'] = new Promise((resolve, reject) => Object.assign(parts, { resolve, reject }));
    return parts;
  };
  Object.defineProperty(Promise, 'withResolvers', { value: withResolvers });
}

const load = createRequire(join(process.argv[2] ?? '', 'anything.js'));
const { postgraphile } = load('postgraphile');
const { PostGraphileAmberPreset } = load('postgraphile/presets/amber');
const { makePgService } = load('postgraphile/adaptors/pg');
const { grafserv } = load('postgraphile/grafserv/node');

const connectionString = process.env['DATABASE_URL'];
const serving = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ connectionString, schemas: ['peer'], poolConfig: { max: 10 } })],
  grafserv: { graphqlPath: '/graphql', graphiql: false, websockets: false },
}).createServ(grafserv);
const server = createServer();
await serving.addTo(server);
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const address = server.address();
console.log(typeof address === 'object' ? address?.port : address);
