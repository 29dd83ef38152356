import { refuse, type Refusal } from '../kernel/refusal.js';
import type { DecisionDomain } from '../leeway/events.js';
import type { ExperimentState } from './state.js';

const STATUS_NAMES: Record<ExperimentState['status'], { nl: string; en: string }> = {
  unknown: { nl: 'nog niet voorgesteld', en: 'not proposed yet' },
  idea: { nl: 'een idee', en: 'an idea' },
  designed: { nl: 'ontworpen', en: 'designed' },
  approved: { nl: 'goedgekeurd', en: 'approved' },
  running: { nl: 'aan de gang', en: 'running' },
  evaluating: { nl: 'door één kant geëvalueerd', en: 'evaluated by one side' },
  evaluated: { nl: 'geëvalueerd', en: 'evaluated' },
  scaled: { nl: 'verbreed', en: 'scaled' },
  keptLocal: { nl: 'hier gehouden', en: 'kept local' },
  stopped: { nl: 'gestopt', en: 'stopped' },
  repeated: { nl: 'herhaald in een andere', en: 'repeated in another' },
};

/** Refuses what the experiment's status does not allow; `nl` and `en` say when it is possible. */
const notNow =
  (code: string, nl: string, en: string) =>
  (state: ExperimentState): Refusal =>
    refuse(
      code,
      {
        nl: `Deze proeftuin is ${STATUS_NAMES[state.status].nl}; ${nl}`,
        en: `This experiment is ${STATUS_NAMES[state.status].en}; ${en}`,
      },
      { params: { status: state.status } },
    );

export const notDesignable = notNow(
  'EXPERIMENT_DESIGN_FIXED',
  'ontwerpen kan totdat zij is goedgekeurd. Wijzig daarna de criteria met een reden, of stel de proeftuin bij.',
  'it can be designed until it is approved. After that amend its criteria with a reason, or adjust the experiment.',
);
export const notDesigned = notNow(
  'EXPERIMENT_NOT_DESIGNED',
  'kwaliteitszorg adviseert over, en leiding keurt goed, wat is ontworpen en nog niet is goedgekeurd.',
  'quality advises on, and leadership approves, what is designed and not approved yet.',
);
export const notApproved = notNow(
  'EXPERIMENT_NOT_APPROVED',
  'beginnen kan zodra zij is goedgekeurd.',
  'it can start once it is approved.',
);
export const notRunning = notNow(
  'EXPERIMENT_NOT_RUNNING',
  'waarnemen en bijstellen kan terwijl zij loopt.',
  'it can be observed and adjusted while it runs.',
);
export const notAmendable = notNow(
  'EXPERIMENT_CRITERIA_NOT_AMENDABLE',
  'criteria wijzigen, zichtbaar en met een reden, kan vanaf de goedkeuring totdat iemand heeft geëvalueerd.',
  'criteria can be amended, visibly and with a reason, from approval on until someone has evaluated.',
);
export const notEvaluable = notNow(
  'EXPERIMENT_NOT_EVALUABLE',
  'team en kwaliteitszorg evalueren ieder een keer, zodra zij loopt.',
  'team and quality each evaluate once, as soon as it runs.',
);
export const notEvaluated = notNow(
  'EXPERIMENT_NOT_EVALUATED',
  'wat ermee gebeurt wordt besloten als team en kwaliteitszorg beide hebben geëvalueerd.',
  'what becomes of it is decided once both team and quality have evaluated.',
);

const no = (code: string, nl: string, en: string, field?: string) => (): Refusal =>
  refuse(code, { nl, en }, field === undefined ? {} : { field });

