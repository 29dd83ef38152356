// The training plans of Team Mobiliteit, one a school year: returned once, approved, amended, closed.
import { director, hr, lead, member, teams } from './cast.js';
import type { Calendar } from './calendar.js';
import { LOB } from './lob.js';
import { onVersion, planContent, planId, voteFor } from './plan-told.js';
import type { Step } from './step.js';
import { storyTeller } from './teller.js';

const BOOKS = ['kosten-boeken', 'Vakliteratuur en werkboeken'] as const;
const REPLACEMENT = ['kosten-vervanging', 'Vervanging tijdens studiedagen'] as const;

export const lobPlan = (calendar: Calendar): Step[] => [
  ...firstYear(calendar),
  ...secondYear(calendar),
  ...thirdYear(calendar),
];

/** Returned with a reason, adopted anew, approved, amended when a second need was endorsed, closed. */
function firstYear(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  const first = year(0);
  const id = planId(calendar, 'mobility', 0);
  const offer = (at: string, name: string, content: object, note: string | null) =>
    first.did(at, lead, 'OfferPlanVersion', { planId: id, content, note }, { name });
  first.did('10-02 15:30', lead, 'DraftPlan', {
    teamId: teams.mobility,
    schoolYear: calendar.firstYear,
    programmeId: LOB.programme,
  });
  first.refused(
    '10-02 15:50',
    lead,
    'OfferPlanVersion',
    {
      planId: id,
      content: planContent(420, [['need-beroepshouding', 80, 900]], [[...BOOKS, 450]]),
      note: null,
    },
    'PLAN_NEED_NOT_ENDORSED',
  );
  const whole = planContent(
    520,
    [['need-gesprekken', 240, 3600]],
    [
      [...BOOKS, 450],
      [...REPLACEMENT, 4200],
    ],
  );
  offer('10-06 10:15', 'plan-0-1', whole, 'Alles wat we in september hebben opgehaald.');
  voteFor(first, 'mobility', { planId: id, version: 1, step: 'plan-0-1' }, [
    ['10-07 09:20', 'm1'],
    ['10-07 12:05', 'm2'],
    ['10-08 10:40', 'm4'],
    ['10-08 15:30', 'm5'],
  ]);
  first.did(
    '10-09 08:50',
    member('m9'),
    'VoteOnPlan',
    onVersion(id, 1, 'plan-0-1', { vote: 'against', note: 'Vervanging is er in de praktijk niet.' }),
  );
  voteFor(first, 'mobility', { planId: id, version: 1, step: 'plan-0-1' }, [
    ['10-09 11:15', 'm7'],
    ['10-10 13:25', 'm3'],
  ]);
  first.did('10-13 16:00', lead, 'SubmitPlan', { planId: id });
  first.refused(
    '10-16 09:05',
    director,
    'VoteOnPlan',
    onVersion(id, 1, 'plan-0-1', { vote: 'against', note: null }),
    'PLAN_MANAGER_CANNOT_VOTE',
  );
  first.did('10-16 09:30', director, 'ReturnPlan', {
    planId: id,
    reason:
      'Vervanging van 4.200 euro past niet in het teambudget; plan de studiedag in de roostervrije week.',
  });
  const smaller = planContent(
    460,
    [['need-gesprekken', 240, 3600]],
    [
      [...BOOKS, 450],
      [...REPLACEMENT, 900],
    ],
  );
  offer('10-27 14:10', 'plan-0-2', smaller, 'De studiedag ligt nu in de roostervrije week van maart.');
  voteFor(first, 'mobility', { planId: id, version: 2, step: 'plan-0-2' }, [
    ['10-28 09:10', 'm1'],
    ['10-28 10:45', 'm2'],
    ['10-29 12:20', 'm9'],
    ['10-29 16:05', 'm4'],
    ['10-30 11:30', 'm7'],
    ['11-03 09:40', 'm5'],
  ]);
  first.did('11-03 15:00', lead, 'SubmitPlan', { planId: id });
  first.did('11-10 10:20', director, 'ApprovePlan', onVersion(id, 2, 'plan-0-2'));
  const withCompanies = planContent(
    540,
    [
      ['need-gesprekken', 240, 3600],
      ['need-bedrijven', 80, 600],
    ],
    [
      [...BOOKS, 450],
      [...REPLACEMENT, 900],
    ],
  );
  first.did(
    '12-09 13:20',
    lead,
    'AmendPlan',
    {
      planId: id,
      content: withCompanies,
      reason: 'Het team stelde eind november ook de samenwerking met bedrijven vast.',
    },
    { name: 'plan-0-3' },
  );
  voteFor(first, 'mobility', { planId: id, version: 3, step: 'plan-0-3' }, [
    ['12-10 09:00', 'm2'],
    ['12-10 14:35', 'm1'],
    ['12-11 10:10', 'm7'],
    ['12-12 15:20', 'm5'],
    ['12-15 12:15', 'm3'],
    ['12-16 09:35', 'm4'],
  ]);
  first.did('12-17 11:00', lead, 'SubmitPlan', { planId: id });
  first.did('01-13 09:15', director, 'ApprovePlan', onVersion(id, 3, 'plan-0-3'));
  first.did(
    '07-08 14:30',
    hr,
    'ClosePlan',
    {
      planId: id,
      findings: 'Beide behoeften zijn aangepakt; de studiedag bleef 12.000 euro onder de begroting.',
    },
    { name: 'plan-0-closed' },
  );
  first.corrected('07-09 09:05', hr, {
    step: 'plan-0-closed',
    kind: 'replace',
    data: { findings: 'Beide behoeften zijn aangepakt; de studiedag bleef 1.200 euro onder de begroting.' },
    reason: 'Een nul te veel getypt.',
  });
  return steps;
}

