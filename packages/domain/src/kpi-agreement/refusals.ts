import { refuse, type Refusal } from '../kernel/refusal.js';
import type { KpiAgreementState } from './state.js';

const STATUS_NAMES: Record<KpiAgreementState['status'], { nl: string; en: string }> = {
  unknown: { nl: 'nog niet opgesteld', en: 'not drafted yet' },
  draft: { nl: 'een concept zonder voorstel of target', en: 'a draft without a proposal or a target' },
  proposed: { nl: 'door het team voorgesteld', en: 'proposed by the team' },
  targeted: { nl: 'van een target van de leiding voorzien', en: 'given a target by management' },
  negotiating: { nl: 'in onderhandeling', en: 'being negotiated' },
  escalated: { nl: 'voorgelegd aan het bestuur', en: 'before the board' },
  agreed: { nl: 'afgesproken', en: 'agreed' },
  imposed: { nl: 'opgelegd', en: 'imposed' },
  active: { nl: 'lopend', en: 'active' },
  amending: { nl: 'in wijziging', en: 'being amended' },
  closed: { nl: 'afgesloten', en: 'closed' },
};

/** Refuses what the agreement's status does not allow; `nl` and `en` say when it is possible. */
const notNow = (code: string, state: KpiAgreementState, nl: string, en: string): Refusal =>
  refuse(
    code,
    {
      nl: `Deze KPI-afspraak is ${STATUS_NAMES[state.status].nl}; ${nl}`,
      en: `This KPI agreement is ${STATUS_NAMES[state.status].en}; ${en}`,
    },
    { params: { status: state.status } },
  );

export const kpiExists = (): Refusal =>
  refuse('KPI_AGREEMENT_EXISTS', {
    nl: 'Deze KPI-afspraak bestaat al; stel een andere op met een eigen nummer.',
    en: 'This KPI agreement exists already; draft another one with an id of its own.',
  });
export const kpiUnknown = (): Refusal =>
  refuse('KPI_AGREEMENT_UNKNOWN', {
    nl: 'Deze KPI-afspraak bestaat niet op die datum; stel haar eerst op.',
    en: 'This KPI agreement does not exist on that date; draft it first.',
  });
export const positionsFixed = (state: KpiAgreementState): Refusal =>
  notNow(
    'KPI_POSITIONS_FIXED',
    state,
    'voorstel en target kunnen wijzigen totdat beide kanten tekenen. Stel daarna een wijziging van de afspraak voor.',
    'proposal and target can change until both sides sign. After that, propose an amendment.',
  );
export const notNegotiating = (state: KpiAgreementState): Refusal =>
  notNow(
    'KPI_NOT_NEGOTIATING',
    state,
    'dit kan zodra er een voorstel van het team en een target van de leiding naast elkaar liggen en nog niet beide kanten hebben getekend.',
    "this is possible once the team's proposal and management's target lie side by side and not both sides have signed.",
  );
export const versionOutOfOrder = (expected: number): Refusal =>
  refuse(
    'KPI_VERSION_OUT_OF_ORDER',
    {
      nl: `De volgende versie van deze afspraak is nummer ${expected}.`,
      en: `The next version of this agreement is number ${expected}.`,
    },
    { field: 'version', params: { expected } },
  );
export const budgetIncomplete = (): Refusal =>
  refuse(
    'KPI_BUDGET_INCOMPLETE',
    {
      nl: 'Een bedrag hoort bij het beslisdomein budget, en het domein budget bij een bedrag; geef beide of geen van beide.',
      en: 'An amount belongs to the decision domain budget, and that domain to an amount; give both or neither.',
    },
    { field: 'terms.budgetUpTo' },
  );
export const nothingToSign = (state: KpiAgreementState): Refusal =>
  notNow(
    'KPI_NOTHING_TO_SIGN',
    state,
    'tekenen kan zodra er een versie of een wijziging op tafel ligt die niet beide kanten al hebben getekend.',
    'signing is possible once a version or an amendment is on the table that not both sides have signed.',
  );
export const hashDiffers = (version: number): Refusal =>
  refuse(
    'KPI_HASH_DIFFERS',
    {
      nl: `Op tafel ligt nu versie ${version}, en dat is niet de tekst die u zag. Lees versie ${version} en teken die.`,
      en: `Version ${version} is on the table now, which is not the text that you saw. Read version ${version} and sign that one.`,
    },
    { field: 'hash', params: { version } },
  );
export const alreadySigned = (): Refusal =>
  refuse('KPI_ALREADY_SIGNED', {
    nl: 'Deze kant heeft deze versie al getekend; de andere kant kan nog tekenen.',
    en: 'This side has signed this version already; the other side can still sign.',
  });
export const sameSigner = (): Refusal =>
  refuse('KPI_SAME_SIGNER', {
    nl: 'Niemand tekent voor beide kanten; een ander tekent voor de andere kant.',
    en: 'Nobody signs for both sides; another person signs for the other side.',
  });
