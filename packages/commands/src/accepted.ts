// What a field accepts, in a sentence: for errors that help.
import type { Sentence } from './input-issue.js';
import { fieldsOf, isText, unwrapped, type SchemaNode } from './schema-node.js';

/** Free text holds at most this many characters. */
export const LONGEST_TEXT = 20_000;

const byKind: Record<string, Sentence> = {
  id: {
    nl: 'een id van 1 tot 120 letters, cijfers, . _ ~ -',
    en: 'an id of 1 to 120 letters, digits, . _ ~ -',
  },
  date: {
    nl: 'een bestaande datum, als JJJJ-MM-DD',
    en: 'a date that exists, as YYYY-MM-DD',
  },
  instant: {
    nl: 'een moment in UTC, als JJJJ-MM-DDTUU:MM:SS.mmmZ',
    en: 'a moment in UTC, as YYYY-MM-DDTHH:MM:SS.mmmZ',
  },
  hash: {
    nl: 'een SHA-256 van 64 hexadecimale tekens, in kleine letters',
    en: 'a SHA-256 of 64 hexadecimal digits, in lower case',
  },
};

const both = (nl: string, en: string): Sentence => ({ nl, en });

/** What is accepted at `node`. */
export function acceptedAt(node: SchemaNode): Sentence {
  const { node: inner, nullable } = unwrapped(node);
  const { nl, en } = acceptedInner(inner);
  return nullable ? both(`${nl}, of niets`, `${en}, or nothing`) : both(nl, en);
}

function acceptedInner(node: SchemaNode): Sentence {
  if (isText(node)) {
    return both(
      `tekst van 1 tot ${LONGEST_TEXT} tekens die niet leeg is`,
      `text of 1 to ${LONGEST_TEXT} characters that is not blank`,
    );
  }
  switch (node.def.type) {
    case 'enum':
      return oneOf(Object.values(node.def.entries ?? {}));
    case 'union':
      return oneOf((node.def.options ?? []).flatMap((option) => option.def.values ?? []));
    case 'boolean':
      return both('waar of onwaar', 'true or false');
    case 'number':
      return number(node);
    case 'array':
      return both('een lijst van de gevraagde lengte', 'a list of the length that is asked');
    case 'object':
      return object(node);
    default:
      return string(node);
  }
}

const oneOf = (values: readonly unknown[]): Sentence =>
  both(`een van: ${values.join(', ')}`, `one of: ${values.join(', ')}`);

function object(node: SchemaNode): Sentence {
  const fields = Object.keys(fieldsOf(node) ?? {});
  if (fields.join() === 'from,until') {
    return both('een periode die eindigt na haar begin', 'a period that ends after it begins');
  }
  return both(`een object met ${fields.join(', ')}`, `an object with ${fields.join(', ')}`);
}

function number(node: SchemaNode): Sentence {
  const bound = (name: 'minValue' | 'maxValue'): number | null => {
    const value: unknown = Object.getOwnPropertyDescriptor(node, name)?.value;
    return typeof value === 'number' && Math.abs(value) < Number.MAX_SAFE_INTEGER ? value : null;
  };
  const whole = Object.getOwnPropertyDescriptor(node, 'isInt')?.value === true;
  const [minimum, maximum] = [bound('minValue'), bound('maxValue')];
  const from =
    minimum === null ? both('', '') : both(` van ten minste ${minimum}`, ` of at least ${minimum}`);
  const to = maximum === null ? both('', '') : both(` tot en met ${maximum}`, ` up to ${maximum}`);
  return both(
    `een ${whole ? 'geheel getal' : 'getal'}${from.nl}${to.nl}`,
    `a ${whole ? 'whole number' : 'number'}${from.en}${to.en}`,
  );
}

function string(node: SchemaNode): Sentence {
  const meta: unknown = 'meta' in node && typeof node.meta === 'function' ? node.meta() : null;
  const kind = typeof meta === 'object' && meta !== null && 'traject' in meta ? String(meta.traject) : '';
  return byKind[kind] ?? both('een code in de vorm die gevraagd wordt', 'a code of the form that is asked');
}
