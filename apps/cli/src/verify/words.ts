// Every sentence of `traject verify`, in Dutch and in English.
import type { Finding, Verification } from '@traject/dossier';

type Contents = NonNullable<Verification['contents']>;

const moments = {
  nl: new Intl.DateTimeFormat('nl-NL', {
    dateStyle: 'long',
    timeStyle: 'medium',
    timeZone: 'Europe/Amsterdam',
  }),
  en: new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'long',
    timeStyle: 'medium',
    timeZone: 'Europe/Amsterdam',
  }),
};

const nl = {
  unreadable: (file: string, code: string) => `UNREADABLE: ${file} is niet te lezen (${code}).`,
  tooLarge: (file: string, megabytes: number) =>
    `TOO_LARGE: ${file} is groter dan ${megabytes} MB; zo groot is geen dossier.`,
  notJson: (file: string) =>
    `NOT_JSON: ${file} is geen JSON, of is afgebroken. Geef het JSON-bestand dat Traject van een dossier maakt.`,
  notADigest: (given: string) =>
    `--digest: 64 hexadecimale tekens, zoals op het voorblad; gegeven: ${given.length}.`,
  subject: ({ subject: { scope, asOf, knownPosition }, madeAt }: Contents) => [
    `Dossier van ${scope.kind} ${scope.id}, gemaakt op ${moments.nl.format(new Date(madeAt))}.`,
    `Zoals het gold op ${moments.nl.format(new Date(asOf))}, met wat bekend was tot positie ${knownPosition} van het logboek.`,
  ],
  contents: ({ events, redacted, notes, texts: { checked, erased, withheld } }: Contents) =>
    `${events} gebeurtenissen, waarvan ${redacted} zonder personen en teksten, en ${notes} van aantekeningen; ${checked} teksten nagerekend, ${erased} gewist, ${withheld} niet in dit dossier.`,
  digest: (sha256: string) => `Digest (traject-events-1): ${sha256}`,
  compare:
    'Vergelijk deze digest met die op het voorblad, of geef hem met --digest: zonder dat is een bestand dat opnieuw is gemaakt niet te herkennen.',
  unsigned: 'Het dossier is niet ondertekend.',
  holds: 'Niets is gewijzigd: elke gebeurtenis en elke tekst is zoals de digest zegt.',
  fails: (count: number) =>
    count === 1 ? 'Dit bestand klopt op één punt niet.' : `Dit bestand klopt op ${count} punten niet.`,
  more: (count: number) => `… en nog ${count}.`,
  finding: (finding: Finding): string => {
    switch (finding.code) {
      case 'NOT_A_DOSSIER':
        return `NOT_A_DOSSIER: ${finding.field || 'het bestand'} past niet in een dossier (${finding.expected}).`;
      case 'UNKNOWN_VERSION':
        return `UNKNOWN_VERSION: ${finding.field} is ${finding.stated}; deze versie van Traject kent ${finding.known}. Controleer het bestand met een nieuwere versie.`;
      case 'EVENT_MISSING':
        return finding.after === null
          ? 'EVENT_MISSING: de eerste gebeurtenis ontbreekt; haar hash staat nog in het bestand.'
          : `EVENT_MISSING: na positie ${finding.after} ontbreekt een gebeurtenis; haar hash staat nog in het bestand.`;
      case 'EVENT_ADDED':
        return `EVENT_ADDED: de gebeurtenis op positie ${finding.position} heeft geen hash in het bestand.`;
      case 'EVENT_CHANGED':
        return `EVENT_CHANGED: de gebeurtenis op positie ${finding.position} is niet zoals zij was.`;
      case 'DIGEST_DIFFERS':
        return `DIGEST_DIFFERS: de digest in het bestand is ${finding.stated}, berekend is ${finding.computed}.`;
      case 'DIGEST_NOT_THE_GIVEN':
        return `DIGEST_NOT_THE_GIVEN: berekend is ${finding.computed}, opgegeven is ${finding.given}. Dit is een ander dossier.`;
      case 'OUT_OF_ORDER':
        return `OUT_OF_ORDER: positie ${finding.position} staat niet in de volgorde van een logboek (${finding.by}).`;
      case 'NOT_WITHIN':
        return `NOT_WITHIN: positie ${finding.position} hoort niet bij wat is gevraagd (${finding.clock}).`;
      case 'TEXT_CHANGED':
        return `TEXT_CHANGED: tekst ${finding.text} bij positie ${finding.position} is niet zoals die was.`;
      case 'TEXT_MISSING':
        return `TEXT_MISSING: tekst ${finding.text} bij positie ${finding.position} ontbreekt.`;
    }
  },
};

