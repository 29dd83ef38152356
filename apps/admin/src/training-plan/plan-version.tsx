import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { DataTable } from '../ui/data-table.js';
import { Disclosure } from '../ui/disclosure.js';
import { wordsOf } from '../ui/words.js';
import { comparedLines, isSame, type ComparedLine, type PlanVersion } from './compare.js';
import styles from './plan.module.css';

/** What a version holds, beside what it would replace; what differs stands out in words and weight. */
export function PlanContents({ version, before }: { version: PlanVersion; before: PlanVersion | null }) {
  const { t } = useT();
  const { number, money } = useFormats();
  const figures = (line: ComparedLine['before'], changed: boolean) =>
    line === null ? (
      '–'
    ) : (
      <span className={changed ? styles['changed'] : undefined}>
        {line.hours === null ? '' : `${t('plan.hours', { hours: number(line.hours) })}, `}
        {money(line.budget)}
      </span>
    );
  const name = ({ kind, title }: ComparedLine) =>
    kind === 'total' ? t('plan.total') : title ? wordsOf(title, t) : t('sentence.aNeed');
  const change = (line: ComparedLine) =>
    line.before === null ? t('plan.added') : line.after === null ? t('plan.dropped') : t('plan.changed');
  return (
    <DataTable
      caption={t('plan.contents', { version: version.version })}
      rows={comparedLines(before, version)}
      rowKey={({ key }) => key}
      cardsUnder={620}
      columns={[
        { key: 'line', name: t('plan.line'), cell: name },
        ...(before
          ? [
              {
                key: 'before',
                name: t('plan.version', { version: before.version }),
                cell: (line: ComparedLine) => figures(line.before, false),
                numeric: true,
              },
            ]
          : []),
        {
          key: 'after',
          name: t('plan.version', { version: version.version }),
          cell: (line) => figures(line.after, before !== null && !isSame(line)),
          numeric: true,
        },
        ...(before
          ? [
              {
                key: 'change',
                name: t('plan.difference'),
                cell: (line: ComparedLine) => (isSame(line) ? t('plan.same') : change(line)),
              },
            ]
          : []),
      ]}
    />
  );
}

/** Who voted how, how far the quorum is, and the fingerprint that every vote names. */
export function PlanVotes({ version }: { version: PlanVersion }) {
  const { t } = useT();
  const { day } = useFormats();
  const { quorum, adoption, votes } = version;
  return (
    <>
      <p>
        {adoption
          ? t('plan.adoptedBy', { ...adoption, at: day(adoption.at) })
          : t('plan.progress', { ...quorum })}
      </p>
      <ul className={styles['votes']}>
        {votes.map(({ eventId, person, vote, at, note }) => (
          <li key={eventId}>
            {t(vote === 'for' ? 'plan.votedFor' : 'plan.votedAgainst', {
              name: person.name ?? t('ui.someone'),
              day: day(at),
            })}
            {note && (
              <>
                {' '}
                <q>{wordsOf(note, t)}</q>
              </>
            )}
          </li>
        ))}
      </ul>
      <Disclosure
        summary={
          <>
            {t('plan.hash')} <code>{version.hash.slice(0, 12)}…</code>
          </>
        }
      >
        <code className={styles['hash']}>{version.hash}</code>
      </Disclosure>
    </>
  );
}
