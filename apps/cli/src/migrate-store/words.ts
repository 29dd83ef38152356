// Every sentence of `traject migrate-store`, in Dutch and in English.
import type { Language } from '@traject/duo-vsv';
import type { Beside, BesideProof, CopyProgress, LogProof, LogUnavailable } from '@traject/open-log';

const besideNl: Record<Beside, string> = {
  texts: 'teksten',
  persons: 'personen',
  identifiers: 'personeelsnummers en e-mailadressen',
};
const whole = (done: number, total: number) => `${done} / ${total}`;

const whyNl: Record<LogUnavailable['why'], string> = {
  silent: 'er antwoordt niets',
  refused: 'deze gebruiker met dit wachtwoord wordt geweigerd',
  forbidden: 'deze gebruiker mag er niet lezen en schrijven',
  'no-leader': 'geen van de knopen is leider',
  'not-installed': 'de client is niet geïnstalleerd',
  invalid: 'het adres is niet geldig',
  unknown: 'hij antwoordt niet zoals verwacht',
};

const whyEn: typeof whyNl = {
  silent: 'nothing answers there',
  refused: 'it refuses this user and password',
  forbidden: 'this user may not read and write there',
  'no-leader': 'none of its nodes is the leader',
  'not-installed': 'its client is not installed',
  invalid: 'its address is not valid',
  unknown: 'it does not answer as expected',
};

const nl = {
  opened: (side: 'from' | 'to', events: number) =>
    `${side === 'from' ? 'Bron' : 'Doel'}: ${events} gebeurtenissen.`,
  progress: ({ phase, done, total }: CopyProgress) =>
    ({
      compare: `Wat het doel al heeft wordt vergeleken: ${whole(done, total)}`,
      copy: `Gekopieerd: ${whole(done, total)}`,
      prove: `Beide worden teruggelezen: ${whole(done, total)}`,
    })[phase],
  sameStore: () => 'Bron en doel zijn hetzelfde logboek; er is niets gedaan.',
  sameOrdinals: () =>
    'Bron en doel gebruiken dezelfde PostgreSQL-database voor hun posities; geef het doel een eigen database met --to-database.',
  notAPrefix: (position: number) =>
    `Geweigerd: op positie ${position} heeft het doel iets anders dan de bron. Er is niets gekopieerd; neem een leeg doel.`,
  others: (which: Beside) =>
    `Geweigerd: het doel heeft ${besideNl[which]} die de bron niet kent. Er is niets gekopieerd; neem een lege database.`,
  interrupted: (position: number) =>
    `Onderbroken na positie ${position}. Dezelfde opdracht nog eens geven gaat daar verder.`,
  copied: (copied: number) => `${copied} gebeurtenissen gekopieerd.`,
  log: (side: 'from' | 'to', { events, position, digest }: LogProof) =>
    `${side === 'from' ? 'Bron' : 'Doel'}: ${events} gebeurtenissen, posities 1 tot en met ${position}, SHA-256 ${digest}`,
  beside: (which: Beside, side: 'from' | 'to', { rows, erased, digest }: BesideProof) =>
    `${side === 'from' ? 'Bron' : 'Doel'}: ${rows} ${besideNl[which]}, waarvan ${erased} gewist, SHA-256 ${digest}`,
  besideShared: () => 'Teksten en namen staan in dezelfde PostgreSQL-database en blijven waar ze zijn.',
  equal: () => 'Gelijk: aantal, volgorde en inhoud van beide zijn teruggelezen en vergeleken.',
  unequal: () =>
    'NIET gelijk: gebruik het doel niet. Zijn er teksten of namen gewist in het doel, neem dan een leeg doel.',
  afterwards: () =>
    'Wat hierna nog in de bron wordt vastgelegd, staat niet in het doel: stop Traject en geef de opdracht dan nog eens, of start het nu op het doel.',
  unavailable: ({ where, why, accepted }: LogUnavailable) =>
    accepted === null
      ? `De KurrentDB op ${where} is niet te gebruiken: ${whyNl[why]}.`
      : `Dit is geen geldig adres van een KurrentDB; het neemt ${accepted}.`,
};

const en: typeof nl = {
  opened: (side, events) => `${side === 'from' ? 'Source' : 'Target'}: ${events} events.`,
  progress: ({ phase, done, total }) =>
    ({
      compare: `Comparing what the target holds already: ${whole(done, total)}`,
      copy: `Copied: ${whole(done, total)}`,
      prove: `Reading both back: ${whole(done, total)}`,
    })[phase],
  sameStore: () => 'Source and target are one log; nothing was done.',
  sameOrdinals: () =>
    'Source and target use one PostgreSQL database for their positions; give the target its own with --to-database.',
  notAPrefix: (position) =>
    `Refused: at position ${position} the target holds something else than the source. Nothing was copied; take an empty target.`,
  others: (which) =>
    `Refused: the target holds ${which} that the source does not know. Nothing was copied; take an empty database.`,
  interrupted: (position) =>
    `Interrupted after position ${position}. Giving the same command again goes on there.`,
  copied: (copied) => `${copied} events copied.`,
  log: (side, { events, position, digest }) =>
    `${side === 'from' ? 'Source' : 'Target'}: ${events} events, positions 1 to ${position}, SHA-256 ${digest}`,
  beside: (which, side, { rows, erased, digest }) =>
    `${side === 'from' ? 'Source' : 'Target'}: ${rows} ${which}, ${erased} of them erased, SHA-256 ${digest}`,
  besideShared: () => 'Texts and names lie in one PostgreSQL database and stay where they are.',
  equal: () => 'Equal: count, order and contents of both were read back and compared.',
  unequal: () =>
    'NOT equal: do not use the target. If texts or names were erased in the target, take an empty one.',
  afterwards: () =>
    'What is recorded in the source from now on is not in the target: stop Traject and give the command once more, or start it on the target now.',
  unavailable: ({ where, why, accepted }) =>
    accepted === null
      ? `The KurrentDB at ${where} cannot be used: ${whyEn[why]}.`
      : `This is no valid address of a KurrentDB; it takes ${accepted}.`,
};

/** The sentences of a language. */
export const storeWords = (language: Language): typeof nl => (language === 'nl' ? nl : en);
