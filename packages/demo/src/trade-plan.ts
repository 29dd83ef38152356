// The training plans of Team Handel: a plain year, a year with a need, and one that the manager returned.
import { directorTrade, hr, leadOf, teams } from './cast.js';
import type { Calendar } from './calendar.js';
import { onVersion, planContent, planId, voteFor } from './plan-told.js';
import type { Step } from './step.js';
import { storyTeller, type SchoolYear } from './teller.js';

const lead = leadOf('leadTrade', 'trade');
const COURSES = ['kosten-cursussen', 'Losse cursussen naar eigen keuze'] as const;

/** Drafts the plan of school year `index` and puts a first version to the team, who adopt it; the lead submits it. */
function planned(
  calendar: Calendar,
  index: number,
  year: SchoolYear,
  days: readonly [drafted: string, offered: string, voted: string, submitted: string],
  content: object,
): string {
  const id = planId(calendar, 'trade', index);
  const [drafted, offered, voted, submitted] = days;
  const step = `plan-trade-${index}-1`;
  year.did(`${drafted} 09:00`, lead, 'DraftPlan', {
    teamId: teams.trade,
    schoolYear: calendar.firstYear + index,
    programmeId: null,
  });
  year.did(`${offered} 10:00`, lead, 'OfferPlanVersion', { planId: id, content, note: null }, { name: step });
  voteFor(year, 'trade', { planId: id, version: 1, step }, [
    [`${voted} 09:30`, 't1'],
    [`${voted} 11:10`, 't2'],
    [`${voted} 14:20`, 't3'],
  ]);
  year.did(`${submitted} 16:00`, lead, 'SubmitPlan', { planId: id });
  return id;
}

/** Three plans, of which the last lies with the team again. */
export function tradePlan(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  const [first, second, third] = [year(0), year(1), year(2)];
  const plain = planned(
    calendar,
    0,
    first,
    ['09-30', '10-01', '10-08', '10-09'],
    planContent(200, [], [[...COURSES, 1500]]),
  );
  first.did('10-20 09:40', directorTrade, 'ApprovePlan', onVersion(plain, 1, 'plan-trade-0-1'));
  first.did('07-10 10:15', hr, 'ClosePlan', {
    planId: plain,
    findings: 'Iedereen volgde iets; samen leren kwam er niet van.',
  });
  const withNeed = planned(
    calendar,
    1,
    second,
    ['08-26', '08-27', '09-02', '09-03'],
    planContent(220, [['need-feedback', 90, 1200]], [[...COURSES, 600]]),
  );
  second.did('09-16 13:15', directorTrade, 'ApprovePlan', onVersion(withNeed, 1, 'plan-trade-1-1'));
  third.did('08-31 15:00', hr, 'ClosePlan', {
    planId: withNeed,
    findings: 'Feedback geven is besproken en niet geoefend; de behoefte staat nog.',
  });
  const last = planned(
    calendar,
    2,
    third,
    ['09-07', '09-08', '09-15', '09-16'],
    planContent(220, [['need-feedback', 110, 2600]], [[...COURSES, 600]]),
  );
  third.did('09-29 11:30', directorTrade, 'ReturnPlan', {
    planId: last,
    reason: 'Voor feedback is 2.600 euro begroot zonder aanbieder; vraag eerst een offerte.',
  });
  third.did(
    '10-27 09:45',
    lead,
    'OfferPlanVersion',
    {
      planId: last,
      content: planContent(220, [['need-feedback', 110, 1450]], [[...COURSES, 600]]),
      note: 'Met de offerte van Leerwerkplaats Digitaal erbij.',
    },
    { name: 'plan-trade-2-2' },
  );
  voteFor(third, 'trade', { planId: last, version: 2, step: 'plan-trade-2-2' }, [
    ['11-04 10:30', 't1'],
    ['11-05 15:10', 't4'],
  ]);
  return steps;
}
