// Who may speak to the server through a person's browser: the app itself, and no other site.
import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';

type Asked = Pick<IncomingMessage, 'headers' | 'socket'>;

const LOOPBACK_ADDRESS = /^(::ffff:)?127\.|^::1$/;
const LOOPBACK_HOST = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i;
const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * True for a request of this machine to this machine, by its own name. The name counts because a site can let its own
 * resolve to 127.0.0.1, and what a proxy passes on came from elsewhere.
 */
export function isLoopback({ headers, socket }: Asked): boolean {
  const passedOn = headers.forwarded !== undefined || headers['x-forwarded-for'] !== undefined;
  return (
    !passedOn && LOOPBACK_ADDRESS.test(socket.remoteAddress ?? '') && LOOPBACK_HOST.test(headers.host ?? '')
  );
}

/** False when a browser sends it for another site. Programs, which send no origin, are nobody's browser. */
export function isOwnSite({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  if (headers.origin === undefined) return true;
  try {
    return new URL(headers.origin).host === headers.host?.toLowerCase();
  } catch {
    return false;
  }
}

/** Refuses what changes something and was sent by another site. */
export const ownSiteOnly: RequestHandler = (request, response, next) => {
  if (READS.has(request.method) || isOwnSite(request)) return next();
  response.status(403).json({ message: 'Another site may not do this in your name.' });
};
