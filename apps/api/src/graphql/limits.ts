// What an operation may ask at most: counted before it is carried out.
import {
  GraphQLError,
  Kind,
  type ASTVisitor,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/** Fields below fields; the board's own questions reach 9. */
export const DEEPEST = 14;
/** Fields in all, fragments written out. Introspection stays under it. */
export const MOST_FIELDS = 2500;

/** Root fields: each is a question of its own with statements of its own. The replay asks the most, a handful. */
export const MOST_QUESTIONS = 50;

interface Counted {
  depth: number;
  fields: number;
}

/** Refuses operations that are too deep or too large, naming the limit. */
export function withinLimits(context: ValidationContext): ASTVisitor {
  const known = new Map<string, Counted>();
  const countFragment = (fragment: FragmentDefinitionNode | null | undefined): Counted => {
    if (!fragment) return { depth: 0, fields: 0 };
    const name = fragment.name.value;
    const counted = known.get(name);
    if (counted) return counted;
    // A fragment that contains itself is refused by another rule; here it must only not run for ever.
    known.set(name, { depth: 0, fields: 0 });
    const result = count(fragment.selectionSet);
    known.set(name, result);
    return result;
  };
  const count = ({ selections }: SelectionSetNode): Counted => {
    let depth = 0;
    let fields = 0;
    for (const selection of selections) {
      if (fields > MOST_FIELDS) break;
      const own = selection.kind === Kind.FIELD ? 1 : 0;
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? countFragment(context.getFragment(selection.name.value))
          : selection.selectionSet
            ? count(selection.selectionSet)
            : { depth: 0, fields: 0 };
      depth = Math.max(depth, own + inner.depth);
      fields += own + inner.fields;
    }
    return { depth, fields };
  };
  return {
    OperationDefinition(node) {
      const { depth, fields } = count(node.selectionSet);
      const introspection = node.selectionSet.selections.every(
        (selection) => selection.kind === Kind.FIELD && selection.name.value.startsWith('__'),
      );
      if (depth > DEEPEST && !introspection)
        context.reportError(tooMuch(`at most ${DEEPEST} levels of fields`, node));
      if (questionsOf(node.selectionSet, context) > MOST_QUESTIONS) {
        context.reportError(tooMuch(`at most ${MOST_QUESTIONS} fields at the root`, node));
      }
      if (fields > MOST_FIELDS) context.reportError(tooMuch(`at most ${MOST_FIELDS} fields`, node));
    },
  };
}

/** How many fields stand at the root, those of fragments included. */
function questionsOf(
  { selections }: SelectionSetNode,
  context: ValidationContext,
  seen: string[] = [],
): number {
  return selections.reduce((sum, selection) => {
    if (selection.kind === Kind.FIELD) return sum + 1;
    if (sum > MOST_QUESTIONS) return sum;
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return sum + questionsOf(selection.selectionSet, context, seen);
    const name = selection.name.value;
    const fragment = seen.includes(name) ? null : context.getFragment(name);
    return fragment ? sum + questionsOf(fragment.selectionSet, context, [...seen, name]) : sum;
  }, 0);
}

const tooMuch = (limit: string, node: OperationDefinitionNode): GraphQLError =>
  new GraphQLError(`This asks too much: ${limit}.`, { nodes: node, extensions: { code: 'QUERY_TOO_LARGE' } });
