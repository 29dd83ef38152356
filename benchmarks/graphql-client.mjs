// Asks a GraphQL server over connections that stay open, also as one of its people.
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { json as jsonOf } from 'node:stream/consumers';

/** What a server meets behind a proxy. Without a limit, waiting requests open connections until no more are accepted. */
const CONNECTIONS = 64;

/**
 * @typedef {(query: string, variables?: object) => Promise<any>} Ask
 * @typedef {{ ask: Ask, hangUp: () => void }} Client `ask` throws where GraphQL answers with errors
 */

/**
 * @param {Agent} agent
 * @param {string} address
 * @param {object} body
 * @param {Record<string, string>} headers
 */
async function post(agent, address, body, headers) {
  const asked = request(address, {
    agent,
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
  });
  asked.end(JSON.stringify(body));
  const [answer] = /** @type {[import('node:http').IncomingMessage]} */ (await once(asked, 'response'));
  return answer;
}

/**
 * @param {string} origin
 * @param {Record<string, string>} [headers]
 * @returns {Client}
 */
export function clientOf(origin, headers = {}) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  return {
    async ask(query, variables = {}) {
      const answer = await post(agent, `${origin}/graphql`, { query, variables }, headers);
      const { data, errors } = /** @type {{ data?: any, errors?: unknown }} */ (await jsonOf(answer));
      if (errors) throw new Error(`GraphQL: ${JSON.stringify(errors)}`);
      return data;
    },
    hangUp: () => agent.destroy(),
  };
}

/**
 * Signs in on a server that offers personas.
 * @param {string} origin
 * @param {string} personId
 * @returns {Promise<Client>}
 */
export const signIn = async (origin, personId) =>
  clientOf(origin, { cookie: await signInCookie(origin, personId) });

/**
 * As `signIn`: the cookie with which anything else is asked.
 * @param {string} origin
 * @param {string} personId
 */
export async function signInCookie(origin, personId) {
  const agent = new Agent();
  const session = await post(agent, `${origin}/session/persona`, { personId }, {});
  session.resume();
  const cookie = session.headers['set-cookie']?.[0]?.split(';')[0];
  if (!cookie) throw new Error(`signing in was answered ${session.statusCode}`);
  agent.destroy();
  return cookie;
}
