// What a creation names is looked up in its own stream, and is its institution's.
import {
  kpiAgreementDecider,
  kpiDefinitionDecider,
  networkCourseDecider,
  networkDecider,
  networkPartnersOn,
  programmeDecider,
  streamOf,
  themeDecider,
  type Basis,
  type NamedFact,
  type NamedThing,
} from '@traject/domain';
import { basisOf, type Read } from '../ledger.js';
import { kpiDefinitionStream } from '../streams.js';
import { textField, type FactsQuestion } from './facts-question.js';

interface Looked {
  what: NamedThing;
  read: Read<unknown>;
  there: boolean;
}
type Look = (question: FactsQuestion, id: string, institutionId: string | undefined) => Promise<Looked>;

const looks: Record<NamedThing, Look> = {
  theme: async ({ ledger, at }, id, institutionId) => {
    const read = await ledger.stateAt(themeDecider, id, at);
    return {
      what: 'theme',
      read,
      there: read.state.status === 'named' && read.institutionId === institutionId,
    };
  },
  // Definitions are national: of no institution.
  kpi: async ({ ledger, at }, code) => {
    const read = await ledger.stateOf(kpiDefinitionDecider, kpiDefinitionStream(code), at);
    return { what: 'kpi', read, there: read.state.status !== 'unknown' };
  },
  programme: async ({ ledger, at }, id, institutionId) => {
    const read = await ledger.stateAt(programmeDecider, id, at);
    return {
      what: 'programme',
      read,
      there: read.state.status !== 'unknown' && read.institutionId === institutionId,
    };
  },
  // A network is open to the institution that formed it and to those that take part.
  network: async ({ ledger, at }, id, institutionId) => {
    const read = await ledger.stateAt(networkDecider, id, at);
    const { state } = read;
    const there =
      state.status === 'formed' &&
      (state.institutionId === institutionId ||
        networkPartnersOn(state, at).some((partner) => partner.institutionId === institutionId));
    return { what: 'network', read, there };
  },
  networkCourse: async ({ ledger, at }, id) => {
    const read = await ledger.stateAt(networkCourseDecider, id, at);
    return { what: 'networkCourse', read, there: read.state.status !== 'unknown' };
  },
  agreement: async (question, id) => {
    const read = await question.ledger.stateAt(kpiAgreementDecider, id, question.at);
    const { state } = read;
    return {
      what: 'agreement',
      read,
      there: state.status !== 'unknown' && state.teamId === textField(question, 'teamId'),
    };
  },
};

/**
 * Whether what the command names in `fields` is there at `at`, in the institution of its `teamId`, or in the one that it
 * names where it is of no team. A field whose value is null names nothing.
 */
export async function namedFact(
  question: FactsQuestion,
  fields: readonly { what: NamedThing; field: string; value: unknown }[],
): Promise<NamedFact> {
  const institutionId = await institutionOf(question);
  const missing: { what: NamedThing; field: string }[] = [];
  const basis: Basis[] = [];
  for (const { what, field, value } of fields) {
    if (typeof value !== 'string') continue;
    const { read, there } = await looks[what](question, value, institutionId);
    if (!there) missing.push({ what, field });
    basis.push(basisOf(what, read, there));
  }
  return { missing, basis };
}

async function institutionOf({ input, ledger }: FactsQuestion): Promise<string | undefined> {
  const teamId = input.get('teamId');
  if (typeof teamId !== 'string') return String(input.get('institutionId'));
  return (await ledger.events(streamOf('team', teamId)))[0]?.institutionId;
}

/** A field of the command by which it names something. */
export const naming = ({ input }: FactsQuestion, what: NamedThing, field: string) => ({
  what,
  field,
  value: input.get(field),
});
