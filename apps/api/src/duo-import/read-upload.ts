// Reads the files of a multipart request as they arrive, one after the other; nothing of them is written anywhere.
import type { IncomingMessage } from 'node:http';
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy';
import { parseDelivery } from '@traject/duo-vsv';
import type { ReadFile } from './duo-import.js';

/** 200 MB: twice the largest delivery that we know of. */
const LARGEST_FILE = 200_000_000;
export const MOST_FILES = 24;

interface UploadOptions {
  onBytes: (bytes: number) => void;
  signal: AbortSignal;
  /** In bytes; 200 MB when absent. */
  largestFile?: number;
}

/**
 * The files of `request` in the order in which they came, each read or refused. Rejects when the request is no multipart
 * form, or breaks off.
 */
export const readUpload = (
  request: IncomingMessage,
  { onBytes, signal, largestFile = LARGEST_FILE }: UploadOptions,
): Promise<ReadFile[]> =>
  readForm(request, {
    onBytes,
    limits: { fileSize: largestFile, files: MOST_FILES },
    take: (stream, name) => readFile(stream, name, signal),
  });

interface FormOptions<T> {
  onBytes: (bytes: number) => void;
  /** Bytes of a file, and how many files. */
  limits: { fileSize: number; files: number };
  /** Reads one file to its end, or lets the rest of it pass. */
  take: (stream: BusboyFileStream, name: string) => Promise<T>;
}

/** What `take` makes of the files of a form, in their order. Rejects with an UploadError for what is no form of files. */
export async function readForm<T>(
  request: IncomingMessage,
  { onBytes, limits, take }: FormOptions<T>,
): Promise<T[]> {
  const contentType = request.headers['content-type'] ?? '';
  if (!/^multipart\/form-data\s*;.*boundary=/i.test(contentType)) throw new UploadError('NOT_MULTIPART');
  const form = new Busboy({
    headers: { ...request.headers, 'content-type': contentType },
    limits: { ...limits, fields: 10, fieldSize: 1000 },
  });
  const files: Promise<T>[] = [];
  const streams: BusboyFileStream[] = [];
  let tooMany = false;
  form.on('filesLimit', () => (tooMany = true));
  form.on('file', (field, stream, fileName) => {
    // What is not asked for is not read; a stream that nobody reads would hold the form up.
    if (field !== 'files') return void stream.resume();
    const reading = take(stream, fileName);
    // It is looked at below, when the form has ended; until then a failure must not count as unheard of.
    reading.catch(() => undefined);
    streams.push(stream);
    files.push(reading);
  });
  request.on('data', (piece: Buffer) => onBytes(piece.length));
  try {
    await ended(request, form);
  } catch (error) {
    for (const stream of streams) stream.destroy();
    await Promise.allSettled(files);
    throw error;
  }
  if (tooMany) throw new UploadError('TOO_MANY_FILES');
  return Promise.all(files);
}

/** Resolves when the form was read to its end. */
const ended = (request: IncomingMessage, form: BusboyInstance): Promise<void> =>
  new Promise((resolve, reject) => {
    const brokenOff = () => reject(new UploadError('BROKEN_OFF'));
    form.on('finish', () => resolve());
    form.on('error', brokenOff);
    // A form that ends too early never finishes, so the request says so.
    request.on('close', () => request.complete || brokenOff());
    request.pipe(form);
  });

async function readFile(stream: BusboyFileStream, given: string, signal: AbortSignal): Promise<ReadFile> {
  const name = given.slice(0, 200);
  const result = await parseDelivery(stream, { fileName: name, signal });
  // A refused file was not read to its end; the rest of it must pass for the next one to come.
  stream.resume();
  if (stream.truncated) return { name, delivery: null, refusal: 'TOO_MANY_BYTES' };
  return result.ok ? { name, delivery: result.delivery } : { name, delivery: null, refusal: result.refusal };
}

/** Why an upload as a whole cannot be read; recognise it by `code`. */
export class UploadError extends Error {
  override readonly name = 'UploadError';
  readonly code: 'NOT_MULTIPART' | 'BROKEN_OFF' | 'TOO_MANY_FILES';
  constructor(code: UploadError['code']) {
    super(code);
    this.code = code;
  }
}
