// From what people give (words, ids left out) to a command of the domain (references to text, ids made).
import { newIdOf } from '@traject/event-store';
import type { Text } from '@traject/domain';
import { acceptedAt, LONGEST_TEXT } from './accepted.js';
import type { InputIssue } from './input-issue.js';
import { fieldsOf, isText, unwrapped, type SchemaNode } from './schema-node.js';

/** A schema that can be walked and asked. */
export interface InputSchema extends SchemaNode {
  safeParse(
    value: unknown,
  ):
    | { success: true; data: object }
    | { success: false; error: { issues: readonly { path: readonly PropertyKey[] }[] } };
}

/** A text to be deposited before the event that refers to it. */
export interface GivenText {
  id: string;
  value: string;
  path: string;
}

export type ReadInput =
  | {
      ok: true;
      texts: GivenText[];
      /** The input with the references that depositing gave. */
      withTexts(references: ReadonlyMap<string, Text>): object;
    }
  | { ok: false; issues: InputIssue[] };

export interface ReadInputOptions {
  commandId: string;
  /** True for an id that is made when it is left out; list indices are left out of `path`. */
  isMade?: (path: string) => boolean;
  /** References that may come back as they are (a correction keeps the texts it does not change). */
  kept?: readonly Text[];
}

// Apart from the ids that a decision makes (from 0 on), so that no two things of a command get one id.
const FIRST_TEXT = 1_000_000;
const FIRST_MADE = 2_000_000;
const PENDING = '0'.repeat(64);

/**
 * Reads `given` by `schema`: text comes as a plain string and gets an id derived from the command's, nullable fields may
 * be left out, fields that the schema does not name are refused. Nothing is deposited here.
 */
export function readInput(schema: InputSchema, given: unknown, options: ReadInputOptions): ReadInput {
  const walk = new Walk(options);
  const value = walk.read(schema, given, []);
  const parsed = walk.issues.length === 0 ? schema.safeParse(value) : null;
  const issues = parsed?.success === false ? issuesOf(schema, parsed.error.issues) : walk.issues;
  if (!parsed?.success) return { ok: false, issues };
  const { data } = parsed;
  return {
    ok: true,
    texts: walk.texts,
    withTexts: (references) => asObject(substitute(data, references)),
  };
}

class Walk {
  readonly texts: GivenText[] = [];
  readonly issues: InputIssue[] = [];
  readonly #options: ReadInputOptions;
  #made = 0;

  constructor(options: ReadInputOptions) {
    this.#options = options;
  }

  read(schema: SchemaNode, given: unknown, path: readonly string[]): unknown {
    const { node, nullable } = unwrapped(schema);
    if (nullable && (given === undefined || given === null)) return null;
    if (isText(node)) return this.#text(schema, given, path);
    const fields = fieldsOf(node);
    if (fields) return this.#object(schema, fields, given, path);
    const element = node.def.type === 'array' ? node.def.element : undefined;
    if (element && Array.isArray(given)) {
      return given.map((item, index) => this.read(element, item, [...path, String(index)]));
    }
    if (given === undefined && this.#options.isMade?.(path.filter((step) => !/^\d+$/.test(step)).join('.'))) {
      this.#made += 1;
      return newIdOf(this.#options.commandId, FIRST_MADE + this.#made);
    }
    return given;
  }

  #object(
    schema: SchemaNode,
    fields: Readonly<Record<string, SchemaNode>>,
    given: unknown,
    path: readonly string[],
  ): unknown {
    if (typeof given !== 'object' || given === null || Array.isArray(given)) {
      return this.#issue(schema, path);
    }
    const values = new Map<string, unknown>(Object.entries(given));
    for (const key of values.keys()) {
      if (!Object.hasOwn(fields, key)) this.#issue(schema, [...path, key]);
    }
    return Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [
        name,
        this.read(field, values.get(name), [...path, name]),
      ]),
    );
  }

  #text(schema: SchemaNode, given: unknown, path: readonly string[]): unknown {
    const kept = this.#options.kept?.find((text) => sameText(text, given));
    if (kept) return kept;
    const fits = typeof given === 'string' && given.trim() !== '' && given.length <= LONGEST_TEXT;
    if (!fits || given.includes('\u0000')) return this.#issue(schema, path);
    const id = newIdOf(this.#options.commandId, FIRST_TEXT + this.texts.length);
    this.texts.push({ id, value: given, path: path.join('.') });
    return { text: id, commitment: PENDING };
  }

  #issue(schema: SchemaNode, path: readonly string[]): undefined {
    this.issues.push({ path: path.join('.'), accepted: acceptedAt(schema) });
    return undefined;
  }
}

/** True when `given` is the reference `text`, whatever else a query added to it (its words). */
const sameText = (text: Text, given: unknown): boolean =>
  typeof given === 'object' &&
  given !== null &&
  'text' in given &&
  given.text === text.text &&
  'commitment' in given &&
  given.commitment === text.commitment;

function issuesOf(schema: SchemaNode, issues: readonly { path: readonly PropertyKey[] }[]): InputIssue[] {
  return issues.map(({ path }) => ({
    path: path.map(String).join('.'),
    accepted: acceptedAt(nodeAt(schema, path.map(String))),
  }));
}

/** The schema of the field at `path`, or of the nearest one above it. */
function nodeAt(schema: SchemaNode, path: readonly string[]): SchemaNode {
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  const { node } = unwrapped(schema);
  const next = fieldsOf(node)?.[step] ?? (node.def.type === 'array' ? node.def.element : undefined);
  return next ? nodeAt(next, rest) : schema;
}

/** Puts the deposited references where they are pending. */
function substitute(value: unknown, references: ReadonlyMap<string, Text>): unknown {
  if (Array.isArray(value)) return value.map((item) => substitute(item, references));
  if (typeof value !== 'object' || value === null) return value;
  if ('text' in value && 'commitment' in value && value.commitment === PENDING) {
    return references.get(String(value.text)) ?? value;
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, substitute(item, references)]));
}

const asObject = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});
