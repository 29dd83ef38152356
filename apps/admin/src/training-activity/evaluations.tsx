import * as z from 'zod/mini';
import { CommandDialog } from '../form/command-dialog.js';
import { NumberField } from '../form/number-field.js';
import { chosen, optionalFigure, words } from '../form/schemas.js';
import { SelectField, TextField } from '../form/text-field.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { holds, holdsFor, type Viewer } from '../session/session.js';
import { useViewer } from '../session/use-viewer.js';
import { Card } from '../ui/card.js';
import { EmptyState } from '../ui/notices.js';
import { wordsOf } from '../ui/words.js';
import { EvaluateActivityDocument } from './documents.generated.js';
import type { Activity } from './session-fields.js';
import styles from './training-activity.module.css';

const LEVELS = [1, 2, 3, 4, 5] as const;
type Level = (typeof LEVELS)[number];

/** The levels that this viewer can speak of: 1-2 who was there, 3-4 the lead of a team that took part, 5 quality. */
export function levelsFor(
  { attendance, teamIds }: Pick<Activity, 'attendance' | 'teamIds'>,
  viewer: Viewer,
): Level[] {
  const there = attendance.some(
    (record) => record.person.id === viewer.person.id && record.attendance === 'present',
  );
  const leads = teamIds.some((id) => holdsFor(viewer, id, 'teamLead'));
  if (attendance.length === 0) return [];
  return LEVELS.filter((level) => {
    if (level <= 2) return there && holds(viewer, 'member', 'teamLead');
    return level === 5 ? holds(viewer, 'quality') : leads;
  });
}

/** What it yielded, on Guskey's five levels: from how people liked it to what students notice. */
export function Evaluations({ activity }: { activity: Activity }) {
  const { t } = useT();
  const { day } = useFormats();
  const levels = levelsFor(activity, useViewer());
  return (
    <Card
      title={t('activity.evaluation')}
      actions={levels.length > 0 ? <Evaluate activityId={activity.id} levels={levels} /> : undefined}
    >
      {activity.evaluations.length === 0 ? (
        <EmptyState>{t('activity.notEvaluated')}</EmptyState>
      ) : (
        <div className={styles['levels']}>
          {LEVELS.map((level) => {
            const said = activity.evaluations.filter((one) => one.level === level);
            return (
              <section key={level} aria-label={t(`activity.level.${level}`)}>
                <h3>{t(`activity.level.${level}`)}</h3>
                {said.length === 0 ? (
                  <p>{t('activity.level.none')}</p>
                ) : (
                  <ul>
                    {said.map(({ person, role, score, findings, at }) => (
                      <li key={person.id}>
                        <q>{wordsOf(findings, t)}</q>{' '}
                        {t('activity.saidBy', {
                          name: person.name ?? t('ui.someone'),
                          role: t(`session.role.${role}`),
                          day: day(at),
                          score: score === null ? 'none' : String(score),
                        })}
                      </li>
                    ))}
                  </ul>
                )}
              </section>
            );
          })}
        </div>
      )}
    </Card>
  );
}

const evaluation = z.object({ level: chosen(), score: optionalFigure(1), findings: words() });

function Evaluate({ activityId, levels }: { activityId: string; levels: readonly Level[] }) {
  const { t } = useT();
  return (
    <CommandDialog
      button={t('activity.do.evaluate')}
      document={EvaluateActivityDocument}
      roles={['member', 'teamLead', 'quality']}
      schema={evaluation}
      initial={{ level: levels.length === 1 ? String(levels[0]) : '', score: null, findings: '' }}
      input={({ level, score, findings }) => ({
        activityId,
        level: Number(level),
        score: score === null ? null : Math.round(score),
        findings,
      })}
      submit={t('activity.do.evaluate')}
      done={t('activity.do.evaluate.done')}
    >
      {(control) => (
        <>
          <SelectField
            control={control}
            name="level"
            label={t('activity.level')}
            empty={t('ui.choose')}
            options={levels.map((level) => ({ value: String(level), label: t(`activity.level.${level}`) }))}
          />
          <NumberField
            control={control}
            name="score"
            label={t('activity.score')}
            help={t('activity.scoreHelp')}
            optional
          />
          <TextField control={control} name="findings" label={t('activity.findings')} long />
        </>
      )}
    </CommandDialog>
  );
}
