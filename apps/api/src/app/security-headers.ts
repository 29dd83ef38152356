// What browsers are told about every answer.
import type { RequestHandler } from 'express';
import helmet from 'helmet';

export const securityHeaders: RequestHandler = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      // GraphiQL's editor makes its styles at run time and runs its language service in workers from blobs.
      styleSrc: ["'self'", "'unsafe-inline'"],
      scriptSrc: ["'self'"],
      workerSrc: ["'self'", 'blob:'],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  // Plain HTTP on loopback and behind a proxy; whoever terminates TLS says how long it lasts.
  strictTransportSecurity: false,
});

/** The same as a list, for answers that do not come from Express: they are the same for every request. */
export function securityHeaderList(): Record<string, string> {
  const headers: Record<string, string> = {};
  const response = {
    setHeader: (name: string, value: string) => (headers[name] = value),
    removeHeader: () => undefined,
  };
  Reflect.apply(securityHeaders, undefined, [{ headers: {} }, response, () => undefined]);
  return headers;
}
