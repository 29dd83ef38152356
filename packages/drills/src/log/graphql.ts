// The API as a person's browser asks it.

export type Ask = (query: string, variables: object) => Promise<unknown>;

const JSON_TYPE = { 'content-type': 'application/json' };
/** A member of a team of the demo, and a theme of its institution. */
const MEMBER = 'person-021';
const NEED = { teamId: 'team-mobiliteit', themeId: 'theme-lob', gap: 'g', evidence: 'e', guidance: 's' };

/** Signs a persona of the demo in. */
export async function askAs(origin: string): Promise<Ask> {
  const body = JSON.stringify({ personId: MEMBER });
  const answer = await fetch(`${origin}/session/persona`, { method: 'POST', headers: JSON_TYPE, body });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0];
  if (!cookie) throw new Error(`signing in was answered ${answer.status}`);
  return async (query, variables) => {
    const headers = { ...JSON_TYPE, cookie };
    const asked = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors }: { data?: unknown; errors?: unknown } = JSON.parse(await asked.text());
    if (errors || !data) throw new Error('the API answered with an error');
    return data;
  };
}

const PROPOSE = `mutation ($input: ProposeNeedInput!, $meta: CommandMeta) {
  proposeNeed(input: $input, meta: $meta) { __typename ... on CommandDone { duplicate } }
}`;

/** Proposes a need; true when the command had been carried out before. Throws when it was not acknowledged. */
export async function propose(ask: Ask, commandId: string): Promise<boolean> {
  const answer = await ask(PROPOSE, { input: { ...NEED, title: commandId }, meta: { commandId } });
  const { proposeNeed } = answer as { proposeNeed: { __typename: string; duplicate?: boolean } };
  if (proposeNeed.__typename !== 'CommandDone') throw new Error('the proposal was refused');
  return proposeNeed.duplicate === true;
}

/** How many events the read model holds, of how many. */
export async function readiness(origin: string): Promise<{ events: number; of: number }> {
  const health: { projection?: string } = JSON.parse(await (await fetch(`${origin}/health/ready`)).text());
  const [, events = 0, of = -1] = /^(\d+) of (\d+) events/.exec(health.projection ?? '') ?? [];
  return { events: Number(events), of: Number(of) };
}
