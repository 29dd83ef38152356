// Files that the server makes: asked with the viewer's own session.

/** The server does not give the file: why, in the viewer's language, and the code. */
export class NotGiven extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** The answer of the server at `address`. Throws NotGiven with its sentence, or what `fetch` throws without a server. */
export async function askServer(address: string): Promise<Response> {
  const answer = await fetch(address);
  if (answer.ok) return answer;
  const said: unknown = await answer.json().catch(() => null);
  const field = (name: string): string => {
    const value = typeof said === 'object' && said !== null ? Reflect.get(said, name) : null;
    return typeof value === 'string' ? value : '';
  };
  throw new NotGiven(field('code'), field('message'));
}

/** The name that the server gave a file. */
export const fileNameOf = (answer: Response): string =>
  /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'traject-dossier';
