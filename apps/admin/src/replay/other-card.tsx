import { memo } from 'react';
import { Chip } from '../ui/chip.js';
import { Disclosure } from '../ui/disclosure.js';
import { Link } from '../ui/link.js';
import { useInFull } from './in-full.js';
import { streamTitle } from './lane-title.js';
import type { OtherRow, OtherSection } from './logic/other-words.js';
import { sameItem } from './same-item.js';
import { SomeRows } from './some-rows.js';
import { sayField, sayOr, sayShown, type Speech } from './say-shown.js';
import styles from './state-view.module.css';

/** What stood of one word: a row per stream; what is over is folded away. */
export function OtherCard({ section, speech }: { section: OtherSection; speech: Speech }) {
  const { t } = speech;
  const inFull = useInFull();
  const items = (rows: readonly OtherRow[]) => (
    <SomeRows rows={rows} speech={speech}>
      {(shown) => (
        <ul>
          {shown.map((row) => (
            <OtherItem key={row.stream} row={row} speech={speech} />
          ))}
        </ul>
      )}
    </SomeRows>
  );
  return (
    <section className={styles['card']}>
      <h3>{sayOr(t, `replay.words.${section.word}`)}</h3>
      {section.rows.length > 0 && items(section.rows)}
      {section.over.length > 0 && (
        <Disclosure open={inFull} summary={t('replay.over', { count: section.over.length })}>
          {items(section.over)}
        </Disclosure>
      )}
    </section>
  );
}

const OtherItem = memo(function OtherItem({ row, speech }: { row: OtherRow; speech: Speech }) {
  const name = streamTitle(row.title, speech);
  return (
    <li>
      {row.page === null ? name : <Link to={row.page}>{name}</Link>}{' '}
      {row.status !== null && (
        <Chip tint={row.tint}>{sayOr(speech.t, `replay.term.state.${row.word}.${row.status}`)}</Chip>
      )}
      {row.facts.length > 0 && (
        <dl className={styles['facts']}>
          {row.facts.map((fact) => (
            <div key={`${fact.field}|${JSON.stringify(fact.of)}`}>
              <dt>{sayField(fact, speech)}</dt>
              <dd>{sayShown(fact.value, speech)}</dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}, sameItem);
