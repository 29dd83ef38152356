import { createHash } from 'node:crypto';
import library from 'canonicalize';

type Canonicalize = (value: unknown) => string | undefined;
/** The library is CommonJS and its types say otherwise: Node hands over the function itself. */
const canonicalize = ((module: Canonicalize | { default: Canonicalize }): Canonicalize =>
  typeof module === 'function' ? module : module.default)(library);

/** Canonical JSON (RFC 8785) of `value` and its SHA-256 in lower-case hexadecimal. Undefined fields are left out. */
export function digest(value: unknown): { canonical: string; hash: string } {
  const canonical = canonicalize(value);
  if (canonical === undefined) throw new TypeError('there is no JSON of this value');
  return { canonical, hash: createHash('sha256').update(canonical, 'utf8').digest('hex') };
}
