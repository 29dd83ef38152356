import type { Language } from '@traject/duo-vsv';
import type { CorrectionReason, LeftReason } from './compare.js';

type Sentence = Readonly<Record<Language, string>>;

/** Why a figure is corrected: shown in the preview, and kept in the log as the reason of the correction. */
const corrections: Readonly<Record<CorrectionReason, Sentence>> = {
  definitiveReplacesProvisional: {
    nl: 'Het definitieve cijfer van DUO vervangt het voorlopige.',
    en: "DUO's definitive figure replaces the provisional one.",
  },
  newerDelivery: { nl: 'Een nieuwere levering van DUO.', en: 'A newer delivery by DUO.' },
  otherMapping: {
    nl: 'Dezelfde levering, met een andere koppeling van onderwijsaanbieders aan teams.',
    en: 'The same delivery, with another mapping of provider units to teams.',
  },
  deliveryReplacesManual: {
    nl: 'De levering van DUO vervangt het cijfer dat met de hand is vastgelegd.',
    en: "DUO's delivery replaces the figure that was recorded by hand.",
  },
};

const lefts: Readonly<Record<LeftReason, Sentence>> = {
  definitiveStands: {
    nl: 'Er staat al een definitief cijfer; een voorlopig bestand verandert dat niet.',
    en: 'A definitive figure stands; a provisional file does not change it.',
  },
  newerStands: {
    nl: 'Er staat al een cijfer uit een nieuwere levering.',
    en: 'A figure of a newer delivery stands.',
  },
  otherBrinStands: {
    nl: 'Er staat al een cijfer uit een levering van een ander BRIN-nummer.',
    en: 'A figure of a delivery of another BRIN stands.',
  },
  periodOverlaps: {
    nl: 'Er staat al een meting over een deel van deze periode.',
    en: 'A measurement over part of this period stands.',
  },
};

/** What is recorded of a file itself when it is imported again with another mapping. */
export const fileCorrection: Sentence = corrections.otherMapping;

/** Why a figure is corrected or left, in a sentence. */
export const reasonSentence = (reason: CorrectionReason | LeftReason, language: Language): string =>
  (reason in corrections ? corrections[reason as CorrectionReason] : lefts[reason as LeftReason])[language];
