import * as z from 'zod/mini';
import { ChoiceField } from '../form/choice-field.js';
import { CommandDialog } from '../form/command-dialog.js';
import { NumberField } from '../form/number-field.js';
import { choice, figure, words } from '../form/schemas.js';
import { TextField } from '../form/text-field.js';
import { useT } from '../i18n/use-t.js';
import { BROKERS, TAKING_PART } from '../network/roles.js';
import {
  AppraiseLearningPotentialDocument,
  ObserveBoundaryDocument,
  ProposePartnershipTermsDocument,
} from './documents.generated.js';
import { LEVELS, MECHANISMS } from './states.js';

const score = () => figure(1, 5);
const appraising = z.object({
  identification: score(),
  coordination: score(),
  reflection: score(),
  transformation: score(),
  note: words(),
});
const observing = z.object({
  mechanism: choice(MECHANISMS),
  level: choice(LEVELS),
  process: words(),
  evidence: words(),
});
const proposing = z.object({ terms: words() });

/** Says how much there is to learn by each mechanism. */
export function AppraisePotential({ partnershipId }: { partnershipId: string }) {
  const { t } = useT();
  return (
    <CommandDialog
      button={t('partnership.do.appraise')}
      intro={t('partnership.potential.intro')}
      document={AppraiseLearningPotentialDocument}
      roles={BROKERS}
      schema={appraising}
      initial={{ identification: 3, coordination: 3, reflection: 3, transformation: 3, note: '' }}
      input={({ note, ...given }) => ({
        partnershipId,
        note,
        scores: MECHANISMS.map((mechanism) => ({ mechanism, score: Math.round(given[mechanism]) })),
      })}
      submit={t('partnership.do.appraise')}
      done={t('partnership.do.appraise.done')}
    >
      {(control) => (
        <>
          {MECHANISMS.map((mechanism) => (
            <NumberField
              key={mechanism}
              control={control}
              name={mechanism}
              label={t(`replay.term.boundaryMechanism.${mechanism}`)}
            />
          ))}
          <TextField control={control} name="note" label={t('partnership.note')} long />
        </>
      )}
    </CommandDialog>
  );
}

/** Puts words on the table that both would sign. */
export function ProposeTerms({ partnershipId }: { partnershipId: string }) {
  const { t } = useT();
  return (
    <CommandDialog
      button={t('partnership.do.propose')}
      intro={t('partnership.do.termsHelp')}
      document={ProposePartnershipTermsDocument}
      roles={TAKING_PART}
      schema={proposing}
      initial={{ terms: '' }}
      input={({ terms }) => ({ partnershipId, terms })}
      submit={t('partnership.do.propose')}
      done={t('partnership.do.propose.done')}
    >
      {(control) => <TextField control={control} name="terms" label={t('partnership.terms')} long />}
    </CommandDialog>
  );
}

/** Appends what was seen at the boundary. */
export function ObserveBoundary({ partnershipId }: { partnershipId: string }) {
  const { t } = useT();
  return (
    <CommandDialog
      button={t('partnership.do.observe')}
      intro={t('partnership.matrix.intro')}
      document={ObserveBoundaryDocument}
      roles={TAKING_PART}
      schema={observing}
      initial={{ mechanism: 'identification', level: 'interpersonal', process: '', evidence: '' }}
      input={(values) => ({ partnershipId, courseId: null, ...values })}
      submit={t('partnership.do.observe')}
      done={t('partnership.do.observe.done')}
    >
      {(control) => (
        <>
          <ChoiceField
            control={control}
            name="mechanism"
            label={t('partnership.mechanism')}
            options={MECHANISMS.map((value) => ({
              value,
              label: t(`replay.term.boundaryMechanism.${value}`),
            }))}
          />
          <ChoiceField
            control={control}
            name="level"
            label={t('partnership.level')}
            options={LEVELS.map((value) => ({ value, label: t(`replay.term.boundaryLevel.${value}`) }))}
          />
          <TextField control={control} name="process" label={t('partnership.process')} long />
          <TextField control={control} name="evidence" label={t('partnership.evidence')} long />
        </>
      )}
    </CommandDialog>
  );
}
