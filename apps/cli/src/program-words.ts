// What `traject` says of itself in Dutch and in English: its help, and what is wrong with a command line.
import type { Language } from '@traject/duo-vsv';

const en = {
  program: 'Traject on the command line.',
  help: 'show what a command takes',
  language: 'language of what is shown; from LANG by default',
  import: 'Read files that an institution already has.',
  duoVsv: "Import DUO's files on early school leaving: a preview first, and nothing before you confirm.",
  fileArguments: '<files...>',
  files: 'NRSP, NenR, A04, A05 and A14 files, as DUO delivered them',
  preview: 'show what would be recorded, and stop',
  yes: 'record without asking',
  mapping: 'teams for provider units: providerUnit;level;crebo;team',
  writeMapping: 'write a mapping file to fill in for what has no team',
  institution: 'for which institution; the only one by default',
  brin: 'accept files of this BRIN besides that of the institution',
  as: 'id of the quality officer who imports; the only one by default',
  year: 'yield year of a yearly file whose name does not say it, such as 2022-2023',
  vOrD: 'provisional or definitive, for a yearly file whose name does not say it',
  migrate: "Bring the database's schema up to date, as its owner; the server does so itself where it may.",
  grantTo: 'give this role what the application needs, and no more',
  migrateStore: 'Copy the log to another store, and prove that both hold the same.',
  from: 'postgresql://..., embedded:FOLDER or kurrentdb://...; env:NAME for what stands in a variable',
  to: 'the same forms; empty, or a copy that was not finished',
  fromDatabase: 'PostgreSQL beside a KurrentDB: its ordinals, texts, names; DATABASE_URL by default',
  ofTarget: 'the same of the target',
  fromNamespace: "begins the names of the source's streams in KurrentDB",
  rebuild: 'Fold the read model again from the log, beside the live one, and let it take its place.',
  replaceDiffering: 'replace live tables that differ, too: after a projection was mended',
  anew: 'begin with nothing, also where a rebuild was interrupted',
  status: 'only say how far a rebuild is',
  doctor: 'Look at versions, settings, database, log and read model, and say what to do; changes nothing.',
  deep: 'count the whole log instead of its last 10,000 events',
  json: 'one JSON object, for machines',
  unexpected: 'Unexpected error',
  /** A heading, a usage line or a refusal of the library that reads command lines, which speaks English. */
  ofLibrary: (text: string) => text,
};

/** What that library says, and the same in Dutch. */
const DUTCH: readonly (readonly [english: RegExp, dutch: string])[] = [
  [/^Usage:/, 'Gebruik:'],
  [/^Arguments:/, 'Argumenten:'],
  [/^Options:/, 'Opties:'],
  [/^Commands:/, 'Opdrachten:'],
  [/\[options\]/, '[opties]'],
  [/\[command\]/, '[opdracht]'],
  [/^error: unknown option '(.*)'/, "fout: onbekende optie '$1'"],
  [/^error: unknown command '(.*)'/, "fout: onbekende opdracht '$1'"],
  [/^error: missing required argument '(.*)'/, "fout: '$1' ontbreekt"],
  [/^error: option '(.*)' argument missing/, "fout: bij de optie '$1' ontbreekt de waarde"],
  [/^error: required option '(.*)' not specified/, "fout: de optie '$1' is verplicht"],
  [
    /^error: too many arguments.* Expected (\d+) arguments? but got (\d+)\./,
    'fout: te veel argumenten: $2 gegeven, $1 verwacht.',
  ],
  [/\(Did you mean (?:one of )?(.*)\?\)/, '(Bedoelde u $1?)'],
];

const nl: typeof en = {
  program: 'Traject op de opdrachtregel.',
  help: 'toon wat een opdracht aanneemt',
  language: 'taal van wat er wordt getoond; zonder deze optie volgens LANG',
  import: 'Lees bestanden die een instelling al heeft.',
  duoVsv:
    'Importeer de bestanden van DUO over voortijdig schoolverlaten: eerst een voorbeeld, en niets voordat u het bevestigt.',
  fileArguments: '<bestanden...>',
  files: 'NRSP-, NenR-, A04-, A05- en A14-bestanden, zoals DUO ze leverde',
  preview: 'toon wat er zou worden vastgelegd, en stop',
  yes: 'leg vast zonder te vragen',
  mapping: 'teams voor onderwijsaanbieders: providerUnit;level;crebo;team',
  writeMapping: 'schrijf een bestand om in te vullen voor wat nog geen team heeft',
  institution: 'voor welke instelling; zonder deze optie de enige',
  brin: 'neem bestanden van dit BRIN aan naast die van de instelling',
  as: 'id van de kwaliteitsmedewerker die importeert; zonder deze optie de enige',
  year: 'opbrengstjaar van een jaarbestand waarvan de naam het niet zegt, zoals 2022-2023',
  vOrD: 'voorlopig of definitief, voor een jaarbestand waarvan de naam het niet zegt',
  migrate: 'Breng het schema van de database bij, als eigenaar; waar hij mag doet de server het zelf.',
  grantTo: 'geef deze rol wat de toepassing nodig heeft, en niet meer',
  migrateStore: 'Kopieer het logboek naar een andere opslag, en bewijs dat beide hetzelfde bevatten.',
  from: 'postgresql://..., embedded:MAP of kurrentdb://...; env:NAAM voor wat in een variabele staat',
  to: 'in dezelfde vormen; leeg, of een kopie die niet af is',
  fromDatabase:
    'PostgreSQL naast een KurrentDB: zijn posities, teksten en namen; zonder deze optie DATABASE_URL',
  ofTarget: 'hetzelfde van het doel',
  fromNamespace: 'waarmee de namen van de streams van de bron in KurrentDB beginnen',
  rebuild:
    'Vouw het leesmodel opnieuw uit het logboek, naast het huidige, en laat het de plaats ervan innemen.',
  replaceDiffering: 'vervang ook tabellen die verschillen: nadat een projectie is hersteld',
  anew: 'begin met niets, ook waar een herbouw is onderbroken',
  status: 'zeg alleen hoe ver een herbouw is',
  doctor:
    'Bekijk versies, instellingen, database, logboek en leesmodel, en zeg wat er te doen is; wijzigt niets.',
  deep: 'tel het hele logboek in plaats van de laatste 10.000 gebeurtenissen',
  json: 'één JSON-object, voor machines',
  unexpected: 'Onverwachte fout',
  ofLibrary: (text) => DUTCH.reduce((said, [english, dutch]) => said.replace(english, dutch), text),
};

export const programWords: Record<Language, typeof en> = { nl, en };
