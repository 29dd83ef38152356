// Answers over a packet are sent compressed: JSON as it comes. Assets were compressed when they were built.
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { RequestHandler } from 'express';

/** In bytes: shorter answers go in one packet as they are. */
export const SMALLEST_COMPRESSED = 1400;
const asGzip = promisify(gzip);

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
