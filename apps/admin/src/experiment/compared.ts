// Which experiments stand beside each other, and what of them is taken away as a file.
import { EXPERIMENT_STATUSES } from '@traject/domain';
import type { Formats } from '../i18n/formats.js';
import type { Say } from '../i18n/use-t.js';
import { wordsOf } from '../ui/words.js';
import { lastFigure, participantsInWords, targetInWords, verdictOf } from './in-words.js';
import type { ExperimentsSearch } from './search.js';
import type { Compared } from './states.js';

/** Those of the team and in the state that are asked, in the order that is asked; as proposed unless told. */
export function listed(all: readonly Compared[], { team, status, order }: ExperimentsSearch): Compared[] {
  const fits = all.filter((each) => (!team || each.teamId === team) && (!status || each.status === status));
  if (order === 'newest') return fits.toReversed();
  if (order !== 'status') return fits;
  const place = (each: Compared) => EXPERIMENT_STATUSES.findIndex((other) => other === each.status);
  return fits.toSorted((a, b) => place(a) - place(b));
}

/** The comparison as a table: a row per criterion of each experiment, with what was seen and found. */
export function comparedTable(experiments: readonly Compared[], t: Say, formats: Formats): string[][] {
  const head = [
    t('experiment.title'),
    t('experiment.team'),
    t('experiment.column.status'),
    t('experiment.question'),
    t('experiment.baseline'),
    t('experiment.participants'),
    t('experiment.column.kind'),
    t('experiment.column.criterion'),
    t('experiment.column.target'),
    t('experiment.column.results'),
    t('replay.field.verdictTeam'),
    t('replay.field.verdictQuality'),
    t('ui.reason'),
  ];
  const rows = experiments.flatMap((experiment) => {
    const { title, team, status, design, criteria, reason } = experiment;
    const about = [
      wordsOf(title, t),
      wordsOf(team?.name, t),
      t(`replay.term.state.experiment.${status}`),
      wordsOf(design?.question, t),
      wordsOf(design?.baseline, t),
      participantsInWords(experiment, t, formats),
    ];
    const why = wordsOf(reason, t);
    if (criteria.length === 0) return [[...about, '', '', '', '', '', '', why]];
    return criteria.map((criterion) => {
      const said = (side: 'team' | 'quality') => {
        const verdict = verdictOf(experiment, side, criterion.id);
        return verdict ? t(`experiment.verdict.${criterion.kind}.${verdict.outcome}`) : '';
      };
      return [
        ...about,
        t(`replay.term.criterion.${criterion.kind}`),
        wordsOf(criterion.what, t),
        targetInWords(criterion, t, formats),
        lastFigure(experiment, criterion, t, formats)?.value ?? '',
        said('team'),
        said('quality'),
        why,
      ];
    });
  });
  return [head, ...rows];
}
