// What partners brought and fetched, on relation, process and content; some of it was disputed, some came to nothing.
import type { DisputeOutcome, ReciprocityLevel } from '@traject/domain';
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

/** An exchange under the programme, told step by step by who has a say in each. */
function exchangeTold(id: string, level: ReciprocityLevel, giver: PartnerKey, receiver: PartnerKey) {
  const exchangeId = `exchange-${id}`;
  const about = (subject: string, until: string | null) => ({
    ...{ ...underCommunities, exchangeId, themeId: COMMUNITIES.inquiry, questionId: null },
    ...{ level, subject, until },
  });
  const told = {
    offered(year: SchoolYear, at: string, subject: string, until: string | null = null) {
      year.did(at, by(giver), 'OfferExchange', { ...about(subject, until), ...sideInput(giver) });
      return told;
    },
    asked(year: SchoolYear, at: string, subject: string, until: string | null = null) {
      year.did(at, by(receiver), 'RequestExchange', { ...about(subject, until), ...sideInput(receiver) });
      return told;
    },
    /** The other side comes in: who fetches an offer, or who brings what was asked for. */
    matched(year: SchoolYear, at: string, other: 'giver' | 'receiver', why: string | null = null) {
      const side = sideInput(other === 'giver' ? giver : receiver);
      year.did(at, mirthe, 'MatchExchange', { exchangeId, ...side, why, until: null });
      return told;
    },
    delivered(year: SchoolYear, at: string, note: string, held?: string) {
      year.did(at, by(giver), 'DeliverExchange', { exchangeId, note }, held === undefined ? {} : { held });
      return told;
    },
    acknowledged(year: SchoolYear, at: string, note: string | null = null) {
      year.did(at, by(receiver), 'AcknowledgeExchange', { exchangeId, note });
      return told;
    },
    disputed(year: SchoolYear, at: string, reason: string) {
      year.did(at, by(receiver), 'DisputeExchange', { exchangeId, reason });
      return told;
    },
    resolved(year: SchoolYear, at: string, outcome: DisputeOutcome, how: string) {
      year.did(at, mirthe, 'ResolveExchangeDispute', { exchangeId, outcome, how });
      return told;
    },
    valued(year: SchoolYear, at: string, score: number, note: string | null = null, name?: string) {
      const more = name === undefined ? {} : { name };
      year.did(at, by(receiver), 'ValueExchange', { exchangeId, score, note }, more);
      return told;
    },
    lapsed(year: SchoolYear, at: string, reason: string) {
      year.did(at, mirthe, 'LapseExchange', { exchangeId, reason });
      return told;
    },
  };
  return told;
}

/** The first year: the adviser asks around, and little of it is mutual. */
function whileAdvisersLead(first: SchoolYear): void {
  exchangeTold('kennismaking', 'relation', 'zeewaard', 'havikslaan')
    .offered(first, '11-20 10:00', 'Een ochtend meelopen in de werkplaats, met koffie en zonder agenda')
    .matched(first, '11-24 09:00', 'receiver', 'Havikslaan kent niemand in het mbo.')
    .delivered(first, '12-04 12:30', 'Zes docenten liepen mee.')
    .acknowledged(first, '12-05 08:40')
    .valued(first, '12-05 08:45', 4, 'We weten nu wie we kunnen bellen.');
  exchangeTold('onderzoekscyclus', 'content', 'duinoord', 'esdoorn')
    .offered(first, '12-02 15:00', 'De onderzoekscyclus die wij in elk leerjaar gebruiken')
    .matched(first, '12-08 10:00', 'receiver', 'Esdoorn zoekt een opbouw over de jaren.')
    .delivered(first, '01-15 16:00', 'Cyclus toegelicht in een middag, materiaal gedeeld.')
    .acknowledged(first, '01-16 09:10')
    .valued(first, '02-10 14:00', 2, 'Veel papier.', 'exchange-valued-too-low');
  // After a term it turned out to be worth more; who received it puts that right.
  first.corrected('06-18 10:00', by('esdoorn'), {
    step: 'exchange-valued-too-low',
    kind: 'replace',
    data: { score: 4, note: 'Het papier bleek een houvast: drie secties gebruiken het nu.' },
    reason: 'Te vroeg gewaardeerd, vóór we ermee gewerkt hadden.',
  });
  exchangeTold('opdrachtgever', 'content', 'waterschap', 'zeewaard')
    .asked(first, '01-12 09:30', 'Een echte vraag over waterkwaliteit voor twintig studenten')
    .matched(first, '01-14 11:00', 'giver')
    .delivered(first, '02-16 09:00', 'Opdracht ingebracht en drie keer bij studenten geweest.', '02-09')
    .acknowledged(first, '02-16 16:20', 'Studenten presenteerden aan het bestuur.')
    .valued(first, '02-17 08:30', 5);
  exchangeTold('begeleiden', 'process', 'hogeschool', 'merwezoom')
    .offered(first, '02-05 13:00', 'Meedenken over hoe je leerlingen begeleidt zonder het over te nemen')
    .matched(first, '02-12 10:00', 'receiver')
    .delivered(first, '03-19 15:30', 'Drie lessen bijgewoond en nabesproken.')
    .acknowledged(first, '03-20 08:15')
    .valued(first, '03-20 08:20', 4);
  exchangeTold('rondleiding', 'relation', 'werf', 'hogeschool')
    .offered(first, '03-03 11:00', 'Een dag op de werf voor wie leraar wordt')
    .lapsed(first, '05-26 09:00', 'De dag is twee keer verzet en daarna niet meer gevraagd.');
}

