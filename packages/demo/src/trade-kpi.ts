// The agreement of Team Handel on the year's result, whose target was lowered once the first figure was in. The change lies in the
// first year of the story, so that on whichever day it is told a whole year after it is there to compare with.
import { directorTrade, leadOf, teams } from './cast.js';
import { schoolYears, type Calendar } from './calendar.js';
import type { Step } from './step.js';
import { storyTeller } from './teller.js';

const lead = leadOf('leadTrade', 'trade');
const agreementId = 'kpi-jr-trade-4';

/**
 * The year's result (JR) at level 4, over three school years. It was agreed before the first figure in its period was there, that
 * of the yield year which ended in September. The figure came in November (study-success.ts) and was below what had been agreed;
 * in April it turned out to have been counted too low, and to have been within the leeway.
 */
export function tradeKpi(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  const first = year(0);
  const period = schoolYears(calendar, 0, 2);
  first.did('09-02 10:00', directorTrade, 'DraftKpiAgreement', {
    agreementId,
    teamId: teams.trade,
    themeId: null,
    programmeId: null,
    kpi: 'JR',
    level: 4,
    period,
  });
  first.did('09-02 10:10', directorTrade, 'SetKpiTarget', {
    agreementId,
    value: 78,
    why: 'Wie bij ons op niveau 4 begint, moet ook met een diploma weggaan.',
  });
  first.did('09-09 15:20', lead, 'ProposeKpiValue', {
    agreementId,
    value: 74,
    feasibility: 'withinReach',
    why: 'Wie zonder stageplek zit, stopt vaak in het laatste jaar; daar gaan we niet alleen over.',
  });
  first.did(
    '09-12 09:30',
    directorTrade,
    'OfferKpiVersion',
    {
      agreementId,
      terms: { target: 76, bandwidth: 2, decides: ['how'], budgetUpTo: null, period },
      why: 'In het midden, met twee punten ruimte.',
    },
    { name: 'jr-trade-1' },
  );
  const signed = (version: 1 | 2) => (told: { hash(step: string): string }) => ({
    agreementId,
    version,
    hash: told.hash(`jr-trade-${version}`),
  });
  first.did('09-12 09:34', directorTrade, 'SignKpiVersion', signed(1));
  first.did('09-17 16:10', lead, 'SignKpiVersion', signed(1));
  first.did(
    '12-03 14:20',
    lead,
    'ProposeKpiAmendment',
    {
      agreementId,
      terms: { target: 74, bandwidth: 1.5, decides: ['how', 'who', 'budget'], budgetUpTo: 2500, period },
      reason:
        'Twee winkelketens waar een derde van onze studenten stage liep, nemen dit jaar niemand aan. Met eigen geld zoeken we plekken in kleine zaken.',
    },
    { name: 'jr-trade-2' },
  );
  first.did('12-10 09:05', lead, 'SignKpiVersion', signed(2));
  // The director signed at the team's meeting, and had it recorded three days later.
  first.did('01-23 08:50', directorTrade, 'SignKpiVersion', signed(2), { held: '01-20 16:30' });
  return steps;
}
