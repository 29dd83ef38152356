// How PostgreSQL reads values from text: of arrays and composites, and of the lines of COPY. Pure.

const TO_QUOTE = /["\\]/;
const quoted = (text: string): string =>
  TO_QUOTE.test(text) ? `"${text.replaceAll(/["\\]/g, (character) => `\\${character}`)}"` : `"${text}"`;

/** `{"a","b"}`: an array literal. */
export const arrayText = (values: readonly (string | number)[]): string =>
  `{${values.map((value) => (typeof value === 'number' ? String(value) : quoted(value))).join(',')}}`;

/** `("a","b")`: a row literal; null is left empty. */
export const compositeText = (values: readonly (string | null)[]): string =>
  `(${values.map((value) => (value === null ? '' : quoted(value))).join(',')})`;

/** The values of a row as text, such as `(a,"b c",)`; null where one is left empty. */
export function compositeValues(text: string): (string | null)[] {
  const inner = text.slice(1, -1);
  if (!inner.includes('"')) return inner.split(',').map((value) => (value === '' ? null : value));
  // A quoted value, in which a quote or a backslash is doubled or has a backslash before it; or one without quotes.
  return [...inner.matchAll(/(?:^|,)(?:"((?:[^"\\]|\\.|"")*)"|([^,"]*))/gs)].map(([, inQuotes, plain]) =>
    inQuotes === undefined ? plain || null : inQuotes.replaceAll(/\\(.)|"(")/gs, '$1$2'),
  );
}

const SPECIAL = /[\\\t\n\r]/;
const ESCAPED: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** A field of a line of COPY; null and undefined are written as null. */
export function field(value: string | null | undefined): string {
  if (value === null || value === undefined) return '\\N';
  if (!SPECIAL.test(value)) return value;
  return value.replaceAll(/[\\\t\n\r]/g, (character) => ESCAPED[character] ?? character);
}