export const experimentExists = no(
  'EXPERIMENT_EXISTS',
  'Deze proeftuin is al voorgesteld; stel een andere voor met een eigen nummer.',
  'This experiment was proposed already; propose another one with an id of its own.',
);
export const experimentUnknown = no(
  'EXPERIMENT_UNKNOWN',
  'Deze proeftuin bestaat niet op die datum; stel haar eerst voor.',
  'This experiment does not exist on that date; propose it first.',
);
export const notARepeat = no(
  'EXPERIMENT_NOT_A_REPEAT',
  'Een herhaling ontstaat uit een proeftuin van hetzelfde team waarvan is besloten haar te herhalen; neem eerst dat besluit, of stel deze als nieuwe voor.',
  'A repetition comes from an experiment of the same team that was decided to be repeated; take that decision first, or propose this one as new.',
  'repeats',
);
export const repeatsItself = no(
  'EXPERIMENT_REPEATS_ITSELF',
  'Een proeftuin wordt herhaald in een andere, met een eigen nummer.',
  'An experiment is repeated in another one, with an id of its own.',
  'intoExperimentId',
);
export const flawed = {
  sameId: no(
    'EXPERIMENT_CRITERIA_REPEATED',
    'Elk criterium heeft een eigen nummer; geef ze verschillende nummers.',
    'Each criterion has an id of its own; give them different ids.',
    'criteria',
  ),
  noSuccess: no(
    'EXPERIMENT_WITHOUT_SUCCESS_CRITERION',
    'Zeg vooraf waaraan te zien is dat het lukt: minstens één succescriterium.',
    'Say beforehand what would count as success: at least one success criterion.',
    'criteria',
  ),
  noStop: no(
    'EXPERIMENT_WITHOUT_STOP_CRITERION',
    'Zeg vooraf wat het zou doen stoppen: minstens één stopcriterium.',
    'Say beforehand what would stop it: at least one stop criterion.',
    'criteria',
  ),
};
export const periodOpen = no(
  'EXPERIMENT_WITHOUT_END',
  'Een proeftuin heeft een einde: geef de laatste dag waarop zij loopt.',
  'An experiment has an end: give the last day on which it runs.',
  'period',
);
export const participantsRepeated = no(
  'EXPERIMENT_PARTICIPANTS_REPEATED',
  'Noem elke soort deelnemers één keer, met hun hele aantal.',
  'Name each kind of participants once, with their whole number.',
  'participants',
);
export const costWithoutBudget = no(
  'EXPERIMENT_COST_WITHOUT_BUDGET',
  'Wat geld kost, beslist over budget: noem het beslisdomein budget, of maak de kosten 0.',
  'What costs money decides on budget: name the decision domain budget, or make the cost 0.',
  'decides',
);
export const qualityNotConsulted = no(
  'EXPERIMENT_QUALITY_NOT_CONSULTED',
  'Kwaliteitszorg is over dit ontwerp nog niet geraadpleegd; laat een kwaliteitsmedewerker eerst zijn advies vastleggen.',
  'Quality has not been consulted on this design yet; let a quality officer record their advice first.',
);
/** `lacking`: decision domains that no leeway of the team gives; `amount`: the largest amount it may spend itself. */
export const outsideLeeway = (lacking: readonly DecisionDomain[], amount: number | null): Refusal =>
  refuse(
    'EXPERIMENT_OUTSIDE_LEEWAY',
    {
      nl:
        lacking.length > 0
          ? 'Dit beslist over meer dan de speelruimte van het team op die datum toelaat; vraag een manager om goedkeuring of om ruimere speelruimte.'
          : `Dit kost meer dan het team op die datum zelf mag besteden (${amount ?? 0} euro); vraag een manager om goedkeuring of om ruimere speelruimte.`,
      en:
        lacking.length > 0
          ? 'This decides on more than the leeway of the team allows on that date; ask a manager to approve it or to widen the leeway.'
          : `This costs more than the team may spend itself on that date (EUR ${amount ?? 0}); ask a manager to approve it or to widen the leeway.`,
    },
    { params: { lacking: lacking.join(','), ...(amount !== null && { amount }) } },
  );
export const criteriaUnchanged = no(
  'EXPERIMENT_CRITERIA_UNCHANGED',
  'Deze criteria gelden al; wijzig er minstens één.',
  'These criteria hold already; change at least one.',
  'criteria',
);
export const criterionUnknown = no(
  'EXPERIMENT_CRITERION_UNKNOWN',
  'Dit criterium geldt op die datum niet voor deze proeftuin; kies er een dat geldt.',
  'This criterion does not hold for this experiment on that date; choose one that does.',
  'criterionId',
);
export const observationExists = no(
  'EXPERIMENT_OBSERVATION_EXISTS',
  'Deze waarneming is al vastgelegd; corrigeer haar, of leg een andere vast.',
  'This observation was recorded already; correct it, or record another one.',
  'observationId',
);
export const tooFewPeople = no(
  'EXPERIMENT_TOO_FEW_PEOPLE',
  'Over minder dan vijf mensen wordt geen cijfer vastgelegd: beschrijf in woorden wat te zien was, zonder iemand herkenbaar te maken.',
  'No figure is recorded about fewer than five people: describe in words what was seen, without making anyone recognisable.',
  'value',
);
export const verdictsIncomplete = no(
  'EXPERIMENT_VERDICTS_INCOMPLETE',
  'Oordeel over elk geldend criterium precies één keer: gehaald, niet gehaald of niet te beoordelen.',
  'Judge every criterion in force exactly once: met, not met or not assessable.',
  'verdicts',
);
export const sideHasEvaluated = no(
  'EXPERIMENT_SIDE_HAS_EVALUATED',
  'Deze kant heeft al geëvalueerd; corrigeer die evaluatie als zij niet klopt.',
  'This side has evaluated already; correct that evaluation if it is wrong.',
);
export const approvalStands = no(
  'EXPERIMENT_APPROVAL_NOT_REPLACED',
  'Een goedkeuring rust op de speelruimte van haar dag en wordt niet vervangen: herroep haar en keur opnieuw goed.',
  'An approval rests on the leeway of its day and is not replaced: retract it and approve anew.',
);
export const criteriaFixed = no(
  'EXPERIMENT_CRITERIA_FIXED',
  'Na de goedkeuring verandert een correctie niets aan criteria, beslisdomeinen of kosten; wijzig de criteria zichtbaar, met een reden.',
  'After approval a correction changes nothing of criteria, decision domains or cost; amend the criteria visibly, with a reason.',
  'criteria',
);
export const repeatStands = no(
  'EXPERIMENT_REPEAT_NOT_REPLACED',
  'Een besluit om te herhalen wordt niet vervangen: herroep het en beslis opnieuw.',
  'A decision to repeat is not replaced: retract it and decide anew.',
);
