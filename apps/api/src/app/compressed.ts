// Answers over a packet are sent compressed: JSON as it comes, assets once and then from memory.
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { RequestHandler } from 'express';

/** In bytes: shorter answers go in one packet as they are. */
export const SMALLEST_COMPRESSED = 1400;
const asGzip = promisify(gzip);
const asBrotli = promisify(brotliCompress);

/** A JSON answer for clients that accept gzip. */
export const compressed = (body: string): Promise<Buffer> => asGzip(body);

/** Compresses JSON answers for clients that accept gzip. */
export const compressJson: RequestHandler = (request, response, next) => {
  const { send } = response;
  response.send = (body: unknown) => {
    const type = String(response.getHeader('Content-Type') ?? '');
    const worth = typeof body === 'string' && body.length > SMALLEST_COMPRESSED && type.includes('json');
    if (!worth || response.getHeader('Content-Encoding') || !request.acceptsEncodings('gzip')) {
      return send.call(response, body);
    }
    compressed(body).then(
      (packed) => {
        response.setHeader('Content-Encoding', 'gzip');
        response.vary('Accept-Encoding');
        response.removeHeader('Content-Length');
        // As bytes, with the type that stands: `send` would set another for a buffer without one.
        send.call(response, packed);
      },
      (error: unknown) => next(error),
    );
    return response;
  };
  next();
};

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
};

/** Serves text assets of `folder` in brotli, for browsers that accept it; everything else goes on. */
export function compressedAssets(folder: string, maxAgeSeconds: number): RequestHandler {
  const packed = new Map<string, Promise<Buffer>>();
  return (request, response, next) => {
    const type = types[extname(request.path)];
    const file = normalize(join(folder, decoded(request.path)));
    const inside = file.startsWith(folder.endsWith(sep) ? folder : folder + sep);
    if (request.method !== 'GET' || !type || !inside || !request.acceptsEncodings('br')) return next();
    const ready = packed.get(file) ?? pack(file);
    packed.set(file, ready);
    ready.then(
      (body) => {
        response.setHeader('Content-Encoding', 'br');
        response.setHeader('Cache-Control', `public, max-age=${maxAgeSeconds}, immutable`);
        response.vary('Accept-Encoding');
        response.type(type).send(body);
      },
      () => {
        packed.delete(file);
        next();
      },
    );
  };
}

/** The path as it was meant; one that is not well formed stays as it is, and is found nowhere. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const pack = async (file: string): Promise<Buffer> =>
  asBrotli(await readFile(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });
