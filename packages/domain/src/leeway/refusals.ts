import { refuse, type Refusal } from '../kernel/refusal.js';

export const leewayExists = (): Refusal =>
  refuse('LEEWAY_EXISTS', {
    nl: 'Deze speelruimte is al gegeven; verruim of versmal haar, of geef een andere met een eigen nummer.',
    en: 'This leeway was granted already; widen or narrow it, or grant another one with an id of its own.',
  });
export const leewayUnknown = (): Refusal =>
  refuse('LEEWAY_UNKNOWN', {
    nl: 'Deze speelruimte bestaat niet op die datum; geef haar eerst.',
    en: 'This leeway does not exist on that date; grant it first.',
  });
export const leewayExpired = (until: string): Refusal =>
  refuse(
    'LEEWAY_EXPIRED',
    {
      nl: `Deze speelruimte geldt sinds ${until} niet meer; geef een nieuwe.`,
      en: `This leeway has not held since ${until}; grant a new one.`,
    },
    { params: { until } },
  );
export const roomEmpty = (): Refusal =>
  refuse(
    'LEEWAY_EMPTY',
    {
      nl: 'Geef iets om zelf over te beslissen: een bandbreedte, een beslisdomein of een bedrag.',
      en: 'Give something to decide on: a bandwidth, a decision domain or an amount.',
    },
    { field: 'decides' },
  );
export const budgetIncomplete = (): Refusal =>
  refuse(
    'LEEWAY_BUDGET_INCOMPLETE',
    {
      nl: 'Een bedrag hoort bij het beslisdomein budget, en het domein budget bij een bedrag; geef beide of geen van beide.',
      en: 'An amount belongs to the decision domain budget, and that domain to an amount; give both or neither.',
    },
    { field: 'budgetUpTo' },
  );
export const doesNotWiden = (): Refusal =>
  refuse('LEEWAY_DOES_NOT_WIDEN', {
    nl: 'Verruimen geeft op geen enkel punt minder en op minstens één punt meer; gebruik anders versmallen of beëindigen.',
    en: 'Widening gives less in nothing and more in at least one thing; otherwise narrow or end it.',
  });
export const doesNotNarrow = (): Refusal =>
  refuse('LEEWAY_DOES_NOT_NARROW', {
    nl: 'Versmallen geeft op geen enkel punt meer en op minstens één punt minder; gebruik anders verruimen.',
    en: 'Narrowing gives more in nothing and less in at least one thing; otherwise widen it.',
  });
export const endsInThePast = (earliest: string): Refusal =>
  refuse(
    'LEEWAY_ENDS_IN_THE_PAST',
    {
      nl: `Speelruimte die al gold wordt niet teruggenomen; zij kan eindigen vanaf ${earliest}.`,
      en: `Leeway that already held is not taken back; it can end from ${earliest} on.`,
    },
    { field: 'until', params: { earliest } },
  );
export const endsNotEarlier = (until: string): Refusal =>
  refuse(
    'LEEWAY_ENDS_NOT_EARLIER',
    {
      nl: `Deze speelruimte eindigt al op ${until}; beëindigen kan alleen eerder, verruimen kan later.`,
      en: `This leeway already ends on ${until}; it can be ended only earlier, and widened to later.`,
    },
    { field: 'until', params: { until } },
  );
