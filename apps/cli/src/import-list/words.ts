// Every sentence of `traject import list`, in Dutch and in English, besides those it has in common with `import duo-vsv`.
import type { Language } from '@traject/duo-vsv';
import type { ListKind } from '@traject/list-import';

const rowsNl = (count: number): string => (count === 1 ? '1 rij' : `${count} rijen`);
const rowsEn = (count: number): string => (count === 1 ? '1 row' : `${count} rows`);

const nl = {
  kinds: {
    persons: 'Personen en dienstverbanden',
    memberships: 'Lidmaatschappen van teams',
    activities: 'Scholingsactiviteiten en bijeenkomsten',
    enrolments: 'Inschrijvingen',
    attendance: 'Aanwezigheid',
    kpiValues: 'KPI-waarden',
  } satisfies Record<ListKind, string>,
  roles: { hr: 'HR', quality: 'kwaliteit' },
  wrongKind: (given: string, kinds: string) => `${given}: een lijst is een van ${kinds}.`,
  wrongColumn: (given: string, names: string) =>
    `--column ${given}: schrijf KOLOM=KOPJE, met als kolom een van ${names}.`,
  pointOut: () =>
    'Wijs een kolom aan met --column KOLOM=KOPJE; dat wordt onthouden voor bestanden met deze kopjes.',
  noHeading: (heading: string) => `--column: het bestand heeft geen kopje "${heading}".`,
  notHolding: (id: string, role: string) =>
    `${id} heeft nu niet de rol ${role} voor deze instelling als geheel; wel:`,
  nobodyHolds: (role: string) => `Niemand heeft nu de rol ${role} voor deze instelling als geheel.`,
  chooseHolder: (role: string) => `Er zijn meer mensen met de rol ${role}; kies als wie u importeert:`,
  heading: (kind: string, institution: string, brin: string) => `${kind} voor ${institution} (${brin})`,
  counts: (accepted: number, known: number, refused: number) =>
    `Vast te leggen: ${rowsNl(accepted)}. Al bekend: ${rowsNl(known)}. Geweigerd: ${rowsNl(refused)}.`,
  ...{ line: 'regel', column: 'kolom', why: 'waarom geweigerd' },
  andMore: (count: number) => `... en nog ${count}; --refused BESTAND bewaart ze alle.`,
  refusedWritten: (path: string, count: number) =>
    `In ${path} staan ${rowsNl(count)} met waarom; verbeterd is het weer te importeren. Er staan persoonsgegevens in.`,
  noneRefused: () => 'Er is geen rij geweigerd; er is geen bestand geschreven.',
  nothingNew: () => 'Er is niets nieuws om vast te leggen.',
  recorded: (count: number) => `Vastgelegd: ${rowsNl(count)}.`,
  readModelBehind: () =>
    'Het leesmodel is nog niet bij; wat is vastgelegd staat in het log en wordt zichtbaar zodra Traject draait.',
  partly: () => 'Sinds het voorbeeld is er iets anders vastgelegd; deze rijen zijn geweigerd:',
};

const en: typeof nl = {
  kinds: {
    persons: 'Persons and employments',
    memberships: 'Memberships of teams',
    activities: 'Training activities and sessions',
    enrolments: 'Enrolments',
    attendance: 'Attendance',
    kpiValues: 'KPI values',
  },
  roles: { hr: 'HR', quality: 'quality' },
  wrongKind: (given, kinds) => `${given}: a list is one of ${kinds}.`,
  wrongColumn: (given, names) => `--column ${given}: write COLUMN=HEADING, with as column one of ${names}.`,
  pointOut: () =>
    'Point a column out with --column COLUMN=HEADING; it is remembered for files with these headings.',
  noHeading: (heading) => `--column: the file has no heading "${heading}".`,
  notHolding: (id, role) =>
    `${id} does not hold the role ${role} for this institution as a whole now; these do:`,
  nobodyHolds: (role) => `Nobody now holds the role ${role} for this institution as a whole.`,
  chooseHolder: (role) => `There are several people with the role ${role}; choose as whom you import:`,
  heading: (kind, institution, brin) => `${kind} for ${institution} (${brin})`,
  counts: (accepted, known, refused) =>
    `To be recorded: ${rowsEn(accepted)}. Already known: ${rowsEn(known)}. Refused: ${rowsEn(refused)}.`,
  ...{ line: 'line', column: 'column', why: 'why refused' },
  andMore: (count) => `... and ${count} more; --refused FILE keeps them all.`,
  refusedWritten: (path, count) =>
    `${path} holds ${rowsEn(count)} with why; mended, it can be imported again. It contains personal data.`,
  noneRefused: () => 'No row was refused; no file was written.',
  nothingNew: () => 'There is nothing new to record.',
  recorded: (count) => `Recorded: ${rowsEn(count)}.`,
  readModelBehind: () =>
    'The read model is not up to date yet; what was recorded is in the log and shows once Traject runs.',
  partly: () => 'Something else was recorded since the preview; these rows were refused:',
};

/** The sentences of a language. */
export const listWords = (language: Language): typeof nl => (language === 'nl' ? nl : en);
