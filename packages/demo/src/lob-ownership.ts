// Who took the theme up, how that was contested and settled, how the team saw it, and how it felt.
import { director, lead, leadOf, member, quality, teams } from './cast.js';
import { LOB } from './lob.js';
import type { Calendar } from './calendar.js';
import type { PersonKey } from './people.js';
import type { Step } from './step.js';
import { storyTeller } from './teller.js';

/** Appraisals of the themes, ownership of both, and two rounds on felt ownership. */
export function lobOwnership(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  const [first, second, third] = [year(0), year(1), year(2)];
  const appraise = (
    y: typeof first,
    at: string,
    themeId: string,
    urgency: number,
    adoption: string,
    note: string | null,
    name?: string,
  ) =>
    y.did(
      at,
      lead,
      'AppraiseTheme',
      { themeId, teamId: teams.mobility, urgency, adoption, note },
      name ? { name } : {},
    );
  appraise(
    first,
    '09-03 16:30',
    LOB.theme,
    2,
    'knowledge',
    'Een derde van het team vindt dit iets voor het decanaat.',
  );
  appraise(first, '10-29 16:00', LOB.theme, 3, 'persuasion', null);
  appraise(
    first,
    '02-04 16:10',
    LOB.theme,
    4,
    'decision',
    'Na de cijfers van december wil iedereen iets doen.',
  );
  appraise(first, '06-17 15:45', LOB.theme, 4, 'implementation', null, 'appraisal-june');
  first.corrected('06-19 09:05', lead, {
    step: 'appraisal-june',
    kind: 'replace',
    data: { teamId: teams.mobility, urgency: 5, adoption: 'implementation', note: null },
    reason: 'Verkeerd overgenomen van het bord: het team gaf een 5.',
  });
  appraise(second, '01-28 16:20', LOB.theme, 4, 'implementation', null);
  appraise(second, '06-10 15:30', LOB.theme, 3, 'confirmation', 'Het hoort nu bij het werk.');
  appraise(second, '10-07 16:00', LOB.companies, 4, 'persuasion', null);
  appraise(third, '10-05 16:00', LOB.companies, 4, 'decision', 'De bedrijven vragen er nu zelf om.');

  first.did('10-01 11:00', lead, 'ClaimOwnership', { themeId: LOB.theme, teamId: teams.mobility });
  first.did('11-18 10:25', member('m9'), 'ContestOwnership', {
    themeId: LOB.theme,
    reason: 'De leiding neemt het over zonder dat wij uren krijgen; dan is het niet van ons.',
  });
  first.did('12-04 09:30', director, 'ResolveOwnershipContest', {
    themeId: LOB.theme,
    holderTeamIds: [teams.mobility],
    reason:
      'Het team houdt de mentoruren zelf in de hand en besteedt ze naar eigen inzicht; daarmee is het van het team.',
  });
  first.did('02-11 14:30', lead, 'ClaimOwnership', { themeId: LOB.companies, teamId: teams.mobility });
  first.did('02-25 11:15', director, 'ConfirmOwnership', { themeId: LOB.companies, teamId: teams.mobility });
  second.did('11-10 13:45', lead, 'OfferOwnership', {
    themeId: LOB.companies,
    kind: 'share',
    fromTeamId: teams.mobility,
    toTeamId: teams.tech,
  });
  second.did('11-19 10:50', leadOf('leadTech', 'tech'), 'AcceptOwnershipOffer', {
    themeId: LOB.companies,
    teamId: teams.tech,
  });
  second.did('06-29 15:00', quality, 'AnchorOwnership', { themeId: LOB.theme });

  const round = (
    y: typeof first,
    roundId: string,
    opened: string,
    closesOn: string,
    closed: string,
    answers: [string, PersonKey, number[]][],
  ) => {
    y.did(opened, quality, 'OpenAppraisalRound', {
      roundId,
      themeId: LOB.theme,
      teamId: teams.mobility,
      instrument: 'poq-7',
      closesOn,
    });
    for (const [at, who, scores] of answers) y.did(at, member(who), 'AnswerAppraisal', { roundId, scores });
    y.did(closed, quality, 'CloseAppraisalRound', { roundId });
  };
  round(first, 'round-lob-1', '03-24 09:00', calendar.date(0, '04-25'), '04-14 09:20', [
    ['03-24 10:11', 'm1', [5, 5, 6, 4, 5, 6, 5]],
    ['03-24 12:40', 'm2', [6, 5, 5, 5, 6, 5, 6]],
    ['03-25 08:55', 'm4', [4, 4, 5, 4, 4, 5, 4]],
    ['03-26 15:30', 'm5', [5, 6, 5, 5, 5, 5, 6]],
    ['03-27 09:25', 'm6', [3, 4, 3, 4, 3, 4, 4]],
    ['03-31 16:05', 'm7', [6, 6, 5, 6, 6, 5, 6]],
    ['04-01 11:45', 'm8', [5, 4, 5, 5, 4, 5, 5]],
    ['04-03 14:15', 'm9', [2, 3, 3, 2, 3, 3, 2]],
  ]);
  round(second, 'round-lob-2', '03-23 09:00', calendar.date(1, '04-24'), '04-13 09:40', [
    ['03-23 10:30', 'm1', [6, 6, 6, 5, 6, 6, 6]],
    ['03-23 13:10', 'm2', [6, 6, 5, 6, 6, 6, 6]],
    ['03-24 09:50', 'm4', [5, 5, 6, 5, 5, 5, 5]],
    ['03-25 15:00', 'm5', [6, 6, 6, 6, 5, 6, 6]],
    ['03-26 10:05', 'm6', [5, 5, 4, 5, 5, 5, 4]],
    ['03-30 12:20', 'm7', [7, 6, 6, 7, 6, 6, 7]],
    ['03-31 16:40', 'newcomer', [4, 5, 5, 4, 5, 4, 5]],
    ['04-02 08:45', 'm9', [4, 5, 4, 4, 5, 4, 4]],
    ['04-07 11:30', 'm8', [5, 6, 5, 5, 6, 5, 6]],
  ]);
  return steps;
}
