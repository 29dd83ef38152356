// Persons with their employments: a row is a person and an employment that begins, changes or ends.
import { type PersonIdentifier } from '@traject/commands';
import {
  CAOS,
  overlap,
  personDecider,
  streamOf,
  termsOn,
  type Employment,
  type EmploymentTerms,
  type LocalDate,
  type Period,
} from '@traject/domain';
import { choiceIn, neededChoice, neededNumber, periodIn, YES_NO } from '../cells.js';
import type { ListRow } from '../list-row.js';
import { refuseRow } from '../row-refusal.js';
import { RowRefused } from '../row-refused.js';
import { identifiersIn, IDENTIFIERS, plainName, type NewPerson } from './people.js';
import { contradictingRows, rowByRow, type Planner, type Planning } from './planning.js';
import { commandStep, type Step } from './step.js';
import { withoutNumbers } from './without-numbers.js';

const LANGUAGES = [
  ['nl', 'Nederlands', 'Dutch'],
  ['en', 'Engels', 'English'],
] as const;

export const planPersons: Planner = async (rows, planning) => {
  const doubled = contradictions(rows);
  const unnumbered = await withoutNumbers(rows, planning);
  const known = await planning.directory.get([...planning.people.identified(), ...unnumbered.values()]);
  // By id: whom an accepted row brings to the directory, and with which numbers.
  const added = new Set<string>();
  return rowByRow(
    rows,
    planning,
    async (row) => {
      if (doubled.has(row.index)) throw new RowRefused(refuseRow('DUPLICATE_PERSON', fieldOf(row)));
      const id = planning.people.byIdentifier(row) ?? unnumbered.get(row) ?? null;
      const name = id === null ? null : (known.get(id)?.name ?? null);
      const person = personOf(row, planning, { id, name });
      const { personId } = person;
      const isNew = person.identifiers.some((each) => !added.has(keyOf(each)));
      const step: Step[] =
        isNew || (person.person !== null && !added.has(personId))
          ? [{ what: 'person', rows: [row.index], chain: personId, person }]
          : [];
      return [...step, ...(await employmentSteps(row, personId, planning))];
    },
    (steps) => {
      for (const step of steps) {
        if (step.what !== 'person') continue;
        added.add(step.person.personId);
        for (const each of step.person.identifiers) added.add(keyOf(each));
      }
    },
  );
};

const keyOf = ({ kind, value }: PersonIdentifier): string => `${kind} ${value}`;
const fieldOf = (row: ListRow): string => (row.cell('staffNumber') === '' ? 'email' : 'staffNumber');

/** Rows with one number or address and another name, address or employment from the same day on. */
function contradictions(rows: readonly ListRow[]): ReadonlySet<number> {
  const terms = ['cao', 'teaching', 'fte', 'until', 'lastDay'];
  const found = IDENTIFIERS.flatMap((kind) => {
    const valueOf = (row: ListRow) => identifiersIn(row).find((each) => each.kind === kind)?.value ?? null;
    const sayWho = (row: ListRow) => JSON.stringify([plainName(row.cell('name')), identifiersIn(row)]);
    const sayWhat = (row: ListRow) => JSON.stringify(terms.map((field) => row.cell(field)));
    const onOneDay = (row: ListRow) => {
      const value = valueOf(row);
      return value === null ? null : JSON.stringify([value, row.cell('from')]);
    };
    return [...contradictingRows(rows, valueOf, sayWho), ...contradictingRows(rows, onOneDay, sayWhat)];
  });
  return new Set(found);
}

/** Who the row is about, and what the directory lacks of them. */
function personOf(
  row: ListRow,
  { people, institutionId, newPersonId }: Planning,
  { id, name }: { id: string | null; name: string | null },
): NewPerson {
  const identifiers = identifiersIn(row);
  const [first] = identifiers;
  if (!first) throw new RowRefused(refuseRow('PERSON_NOT_IDENTIFIED', 'staffNumber'));
  const given = row.cell('name');
  if (name === null && given === '') throw new RowRefused(refuseRow('CELL_MISSING', 'name'));
  if (name !== null && given !== '' && plainName(name) !== plainName(given)) {
    throw new RowRefused(refuseRow('PERSON_NAME_DIFFERS', 'name'));
  }
  const personId = id ?? newPersonId(`${first.kind} ${first.value}`);
  const language = choiceIn(row, 'language', LANGUAGES) ?? 'nl';
  return {
    personId,
    person: name === null ? { id: personId, name: given, language } : null,
    identifiers: identifiers
      .filter(({ kind, value }) => !people.knows(kind, value))
      .map((each): PersonIdentifier => ({ ...each, institutionId, personId })),
  };
}

/** What of the employment is not recorded yet. Nothing where it stands as the row says. */
async function employmentSteps(row: ListRow, personId: string, planning: Planning): Promise<Step[]> {
  const { rehearsal, giver, institutionId } = planning;
  const stream = streamOf('person', personId);
  const terms: EmploymentTerms = {
    cao: neededChoice(
      row,
      'cao',
      CAOS.map((cao) => [cao, cao, cao, `cao ${cao}`] as const),
    ),
    teaching: neededChoice(row, 'teaching', YES_NO),
    fte: neededNumber(row, 'fte'),
  };
  const period = periodIn(row);
  const { employments } = await rehearsal.stateOf(personDecider, stream, rehearsal.now);
  const standing = employmentOn(employments, institutionId, period);
  const step = (command: string, input: object): Promise<Step> =>
    commandStep(rehearsal, giver, {
      ...{ rows: [row.index], chain: personId, stream, command },
      input: { personId, ...input },
    });
  if (!standing) return [await step('StartEmployment', { institutionId, ...terms, period })];
  const { employmentId } = standing;
  const changes = differsOn(standing, period.from, terms);
  const steps = changes
    ? [await step('ChangeEmployment', { employmentId, from: period.from, ...terms })]
    : [];
  const { until } = standing.period;
  if (period.until === until) return steps;
  if (period.until === null || (until !== null && period.until > until)) {
    throw new RowRefused(refuseRow('EMPLOYMENT_DIFFERS', 'until'));
  }
  return [...steps, await step('EndEmployment', { employmentId, until: period.until })];
}

/** The employment at the institution that begins on the first day of `period`, else one that holds on it. */
function employmentOn(
  employments: readonly Employment[],
  institutionId: string,
  period: Period,
): Employment | undefined {
  const own = employments.filter((each) => each.institutionId === institutionId);
  const day: Period = { from: period.from, until: null };
  return (
    own.find((each) => each.period.from === period.from) ??
    own.findLast((each) => each.period.from < period.from && overlap(each.period, day))
  );
}

/** Whether `terms` are a change on `day`; refuses terms that stand otherwise from that very day on. */
function differsOn(employment: Employment, day: LocalDate, terms: EmploymentTerms): boolean {
  const held = termsOn(employment, day);
  const same = held?.cao === terms.cao && held.teaching === terms.teaching && held.fte === terms.fte;
  if (!same && held?.from === day) throw new RowRefused(refuseRow('EMPLOYMENT_DIFFERS', 'from'));
  return !same;
}