const en: typeof nl = {
  unreadable: (file, code) => `UNREADABLE: ${file} cannot be read (${code}).`,
  tooLarge: (file, megabytes) =>
    `TOO_LARGE: ${file} is larger than ${megabytes} MB; no dossier is that large.`,
  notJson: (file) =>
    `NOT_JSON: ${file} is not JSON, or was cut off. Give the JSON file that Traject makes of a dossier.`,
  notADigest: (given) => `--digest: 64 hexadecimal digits, as on the cover; given: ${given.length}.`,
  subject: ({ subject: { scope, asOf, knownPosition }, madeAt }) => [
    `Dossier of ${scope.kind} ${scope.id}, made on ${moments.en.format(new Date(madeAt))}.`,
    `As it held on ${moments.en.format(new Date(asOf))}, with what was known up to position ${knownPosition} of the log.`,
  ],
  contents: ({ events, redacted, notes, texts: { checked, erased, withheld } }) =>
    `${events} events, ${redacted} of them without persons and texts, and ${notes} of notes; ${checked} texts checked, ${erased} erased, ${withheld} not in this dossier.`,
  digest: (sha256) => `Digest (traject-events-1): ${sha256}`,
  compare:
    'Compare this digest with the one on the cover, or give it with --digest: otherwise a file that was made anew cannot be told.',
  unsigned: 'The dossier is not signed.',
  holds: 'Nothing was changed: every event and every text is as the digest says.',
  fails: (count) =>
    count === 1 ? 'One thing in this file is not right.' : `${count} things in this file are not right.`,
  more: (count) => `… and ${count} more.`,
  finding: (finding) => {
    switch (finding.code) {
      case 'NOT_A_DOSSIER':
        return `NOT_A_DOSSIER: ${finding.field || 'the file'} does not fit a dossier (${finding.expected}).`;
      case 'UNKNOWN_VERSION':
        return `UNKNOWN_VERSION: ${finding.field} is ${finding.stated}; this version of Traject knows ${finding.known}. Check the file with a newer version.`;
      case 'EVENT_MISSING':
        return finding.after === null
          ? 'EVENT_MISSING: the first event is missing; its hash is still in the file.'
          : `EVENT_MISSING: after position ${finding.after} an event is missing; its hash is still in the file.`;
      case 'EVENT_ADDED':
        return `EVENT_ADDED: the event at position ${finding.position} has no hash in the file.`;
      case 'EVENT_CHANGED':
        return `EVENT_CHANGED: the event at position ${finding.position} is not what it was.`;
      case 'DIGEST_DIFFERS':
        return `DIGEST_DIFFERS: the digest in the file is ${finding.stated}, computed is ${finding.computed}.`;
      case 'DIGEST_NOT_THE_GIVEN':
        return `DIGEST_NOT_THE_GIVEN: computed is ${finding.computed}, given is ${finding.given}. This is another dossier.`;
      case 'OUT_OF_ORDER':
        return `OUT_OF_ORDER: position ${finding.position} does not stand in the order of a log (${finding.by}).`;
      case 'NOT_WITHIN':
        return `NOT_WITHIN: position ${finding.position} does not belong to what was asked (${finding.clock}).`;
      case 'TEXT_CHANGED':
        return `TEXT_CHANGED: text ${finding.text} at position ${finding.position} is not what it was.`;
      case 'TEXT_MISSING':
        return `TEXT_MISSING: text ${finding.text} at position ${finding.position} is missing.`;
    }
  },
};

export const verifyWords = { nl, en };
