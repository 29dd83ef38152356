// How Team Mobiliteit sees its drives: a scan each winter, and one that is open now.
import { lead, member, teams } from './cast.js';
import { LOB } from './lob.js';
import type { Calendar } from './calendar.js';
import type { PersonKey } from './people.js';
import type { Step } from './step.js';
import { storyTeller, type SchoolYear } from './teller.js';

/** Twelve scores: four for entrepreneurship, passion and sense of success each. */
const scores = (entrepreneurship: string, passion: string, success: string): number[] =>
  [...entrepreneurship, ...passion, ...success].map(Number);

export function lobScans(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  const scan = (
    y: SchoolYear,
    scanId: string,
    opened: string,
    closesOn: string,
    answers: [at: string, who: PersonKey, scores: number[]][],
  ) => {
    y.did(opened, lead, 'OpenDriveScan', {
      scanId,
      teamId: teams.mobility,
      programmeId: LOB.programme,
      instrument: 'drives-12',
      closesOn,
    });
    for (const [at, who, given] of answers)
      y.did(at, member(who), 'AnswerDriveScan', { scanId, scores: given });
  };
  const first = year(0);
  scan(first, 'scan-lob-1', '01-20 09:00', calendar.date(0, '02-07'), [
    ['01-20 10:15', 'm1', scores('3433', '4545', '3333')],
    ['01-20 12:05', 'm2', scores('4343', '5444', '3233')],
    ['01-21 08:50', 'm3', scores('2222', '3433', '2222')],
    ['01-22 15:30', 'm4', scores('2323', '4344', '2323')],
    ['01-23 09:40', 'm5', scores('3334', '4445', '3323')],
    ['01-27 16:10', 'm7', scores('4444', '5555', '4343')],
    ['01-28 11:20', 'm9', scores('1222', '3333', '1212')],
  ]);
  first.did('02-04 16:40', lead, 'CloseDriveScan', { scanId: 'scan-lob-1' });
  first.refused(
    '02-05 08:35',
    member('m8'),
    'AnswerDriveScan',
    { scanId: 'scan-lob-1', scores: scores('3333', '4444', '3333') },
    'DRIVE_SCAN_CLOSED',
  );
  scan(year(1), 'scan-lob-2', '01-19 09:00', calendar.date(1, '02-06'), [
    ['01-19 10:00', 'm1', scores('4444', '5545', '4434')],
    ['01-19 13:25', 'm2', scores('4454', '5555', '4444')],
    ['01-20 09:10', 'm4', scores('3434', '4444', '3343')],
    ['01-21 14:45', 'm5', scores('4344', '5444', '4343')],
    ['01-22 08:55', 'm6', scores('3333', '4343', '3333')],
    ['01-26 15:20', 'm7', scores('5545', '5555', '4554')],
    ['01-27 10:35', 'm8', scores('4343', '4454', '3444')],
    ['01-28 12:15', 'm9', scores('3233', '4344', '3233')],
    ['02-02 09:05', 'newcomer', scores('4445', '5554', '3433')],
  ]);
  scan(year(2), 'scan-lob-3', '11-16 09:00', calendar.date(2, '12-11'), [
    ['11-16 11:05', 'm4', scores('4434', '4544', '4344')],
    ['11-17 15:50', 'm7', scores('5555', '5555', '5455')],
    ['11-19 09:30', 'newcomer', scores('4444', '5545', '4344')],
  ]);
  return steps;
}
