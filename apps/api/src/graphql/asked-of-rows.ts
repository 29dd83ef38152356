// What a query asks of the rows of a list: known before they are read, less is read.
import {
  getNamedType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from 'graphql';

/** Names of fields of a row. */
export interface AskedOfRows {
  /** Without fields of their own. */
  leaves: ReadonlySet<string>;
  texts: ReadonlySet<string>;
  /** Everything else: what hangs under a row. */
  others: ReadonlySet<string>;
}

const found = new WeakMap<FieldNode, AskedOfRows | null>();

/** What is asked of the rows of a list, or of a page (`edges { node }`, `nodes`); null where that is not said plainly. */
export function askedOfRows({ fieldNodes, returnType }: GraphQLResolveInfo): AskedOfRows | null {
  const [field, ...others] = fieldNodes;
  const type = getNamedType(returnType);
  if (!field?.selectionSet || others.length > 0 || !isObjectType(type)) return null;
  const known = found.get(field);
  if (known !== undefined) return known;
  const asked = { leaves: new Set<string>(), texts: new Set<string>(), others: new Set<string>() };
  const plain = gather(type, field.selectionSet, asked, type.name.endsWith('Connection'));
  // A document is remembered with its nodes, which say the same each time.
  found.set(field, plain ? asked : null);
  return plain ? asked : null;
}

/** True where of the rows nothing is asked but fields with these names. */
export function asksOnly(info: GraphQLResolveInfo, names: ReadonlySet<string>): boolean {
  const asked = askedOfRows(info);
  if (!asked) return false;
  return [...asked.leaves, ...asked.texts, ...asked.others].every((name) => names.has(name));
}

/** False of what is asked by fragments. */
function gather(
  type: GraphQLObjectType,
  { selections }: SelectionSetNode,
  asked: { leaves: Set<string>; texts: Set<string>; others: Set<string> },
  onTheWay: boolean,
): boolean {
  return selections.every((node) => {
    if (node.kind !== Kind.FIELD) return false;
    const name = node.name.value;
    const under = getNamedType(type.getFields()[name]?.type);
    if (onTheWay && (name === 'edges' || name === 'node' || name === 'nodes') && node.selectionSet)
      return isObjectType(under) && gather(under, node.selectionSet, asked, name === 'edges');
    if (onTheWay) return true;
    if (!node.selectionSet) asked.leaves.add(name);
    else if (isObjectType(under) && under.name === 'Text') asked.texts.add(name);
    else asked.others.add(name);
    return true;
  });
}