/** Made before the summer, active from 1 August; an amendment that the team took back, and one that it carried through. */
function secondYear(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  const [first, second, third] = [year(0), year(1), year(2)];
  const id = planId(calendar, 'mobility', 1);
  first.did('06-08 15:10', lead, 'DraftPlan', {
    teamId: teams.mobility,
    schoolYear: calendar.firstYear + 1,
    programmeId: LOB.programme,
  });
  first.did(
    '06-11 10:30',
    lead,
    'OfferPlanVersion',
    {
      planId: id,
      content: planContent(480, [['need-bedrijven', 120, 800]], [[...BOOKS, 300]]),
      note: null,
    },
    { name: 'plan-1-1' },
  );
  voteFor(first, 'mobility', { planId: id, version: 1, step: 'plan-1-1' }, [
    ['06-12 09:30', 'm1'],
    ['06-15 10:20', 'm2'],
    ['06-15 11:45', 'm4'],
    ['06-16 13:10', 'm7'],
    ['06-17 09:05', 'm9'],
    ['06-18 14:50', 'm6'],
  ]);
  first.did('06-19 11:20', lead, 'SubmitPlan', { planId: id });
  first.did('07-02 10:00', director, 'ApprovePlan', onVersion(id, 1, 'plan-1-1'));
  second.did('10-12 09:30', lead, 'AmendPlan', {
    planId: id,
    content: planContent(
      520,
      [['need-bedrijven', 120, 800]],
      [
        [...BOOKS, 300],
        ['kosten-reis', 'Studiereis naar een zusterschool', 2400],
      ],
    ),
    reason: 'Er kwam een uitnodiging voor een studiereis.',
  });
  second.did('10-26 16:10', lead, 'WithdrawPlanAmendment', {
    planId: id,
    reason: 'De reis gaat niet door; de zusterschool heeft het te druk.',
  });
  second.did(
    '11-16 13:40',
    lead,
    'AmendPlan',
    {
      planId: id,
      content: planContent(
        560,
        [
          ['need-bedrijven', 120, 800],
          ['need-beroepshouding', 90, 500],
        ],
        [[...BOOKS, 300]],
      ),
      reason: 'Beroepshouding beoordelen is vastgesteld; het instrument is er.',
    },
    { name: 'plan-1-3' },
  );
  voteFor(second, 'mobility', { planId: id, version: 3, step: 'plan-1-3' }, [
    ['11-17 09:15', 'm4'],
    ['11-17 12:30', 'm1'],
    ['11-18 10:05', 'newcomer'],
    ['11-19 15:25', 'm5'],
    ['11-20 11:40', 'm2'],
    ['11-23 09:50', 'm7'],
  ]);
  second.did('11-24 14:00', lead, 'SubmitPlan', { planId: id });
  second.did('12-07 09:20', director, 'ApprovePlan', onVersion(id, 3, 'plan-1-3'));
  third.did('09-03 11:15', hr, 'ClosePlan', {
    planId: id,
    findings: 'Uren gehaald; de intervisie over beroepshouding gaat zonder budget door.',
  });
  return steps;
}

/** Approved before the summer, which was recorded a few days later; an amendment lies before the manager. */
function thirdYear(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  const [second, third] = [year(1), year(2)];
  const id = planId(calendar, 'mobility', 2);
  second.did('06-10 15:40', lead, 'DraftPlan', {
    teamId: teams.mobility,
    schoolYear: calendar.firstYear + 2,
    programmeId: LOB.programme,
  });
  second.did(
    '06-12 10:25',
    lead,
    'OfferPlanVersion',
    {
      planId: id,
      content: planContent(
        500,
        [['need-beroepshouding', 120, 600]],
        [
          [...BOOKS, 350],
          ['kosten-examinering', 'Studiedag examinering', 500],
        ],
      ),
      note: 'Met ruimte voor wat er in september nog bij komt.',
    },
    { name: 'plan-2-1' },
  );
  voteFor(second, 'mobility', { planId: id, version: 1, step: 'plan-2-1' }, [
    ['06-15 09:20', 'm1'],
    ['06-15 12:40', 'newcomer'],
    ['06-16 10:15', 'm2'],
    ['06-17 14:05', 'm4'],
    ['06-18 09:45', 'm7'],
    ['06-19 11:30', 'm5'],
  ]);
  second.did('06-22 15:10', lead, 'SubmitPlan', { planId: id });
  second.did('07-09 09:30', director, 'ApprovePlan', onVersion(id, 1, 'plan-2-1'), { held: '07-06 16:00' });
  third.did(
    '10-09 10:50',
    lead,
    'AmendPlan',
    {
      planId: id,
      content: planContent(
        560,
        [
          ['need-beroepshouding', 120, 600],
          ['need-werkplekgesprek', 100, 3200],
        ],
        [
          [...BOOKS, 350],
          ['kosten-examinering', 'Studiedag examinering', 500],
        ],
      ),
      reason: 'Het driehoeksgesprek op de werkplek is op 6 oktober vastgesteld.',
    },
    { name: 'plan-2-2' },
  );
  voteFor(third, 'mobility', { planId: id, version: 2, step: 'plan-2-2' }, [
    ['10-12 09:35', 'm7'],
    ['10-12 13:15', 'm2'],
    ['10-13 10:00', 'm1'],
    ['10-14 15:45', 'newcomer'],
    ['10-15 12:10', 'm4'],
    ['10-20 09:25', 'm5'],
  ]);
  third.did('10-22 14:20', lead, 'SubmitPlan', { planId: id });
  return steps;
}