export const signatureIsPersonal = (): Refusal =>
  refuse('KPI_SIGNATURE_IS_PERSONAL', {
    nl: 'Alleen een persoon kan tekenen, als teamleider of als manager.',
    en: 'Only a person can sign, as team lead or as manager.',
  });
export const nothingToAnnul = (): Refusal =>
  refuse(
    'KPI_NO_SIGNATURE_TO_ANNUL',
    {
      nl: 'Er staat geen handtekening van deze kant onder de versie op tafel; alleen een eigen handtekening daaronder kan worden ingetrokken.',
      en: 'There is no signature of this side under the version on the table; only your own signature there can be annulled.',
    },
    { field: 'version' },
  );
export const signedByBoth = (): Refusal =>
  refuse('KPI_SIGNED_BY_BOTH', {
    nl: 'Beide kanten hebben deze versie getekend; wat getekend is wordt gewijzigd, niet ingetrokken. Stel een wijziging voor.',
    en: 'Both sides have signed this version; what is signed is amended, not annulled. Propose an amendment.',
  });
export const notYourSignature = (): Refusal =>
  refuse('KPI_NOT_YOUR_SIGNATURE', {
    nl: 'Alleen wie getekend heeft kan die handtekening intrekken.',
    en: 'Only the person who signed can annul that signature.',
  });
export const signaturesMissing = (): Refusal =>
  refuse('KPI_SIGNATURES_MISSING', {
    nl: 'Een versie geldt pas als team en leiding allebei precies die versie hebben getekend.',
    en: 'A version holds only when team and management have both signed exactly that version.',
  });
export const noDissentNow = (state: KpiAgreementState): Refusal =>
  notNow(
    'KPI_NO_DISSENT_NOW',
    state,
    'het team kan een afwijkend standpunt vastleggen tijdens de onderhandeling, bij het bestuur, en nadat een target is opgelegd.',
    'the team can record its dissent while negotiating, before the board, and after a target was imposed.',
  );
export const notEscalated = (state: KpiAgreementState): Refusal =>
  notNow(
    'KPI_NOT_ESCALATED',
    state,
    'het bestuur kan alleen een target opleggen nadat een van beide kanten de afspraak heeft voorgelegd.',
    'the board can impose a target only after one of the sides has escalated the agreement.',
  );
export const notInForce = (state: KpiAgreementState): Refusal =>
  notNow(
    'KPI_NOT_IN_FORCE',
    state,
    'een wijziging kan worden voorgesteld zodra er een versie geldt en er geen andere wijziging op tafel ligt.',
    'an amendment can be proposed once a version is in force and no other amendment is on the table.',
  );
export const noAmendment = (state: KpiAgreementState): Refusal =>
  notNow(
    'KPI_NO_AMENDMENT',
    state,
    'er ligt geen wijziging met dit nummer op tafel; stel er eerst een voor.',
    'no amendment of this number is on the table; propose one first.',
  );
export const amendmentOpen = (): Refusal =>
  refuse('KPI_AMENDMENT_OPEN', {
    nl: 'Er ligt nog een wijziging op tafel; teken of weiger die eerst.',
    en: 'An amendment is still on the table; sign or refuse it first.',
  });
export const notActive = (state: KpiAgreementState): Refusal =>
  notNow(
    'KPI_NOT_ACTIVE',
    state,
    'alleen een lopende afspraak kan worden afgesloten.',
    'only an active agreement can be closed.',
  );
export const periodNotEnded = (until: string): Refusal =>
  refuse(
    'KPI_PERIOD_NOT_ENDED',
    {
      nl: `De periode van de afspraak loopt nog; afsluiten kan vanaf ${until}.`,
      en: `The agreement's period has not ended; it can be closed from ${until} on.`,
    },
    { params: { until } },
  );
export const amendInstead = (): Refusal =>
  refuse('KPI_SIGNED_NOT_CORRECTABLE', {
    nl: 'Handtekeningen en wat beide kanten tekenden worden niet gecorrigeerd; trek een eigen handtekening in of stel een wijziging voor.',
    en: 'Signatures and what both sides signed are not corrected; annul your own signature or propose an amendment.',
  });
export const offerInstead = (): Refusal =>
  refuse('KPI_VERSION_NOT_CORRECTABLE', {
    nl: 'Een versie die op tafel lag wordt niet gecorrigeerd; leg een nieuwe versie op tafel.',
    en: 'A version that was on the table is not corrected; put a new version on the table.',
  });
export const impositionStands = (): Refusal =>
  refuse('KPI_IMPOSITION_NOT_CORRECTABLE', {
    nl: 'Een opgelegd target wordt niet gecorrigeerd; beide kanten kunnen samen een wijziging tekenen.',
    en: 'An imposed target is not corrected; both sides can sign an amendment together.',
  });
export const outcomeIsJudged = (): Refusal =>
  refuse('KPI_OUTCOME_NOT_REPLACED', {
    nl: 'De uitkomst volgt uit de metingen en wordt niet vervangen; herroep de afsluiting en sluit opnieuw af.',
    en: 'The outcome follows from the measurements and is not replaced; retract the closing and close anew.',
  });
