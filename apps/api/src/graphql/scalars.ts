// Scalars say what they accept: graphql puts it in an error that names the argument.
import { isInstant, isLocalDate } from '@traject/domain';
import { GraphQLScalarType, type GraphQLSchema, Kind, type ValueNode } from 'graphql';

interface ScalarSpec<T> {
  name: string;
  /** The contract that describes it. */
  contract: GraphQLSchema;
  accepted: string;
  /** Undefined for what is not accepted. */
  read(value: unknown): T | undefined;
  write?(value: unknown): unknown;
}

function scalar<T>({ name, contract, accepted, read, write = String }: ScalarSpec<T>): GraphQLScalarType {
  const parse = (value: unknown): T => {
    const result = read(value);
    if (result === undefined) throw new TypeError(`${name} takes ${accepted}`);
    return result;
  };
  return new GraphQLScalarType({
    name,
    // Its own description takes the place of the contract's, also where it has none.
    description: contract.getType(name)?.description ?? null,
    serialize: write,
    parseValue: parse,
    parseLiteral: (node: ValueNode) =>
      parse(node.kind === Kind.STRING || node.kind === Kind.INT ? node.value : undefined),
  });
}

const MOMENT = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d))?$/;

const asPosition = (value: unknown): number | undefined => {
  const text = String(value);
  const position = Number(text);
  return /^\d{1,16}$/.test(text) && Number.isSafeInteger(position) ? position : undefined;
};

/** The scalars of `contract`, described as there. */
export const scalars = (contract: GraphQLSchema) => ({
  LocalDate: scalar({
    name: 'LocalDate',
    contract,
    accepted: 'a date that exists, as YYYY-MM-DD',
    read: (value) => (typeof value === 'string' && isLocalDate(value) ? value : undefined),
  }),
  Instant: scalar({
    name: 'Instant',
    contract,
    accepted: 'a moment in UTC, as YYYY-MM-DDTHH:MM:SS.mmmZ',
    read: (value) => (typeof value === 'string' && isInstant(value) ? value : undefined),
  }),
  Moment: scalar({
    name: 'Moment',
    contract,
    accepted: 'a date (YYYY-MM-DD) or a moment with its offset (YYYY-MM-DDTHH:MM+01:00)',
    read: (value) =>
      typeof value === 'string' && MOMENT.test(value) && isLocalDate(value.slice(0, 10)) ? value : undefined,
  }),
  Position: scalar({
    name: 'Position',
    contract,
    accepted: 'a log position in digits, such as "340"',
    read: asPosition,
  }),
});
