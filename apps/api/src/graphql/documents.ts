// Operations that were asked before, parsed and found valid once.
import { parse, specifiedRules, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import { withinLimits } from './limits.js';

/** So many are remembered, and none that is longer than this: the app asks some 150, of a few hundred characters each. */
const MOST = 500;
const LONGEST = 20_000;

/** One per process. */
export class Documents {
  readonly #schema: GraphQLSchema;
  readonly #known = new Map<string, DocumentNode>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** The document of a valid query within the limits; null for any other. */
  of(query: string): DocumentNode | null {
    const known = this.#known.get(query);
    if (known) return known;
    const document = this.#valid(query);
    if (document && query.length <= LONGEST) {
      const [oldest] = this.#known.keys();
      if (this.#known.size >= MOST && oldest !== undefined) this.#known.delete(oldest);
      this.#known.set(query, document);
    }
    return document;
  }

  #valid(query: string): DocumentNode | null {
    try {
      const document = parse(query);
      return validate(this.#schema, document, [...specifiedRules, withinLimits]).length > 0 ? null : document;
    } catch {
      return null;
    }
  }
}
