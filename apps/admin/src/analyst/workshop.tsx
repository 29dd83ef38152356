import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { GraphiQL } from 'graphiql';
import { useColours } from '../design/theme.js';

type Params = Parameters<Parameters<typeof GraphiQL>[0]['fetcher']>[0];

/** Asks the API what is in the editor, as the person who is signed in. */
async function fetcher({ query, variables, operationName }: Params) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables, operationName }),
  });
  return response.json();
}

/** The editor, with `query` in it to begin with. */
export default function Workshop({ query }: { query: string }) {
  const colours = useColours();
  return <GraphiQL fetcher={fetcher} initialQuery={query} forcedTheme={colours} />;
}
