// What an experiment says in figures, in words of the reader's language.
import type { Formats } from '../i18n/formats.js';
import type { Say } from '../i18n/use-t.js';
import type { Compared, Criterion } from './states.js';

type Unit = NonNullable<Criterion['target']>['unit'];

/** A figure with its unit. */
export function figureInWords(value: number, unit: Unit, t: Say, formats: Formats): string {
  if (unit === 'percent') return formats.value(value, 'percent');
  if (unit === 'euro') return formats.money(value);
  if (unit === 'count' || unit === 'grade') return formats.number(value);
  return t(`experiment.unit.${unit}`, { value: formats.number(value) });
}

/** The figure that a criterion has to reach; empty where people judge. */
export function targetInWords({ target }: Pick<Criterion, 'target'>, t: Say, formats: Formats): string {
  if (!target) return t('experiment.noTarget');
  return t(`experiment.bound.${target.bound}`, {
    value: figureInWords(target.value, target.unit, t, formats),
  });
}

/** The observations on a criterion, in order of their days. */
export const observationsOn = (experiment: Compared, criterionId: string) =>
  experiment.observations.filter((observation) => observation.criterionId === criterionId);

/** What was observed last on a criterion, as a figure; null without one. */
export function lastFigure(experiment: Compared, { id, target }: Criterion, t: Say, formats: Formats) {
  const last = observationsOn(experiment, id).findLast(({ value }) => value !== null);
  if (!last || last.value === null) return null;
  const value = target ? figureInWords(last.value, target.unit, t, formats) : formats.number(last.value);
  return { value, at: last.at, reaches: last.reaches };
}

/** The verdict of a side on a criterion; null while it has not evaluated. */
export const verdictOf = (experiment: Compared, side: 'team' | 'quality', criterionId: string) =>
  experiment.evaluations
    .find((evaluation) => evaluation.side === side)
    ?.verdicts.find((verdict) => verdict.criterionId === criterionId) ?? null;

/** Who takes part, by kind and number. */
export const participantsInWords = ({ design }: Pick<Compared, 'design'>, t: Say, formats: Formats): string =>
  formats.list(
    (design?.participants ?? []).map(({ kind, number }) =>
      t('experiment.participants.of', { number, kind: t(`replay.term.participants.${kind}`) }),
    ),
  );
