// Assets lie beside their compressed selves, as the app's build left them: one is chosen, and served as any file is.
import { existsSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import type { RequestHandler } from 'express';

/** The smallest first. */
const PACKED = [
  { encoding: 'br', ending: '.br' },
  { encoding: 'gzip', ending: '.gz' },
] as const;

/**
 * Lets what serves `folder` next send `<file>.br` or `<file>.gz` in the place of `<file>` where there is one and the client accepts
 * it: with the file's own type, and an ETag and length of what is sent.
 */
export function packedAssets(folder: string): RequestHandler {
  return (request, response, next) => {
    const { path } = request;
    const file = normalize(join(folder, decoded(path)));
    const inside = file.startsWith(folder.endsWith(sep) ? folder : folder + sep);
    if ((request.method !== 'GET' && request.method !== 'HEAD') || !inside) return next();
    const there = PACKED.filter(({ ending }) => existsSync(file + ending));
    if (there.length === 0) return next();
    response.vary('Accept-Encoding');
    // One at a time: of several equally welcome encodings the first that the client names would be chosen, and browsers name gzip first.
    const chosen = there.find(({ encoding }) => request.acceptsEncodings(encoding));
    if (!chosen) return next();
    response.setHeader('Content-Encoding', chosen.encoding);
    response.type(extname(path));
    request.url = request.url.replace(path, () => path + chosen.ending);
    next();
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
