// What partners need to get further, and who helps: also someone from the other network, in another region.
import type { DevelopmentPhase, ReciprocityLevel } from '@traject/domain';
import type { Calendar } from './calendar.js';
import {
  COMMUNITIES,
  mirthe,
  partners,
  sideInput,
  underCommunities,
  type PartnerKey,
} from './communities-cast.js';
import type { Step, Teller } from './step.js';
import { storyTeller, type SchoolYear } from './teller.js';

const by = (key: PartnerKey): Teller => partners[key].by;
const helper = (key: PartnerKey, exchangeId: string | null = null) => ({ ...sideInput(key), exchangeId });

function questionTold(id: string, asker: PartnerKey, level: ReciprocityLevel) {
  const questionId = `question-${id}`;
  const into = `exchange-${id}`;
  const told = {
    raised(year: SchoolYear, at: string, phase: DevelopmentPhase, question: string) {
      const about = { ...underCommunities, questionId, themeId: COMMUNITIES.inquiry, level, phase, question };
      year.did(at, by(asker), 'RaiseDevelopmentQuestion', { ...about, ...sideInput(asker) });
      return told;
    },
    dismissed(year: SchoolYear, at: string, who: PartnerKey, reason: string) {
      year.did(at, mirthe, 'DismissMatchSuggestion', { questionId, helper: helper(who), reason });
      return told;
    },
    /** The exchange in which they help each other follows from it. */
    matched(year: SchoolYear, at: string, who: PartnerKey, why: string, round = '') {
      const input = { questionId, helper: helper(who), into: `${into}${round}`, why };
      year.did(at, mirthe, 'MatchDevelopmentQuestion', input);
      return told;
    },
    reopened(year: SchoolYear, at: string, reason: string) {
      year.did(at, mirthe, 'ReopenDevelopmentQuestion', { questionId, reason });
      return told;
    },
    helped(
      year: SchoolYear,
      at: [string, string, string],
      who: PartnerKey,
      note: string,
      score: number,
      round = '',
    ) {
      const exchangeId = `${into}${round}`;
      year.did(at[0], by(who), 'DeliverExchange', { exchangeId, note });
      year.did(at[1], by(asker), 'AcknowledgeExchange', { exchangeId, note: null });
      year.did(at[2], by(asker), 'ValueExchange', { exchangeId, score, note: null });
      return told;
    },
    answered(year: SchoolYear, at: string, answer: string) {
      year.did(at, by(asker), 'AnswerDevelopmentQuestion', { questionId, answer });
      return told;
    },
    withdrawn(year: SchoolYear, at: string, reason: string) {
      year.did(at, by(asker), 'WithdrawDevelopmentQuestion', { questionId, reason });
      return told;
    },
  };
  return told;
}

function firstQuestions(first: SchoolYear, second: SchoolYear): void {
  questionTold('vertrouwen', 'havikslaan', 'relation')
    .raised(
      first,
      '03-10 09:00',
      'orienting',
      'Hoe vertel je een opdrachtgever dat het anders loopt dan gehoopt?',
    )
    .dismissed(
      first,
      '03-16 10:00',
      'duinoord',
      'Zij hebben vaste opdrachtgevers; dit gaat over een eerste keer.',
    )
    .matched(first, '03-16 10:10', 'zeewaard', 'Het mbo voert dit gesprek elke week.')
    .helped(
      first,
      ['04-21 16:00', '04-22 08:30', '04-22 08:35'],
      'zeewaard',
      'Twee gesprekken samen gevoerd, daarna nabesproken.',
      5,
    )
    .answered(first, '05-07 12:00', 'Vroeg bellen, en de leerling het woord geven.');
  questionTold('toetsen', 'esdoorn', 'content')
    .raised(first, '03-31 15:00', 'starting', 'Wat toets je als elke groep iets anders maakt?')
    .withdrawn(first, '05-19 10:00', 'De sectie heeft dit zelf opgelost met het materiaal van Duinoord.');
  questionTold('collegas', 'zeewaard', 'process')
    .raised(second, '09-17 11:00', 'starting', 'Hoe krijg je collega’s mee die liever een boek volgen?')
    .matched(second, '09-28 09:00', 'duinoord', 'Bij Duinoord is dit van het hele team geworden.')
    .helped(
      second,
      ['12-01 15:30', '12-02 08:30', '12-02 08:32'],
      'duinoord',
      'Drie sceptische docenten van ons spraken met drie van hen.',
      4,
    )
    .answered(
      second,
      '12-15 10:00',
      'Niet overtuigen maar laten meelopen; de sceptici kozen zelf hun begin.',
    );
}