/** Heart of the story: a delivery that was not what was promised, and only the receiver can say so. */
function theDispute(first: SchoolYear, second: SchoolYear, third: SchoolYear): void {
  const sensors = exchangeTold('sensoren', 'content', 'kassen', 'havikslaan')
    .offered(first, '03-17 10:00', 'Tien sensorkits met uitleg voor in de les')
    .matched(first, '03-24 09:15', 'receiver', 'Havikslaan begint met meten in de klas.')
    .delivered(first, '05-12 14:00', 'Kits afgegeven bij de receptie.');
  const acknowledge = { exchangeId: 'exchange-sensoren', note: 'Is gebracht.' };
  first.refused('05-13 09:00', by('kassen'), 'AcknowledgeExchange', acknowledge, 'EXCHANGE_RECEIVER_ONLY');
  first.refused('05-13 09:20', mirthe, 'AcknowledgeExchange', acknowledge, 'EXCHANGE_RECEIVER_ONLY');
  sensors
    .disputed(first, '05-15 11:30', 'Er kwamen vier kits, en niemand die ze uitlegde.')
    .resolved(
      first,
      '06-05 10:00',
      'deliverAgain',
      'De kassenbouwer komt zelf, met de andere zes; de school zorgt dat twee docenten erbij zijn.',
    )
    .delivered(second, '10-01 15:00', 'Zes kits gebracht en een middag met docenten gemeten.')
    .acknowledged(second, '10-02 08:20', 'Nu staat het in de les.')
    .valued(second, '10-09 12:00', 4, 'De uitleg was meer waard dan de kits.');
  exchangeTold('rooster', 'process', 'esdoorn', 'werf')
    .asked(second, '11-05 10:00', 'Een vast dagdeel waarop leerlingen op de werf terechtkunnen')
    .matched(second, '11-10 09:00', 'giver')
    .delivered(second, '12-08 15:00', 'Dagdeel staat in het rooster van volgend jaar.')
    .disputed(second, '12-10 08:00', 'Volgend jaar is niet wat we vroegen.')
    .resolved(second, '01-19 14:00', 'letGo', 'Dit jaar lukt het niet; samen opnieuw bekijken in de zomer.');
  // Not every dispute needs the giver to come back.
  exchangeTold('gastles', 'content', 'zeewaard', 'kassen')
    .asked(third, '09-03 08:30', 'Twee studenten die onze meetgegevens leren lezen')
    .matched(third, '09-07 10:00', 'giver')
    .delivered(third, '10-01 16:00', 'Twee studenten, vier middagen.')
    .disputed(third, '10-02 07:45', 'Vier middagen waren er drie.')
    .resolved(third, '10-05 11:00', 'asDelivered', 'De vierde middag was op de school; dat is nagekeken.')
    .acknowledged(third, '10-05 16:30', 'Klopt, ik was er niet bij.')
    .valued(third, '10-05 16:35', 5, 'Zij leerden ons iets.');
}

