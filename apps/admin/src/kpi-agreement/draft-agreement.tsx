import * as z from 'zod/mini';
import { CommandDialog } from '../form/command-dialog.js';
import { DateField } from '../form/date-field.js';
import { chosen, day, orNull } from '../form/schemas.js';
import { SelectField } from '../form/text-field.js';
import { useT } from '../i18n/use-t.js';
import { periodInput } from './agreement.js';
import { DraftKpiAgreementDocument } from './documents.generated.js';

const draft = z
  .object({ kpi: chosen(), level: z.string(), themeId: z.string(), from: day(), last: day() })
  .check(z.refine(({ from, last }) => last >= from, { path: ['last'], error: 'ui.untilAfterFrom' }));
const LEVELS = ['1', '2', '3', '4'] as const;

interface Choice {
  id: string;
  label: string;
}

/** Starts a KPI agreement of a team; `onDrafted` gets its id. `year` is the first calendar year of the yield year. */
export function DraftAgreement({
  teamId,
  kpis,
  themes,
  programmeId,
  year,
  onDrafted,
}: {
  teamId: string;
  kpis: readonly Choice[];
  themes: readonly Choice[];
  programmeId: string | null;
  year: number;
  onDrafted: (agreementId: string) => void;
}) {
  const { t } = useT();
  const options = (choices: readonly Choice[]) => choices.map(({ id, label }) => ({ value: id, label }));
  return (
    <CommandDialog
      button={t('kpi.draft')}
      document={DraftKpiAgreementDocument}
      roles={['teamLead', 'manager']}
      teamId={teamId}
      schema={draft}
      initial={{ kpi: '', level: '', themeId: '', from: `${year}-10-01`, last: `${year + 1}-09-30` }}
      input={({ kpi, level, themeId, from, last }) => ({
        teamId,
        kpi,
        level: level === '' ? null : Number(level),
        themeId: orNull(themeId),
        programmeId,
        period: periodInput(from, last),
      })}
      fieldOf={{ period: 'from', 'period.until': 'last' }}
      submit={t('kpi.draft')}
      done={t('kpi.draft.done')}
      onDone={onDrafted}
    >
      {(control) => (
        <>
          <SelectField
            control={control}
            name="kpi"
            label={t('kpi.draft.kpi')}
            empty={t('ui.choose')}
            options={options(kpis)}
          />
          <SelectField
            control={control}
            name="level"
            label={t('kpi.draft.level')}
            empty={t('kpi.draft.everyLevel')}
            options={LEVELS.map((level) => ({ value: level, label: t('kpi.level', { level }) }))}
          />
          <SelectField
            control={control}
            name="themeId"
            label={t('kpi.draft.theme')}
            empty={t('kpi.draft.noTheme')}
            options={options(themes)}
          />
          <DateField control={control} name="from" label={t('kpi.from')} />
          <DateField control={control} name="last" label={t('kpi.to')} />
        </>
      )}
    </CommandDialog>
  );
}
