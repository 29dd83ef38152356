// What a creation names besides its own team: a theme, a KPI, a programme, an agreement. Whether that is there is a fact.
import type { Basis } from './envelope.js';
import { gathered } from './facts.js';
import { refuse, type Refusal } from './refusal.js';

const sentences = {
  theme: {
    code: 'THEME_NOT_FOUND',
    nl: 'Dit thema bestaat op die datum niet in deze instelling of is afgevoerd; kies een thema dat in gebruik is.',
    en: 'This theme does not exist in this institution on that date or was retired; choose one that is in use.',
  },
  kpi: {
    code: 'KPI_NOT_DEFINED',
    nl: 'Deze KPI was op die datum niet gedefinieerd; kies een gedefinieerde KPI.',
    en: 'This KPI was not defined on that date; choose one that is.',
  },
  programme: {
    code: 'PROGRAMME_NOT_FOUND',
    nl: 'Dit programma bestaat op die datum niet in deze instelling; kies een ander, of laat het veld leeg.',
    en: 'This programme does not exist in this institution on that date; choose another, or leave the field empty.',
  },
  agreement: {
    code: 'AGREEMENT_NOT_FOUND',
    nl: 'Dit team heeft op die datum geen KPI-afspraak met dit nummer; kies een andere, of laat het veld leeg.',
    en: 'This team has no KPI agreement of this id on that date; choose another, or leave the field empty.',
  },
  network: {
    code: 'NETWORK_NOT_FOUND',
    nl: 'Dit netwerk bestaat op die datum niet, of deze instelling neemt er niet aan deel; kies een ander, of laat het veld leeg.',
    en: 'This network does not exist on that date, or this institution takes no part in it; choose another, or leave the field empty.',
  },
  networkCourse: {
    code: 'COURSE_NOT_FOUND',
    nl: 'Deze netwerkcursus bestaat niet op die datum; kies een andere, of laat het veld leeg.',
    en: 'This network course does not exist on that date; choose another, or leave the field empty.',
  },
} as const;

export type NamedThing = keyof typeof sentences;

/** Of what the command names: what is not there on `effectiveAt`, with the field that names it. */
export interface NamedFact {
  missing: readonly { what: NamedThing; field: string }[];
  basis: Basis[];
}

/** Facts of a command that names something of another aggregate. */
export interface NamedFacts {
  named?: NamedFact;
}

/** Why a creation is refused that names what is not there, or null. Throws when the program did not look. */
export function refuseMissing(facts: NamedFacts): Refusal | null {
  const [first] = gathered(facts.named, 'named').missing;
  if (!first) return null;
  const { code, nl, en } = sentences[first.what];
  return refuse(code, { nl, en }, { field: first.field });
}

/** Where it was read that everything is there. */
export const basisOfNamed = (facts: NamedFacts): Basis[] => gathered(facts.named, 'named').basis;
