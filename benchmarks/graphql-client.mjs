// Asks a server over GraphQL as one of its people.
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { json as jsonOf } from 'node:stream/consumers';

/** What a server meets behind a proxy. Without a limit, waiting requests open connections until no more are accepted. */
const CONNECTIONS = 64;

/** @typedef {(query: string, variables?: object) => Promise<any>} Ask */

/**
 * Signs in on a server that offers personas.
 * @param {string} origin
 * @param {string} personId
 * @returns {Promise<{ ask: Ask, cookie: string, hangUp: () => void }>} `ask` throws where GraphQL answers with errors
 */
export async function signIn(origin, personId) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  /**
   * @param {string} path
   * @param {object} body
   * @param {Record<string, string>} [headers]
   */
  const post = async (path, body, headers = {}) => {
    const asked = request(`${origin}${path}`, {
      agent,
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
    });
    asked.end(JSON.stringify(body));
    const [answer] = /** @type {[import('node:http').IncomingMessage]} */ (await once(asked, 'response'));
    return answer;
  };
  const session = await post('/session/persona', { personId });
  session.resume();
  const cookie = session.headers['set-cookie']?.[0]?.split(';')[0];
  if (!cookie) throw new Error(`signing in was answered ${session.statusCode}`);
  /** @type {Ask} */
  const ask = async (query, variables = {}) => {
    const { data, errors } = /** @type {{ data?: any, errors?: unknown }} */ (
      await jsonOf(await post('/graphql', { query, variables }, { cookie }))
    );
    if (errors) throw new Error(`GraphQL: ${JSON.stringify(errors)}`);
    return data;
  };
  return { ask, cookie, hangUp: () => agent.destroy() };
}
