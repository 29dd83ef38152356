/** An institution to choose from. */
export interface Choice {
  id: string;
  name: string;
}

/** What was refused before anything was read, in the server's own words where it gave any. */
export class UploadRefused extends Error {
  readonly sentence: string | null;
  /** For which institutions it can be, where the server asks for which it is. */
  readonly institutions: readonly Choice[];
  constructor(sentence: string | null, institutions: readonly Choice[] = []) {
    super('The upload was refused');
    this.sentence = sentence;
    this.institutions = institutions;
  }
}

/** An upload under way: `id` is its import's, by which it can be asked for already, `done` resolves when it was read. */
export interface Upload {
  id: string;
  /** Rejects with `UploadRefused`, or when the connection broke or `stop` was called. */
  done: Promise<void>;
  stop: () => void;
}

const sentenceIn = (answer: unknown): string | null =>
  typeof answer === 'object' && answer !== null && 'message' in answer && typeof answer.message === 'string'
    ? answer.message
    : null;

const isChoice = (given: unknown): given is Choice =>
  typeof given === 'object' &&
  given !== null &&
  ['id', 'name'].every((key) => typeof new Map(Object.entries(given)).get(key) === 'string');

const institutionsIn = (answer: unknown): Choice[] =>
  typeof answer === 'object' &&
  answer !== null &&
  'institutions' in answer &&
  Array.isArray(answer.institutions)
    ? answer.institutions.filter(isChoice)
    : [];

/** Sends files to be read. `onSent` is told the share that was sent, 0 to 1. */
export function upload(
  files: readonly File[],
  onSent: (share: number) => void,
  address = '/imports/duo-vsv',
): Upload {
  const body = new FormData();
  for (const file of files) body.append('files', file);
  const id = crypto.randomUUID();
  // fetch tells nothing about how much of a body was sent.
  const request = new XMLHttpRequest();
  const done = new Promise<void>((resolve, reject) => {
    request.open('POST', address);
    request.responseType = 'json';
    // The id is ours to choose; that we send the header at all shows the server that no other site is asking.
    request.setRequestHeader('x-traject-import', id);
    request.upload.onprogress = ({ loaded, total }) => onSent(total === 0 ? 0 : loaded / total);
    request.onerror = () => reject(new Error('The upload was not answered'));
    request.onabort = () => reject(new Error('The upload was stopped'));
    request.onload = () => {
      if (request.status < 300) resolve();
      else reject(new UploadRefused(sentenceIn(request.response), institutionsIn(request.response)));
    };
    request.send(body);
  });
  return { id, done, stop: () => request.abort() };
}
