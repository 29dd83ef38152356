// What a schema of the domain looks like from outside, so that it can be walked beside a value.

/** The parts of a schema that a walk needs; every schema of the domain has this shape. */
export interface SchemaNode {
  readonly def: {
    readonly type: string;
    readonly shape?: Readonly<Record<string, SchemaNode>>;
    readonly element?: SchemaNode;
    readonly innerType?: SchemaNode;
    readonly options?: readonly SchemaNode[];
    readonly entries?: Readonly<Record<string, string | number>>;
    readonly values?: readonly unknown[];
  };
}

/** The schema under `nullable` and `optional`, and whether the value may be null or left out. */
export function unwrapped(node: SchemaNode): { node: SchemaNode; nullable: boolean } {
  let current = node;
  let nullable = false;
  while ((current.def.type === 'nullable' || current.def.type === 'optional') && current.def.innerType) {
    nullable = true;
    current = current.def.innerType;
  }
  return { node: current, nullable };
}

/** The fields of an object schema, or null for any other. */
export const fieldsOf = (node: SchemaNode): Readonly<Record<string, SchemaNode>> | null =>
  node.def.type === 'object' ? (node.def.shape ?? {}) : null;

/** True for `text()`: the reference to erasable text that people give as a plain string. */
export function isText(node: SchemaNode): boolean {
  const fields = fieldsOf(node);
  return fields !== null && Object.keys(fields).join() === 'text,commitment';
}