/** The match across the two networks: a school in the south is helped by one in the north, and helps back. */
function acrossNetworks(second: SchoolYear, third: SchoolYear): void {
  questionTold('rooster-maken', 'merwezoom', 'process')
    .raised(
      second,
      '11-24 10:00',
      'orienting',
      'Hoe maak je een rooster waarin een opdracht een hele middag mag duren?',
    )
    .dismissed(
      second,
      '12-01 09:00',
      'hogeschool',
      'Een lerarenopleiding heeft geen rooster als een vakschool.',
    )
    .matched(second, '12-01 09:15', 'werf', 'Dichtbij, en zij kennen de leerlingen.')
    .reopened(second, '01-26 09:00', 'Een werf plant ploegen, geen klassen; beide zagen dat na één gesprek.')
    .matched(
      second,
      '01-26 09:30',
      'duinoord',
      'Ander netwerk, andere regio, en de enige die dit al jaren doet.',
      '-2',
    )
    .helped(
      second,
      ['03-12 16:00', '03-13 08:20', '03-13 08:25'],
      'duinoord',
      'De roostermaker kwam mee en bleef een dag.',
      5,
      '-2',
    )
    .answered(second, '04-02 09:00', 'De middag staat; niet alles hoeft tegelijk om.');
  questionTold('praktisch', 'duinoord', 'content')
    .raised(second, '04-09 14:00', 'developing', 'Hoe wordt ons onderzoek minder van papier?')
    .matched(
      second,
      '04-20 09:00',
      'merwezoom',
      'Zij maken alles met hun handen; de fase zegt hier niet alles.',
    )
    .helped(
      second,
      ['06-11 15:00', '06-12 09:00', '06-12 09:03'],
      'merwezoom',
      'Onze leerlingen leidden die van hen rond in de werkplaats en lieten hen bouwen.',
      5,
    )
    .answered(second, '06-25 11:00', 'Begin met maken; de vraag komt vanzelf.');
  questionTold('ouders', 'havikslaan', 'relation')
    .raised(
      third,
      '09-08 09:00',
      'starting',
      'Hoe betrek je ouders als opdrachtgever zonder dat het over hun kind gaat?',
    )
    .matched(
      third,
      '09-16 10:00',
      'esdoorn',
      'Esdoorn is verder en doet dit met buren in plaats van ouders.',
    );
  questionTold('kiezen', 'werf', 'process').raised(
    third,
    '10-19 08:30',
    'starting',
    'Hoe kies je met leerlingen een opdracht die voor ons ook iets waard is?',
  );
  questionTold('meten', 'merwezoom', 'content').raised(
    third,
    '11-03 13:00',
    'developing',
    'Wie heeft meetwerk dat klein genoeg is voor een blok van vier weken?',
  );
}

/** Development questions over three years, and what came of them. */
export function communitiesQuestions(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  const [first, second, third] = [year(0), year(1), year(2)];
  firstQuestions(first, second);
  // Who asks does not decide who helps.
  first.refused(
    '03-12 08:30',
    by('havikslaan'),
    'DismissMatchSuggestion',
    { questionId: 'question-vertrouwen', helper: helper('duinoord'), reason: 'Wij bellen zelf wel.' },
    'ROLE_NOT_ALLOWED',
  );
  acrossNetworks(second, third);
  return steps;
}