/** Later years: partners find each other, also without the adviser's agenda, and fetch as well as bring. */
function whilePartnersLead(second: SchoolYear, third: SchoolYear, calendar: Calendar): void {
  exchangeTold('terugkijken', 'relation', 'havikslaan', 'zeewaard')
    .offered(
      second,
      '09-24 13:00',
      'Meekijken bij onze eerste onderzoeksdag, en eerlijk zeggen wat jullie zagen',
    )
    .matched(second, '09-29 09:00', 'receiver')
    .delivered(second, '11-13 15:30', 'Twee docenten keken de hele dag mee.')
    .acknowledged(second, '11-16 08:30')
    .valued(second, '11-16 08:35', 5, 'We zagen onze eigen blinde vlek.');
  exchangeTold('intervisie', 'process', 'zeewaard', 'duinoord')
    .offered(second, '10-20 10:00', 'Intervisie in tweetallen over lastige opdrachtgevers')
    .matched(second, '10-27 09:30', 'receiver')
    .delivered(second, '01-28 16:30', 'Zes tweetallen, drie keer.')
    .acknowledged(second, '01-29 08:10')
    .valued(second, '01-29 08:15', 4);
  exchangeTold('beoordelen', 'content', 'duinoord', 'zeewaard')
    .asked(second, '02-09 09:00', 'Hoe je een onderzoek beoordeelt waar elk antwoord anders is')
    .matched(second, '02-11 10:00', 'giver')
    .delivered(second, '03-23 15:00', 'Beoordelingswijzer samen herschreven.')
    .acknowledged(second, '03-24 08:00')
    .valued(second, '03-24 08:05', 5, 'We gebruiken hem nu ook bij de proeve.');
  exchangeTold('werfdag', 'relation', 'werf', 'merwezoom')
    .offered(second, '02-23 08:30', 'Een dag op de werf, met lunch tussen de lassers')
    .matched(second, '03-02 09:00', 'receiver')
    .delivered(second, '04-14 16:00', 'Achttien leerlingen en drie docenten.')
    .acknowledged(second, '04-15 08:20')
    .valued(second, '04-15 08:25', 5);
  exchangeTold('lerarenstage', 'process', 'merwezoom', 'hogeschool')
    .asked(second, '03-09 11:00', 'Een plek waar studenten zien hoe je een opdracht klein maakt')
    .matched(second, '03-16 09:00', 'giver')
    .delivered(second, '05-26 15:30', 'Vier studenten, zes weken.')
    .acknowledged(second, '05-27 09:00')
    .valued(second, '05-27 09:10', 5, 'Wij kwamen leren bij wie wij eerst hielpen.');
  // Nobody took this up in time: it lapsed by itself.
  exchangeTold('drone', 'content', 'waterschap', 'duinoord').offered(
    second,
    '03-30 10:00',
    'Luchtbeelden van de polder, met een handleiding',
    calendar.date(1, '06-30'),
  );
  exchangeTold('ontwerpvragen', 'content', 'havikslaan', 'waterschap')
    .asked(third, '09-17 09:30', 'Ontwerpen van leerlingen voor een natuurlijke oever')
    .matched(third, '09-21 09:00', 'giver')
    .delivered(third, '11-05 14:00', 'Vijf ontwerpen gepresenteerd op de dijk.')
    .acknowledged(third, '11-06 09:15', 'Eén ervan leggen we aan.')
    .valued(third, '11-06 09:20', 5);
  exchangeTold('opdrachten-kiezen', 'process', 'duinoord', 'esdoorn').offered(
    third,
    '10-12 15:00',
    'Hoe wij met leerlingen kiezen welke opdracht wij aannemen',
    calendar.date(2, '07-01'),
  );
  exchangeTold('meetdag', 'content', 'kassen', 'zeewaard')
    .offered(third, '10-20 10:30', 'Een meetdag in de kas voor studenten installatietechniek')
    .matched(third, '10-26 09:00', 'receiver')
    .delivered(third, '11-12 16:00', 'Veertien studenten; één kas is opnieuw ingeregeld.');
}

/** Bringing and fetching over three years. */
export function communitiesExchanges(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  const [first, second, third] = [year(0), year(1), year(2)];
  whileAdvisersLead(first);
  theDispute(first, second, third);
  whilePartnersLead(second, third, calendar);
  return steps;
}
