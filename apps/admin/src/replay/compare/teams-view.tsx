import { sayField, sayShown, type Speech } from '../say-shown.js';
import type { Shown } from '../logic/facts.js';
import { sayStatus } from './csv-rows.js';
import { sayStream, sayWord } from './say-row.js';
import type { AgreementPair, TeamsCompared, WordCount } from './teams.js';
import styles from './compare.module.css';

/** Two teams beside each other: what was agreed per KPI, then how much there is of each word and how far it is. */
export function TeamsView({
  compared: { words, agreements },
  names,
  speech,
}: {
  compared: TeamsCompared;
  names: readonly [string, string];
  speech: Speech;
}) {
  const { t } = speech;
  if (words.length + agreements.length === 0) return <p>{t('compare.noneOfBoth')}</p>;
  return (
    <>
      {agreements.length > 0 && (
        <section className={styles['word']}>
          <h3>{t('compare.agreements')}</h3>
          {agreements.map((pair) => (
            <Agreement key={`${pair.kpi} ${pair.level ?? ''}`} pair={pair} names={names} speech={speech} />
          ))}
        </section>
      )}
      {words.length > 0 && (
        <section className={styles['word']}>
          <h3>{t('compare.counts')}</h3>
          {words.map((count) => (
            <Counts key={count.word} count={count} names={names} speech={speech} />
          ))}
        </section>
      )}
    </>
  );
}

function Agreement({
  pair,
  names,
  speech,
}: {
  pair: AgreementPair;
  names: readonly [string, string];
  speech: Speech;
}) {
  const name = sayStream({ word: 'kpiAgreement', title: pair }, speech);
  const cell = (shown: Shown | null) => (shown === null ? null : sayShown(shown, speech));
  return (
    <section className={styles['stream']}>
      <h4>{name}</h4>
      {pair.only !== null && (
        <p className={styles['soft']}>
          {speech.t('compare.only', { team: names[pair.only === 'first' ? 0 : 1] })}
        </p>
      )}
      <TwoColumns
        caption={name}
        names={names}
        speech={speech}
        rows={pair.rows.map((row) => ({
          key: row.field,
          name: sayField(row, speech),
          first: cell(row.before),
          second: cell(row.after),
        }))}
      />
    </section>
  );
}

function Counts({
  count: { word, first, second, statuses },
  names,
  speech,
}: {
  count: WordCount;
  names: readonly [string, string];
  speech: Speech;
}) {
  const { number } = speech.formats;
  return (
    <section className={styles['stream']}>
      <h4>{sayWord(word, speech)}</h4>
      <TwoColumns
        caption={sayWord(word, speech)}
        names={names}
        speech={speech}
        rows={[
          ...statuses.map((one) => ({
            key: one.status,
            name: sayStatus(word, one.status, speech),
            first: number(one.first),
            second: number(one.second),
          })),
          ...(statuses.length > 1
            ? [{ key: '', name: speech.t('compare.total'), first: number(first), second: number(second) }]
            : []),
        ]}
      />
    </section>
  );
}

function TwoColumns({
  caption,
  names: [first, second],
  rows,
  speech,
}: {
  caption: string;
  names: readonly [string, string];
  rows: readonly { key: string; name: string; first: string | null; second: string | null }[];
  speech: Speech;
}) {
  const { t } = speech;
  const cell = (name: string, value: string | null) => (
    <td role="cell">
      <span className={styles['cellName']} aria-hidden>
        {name}
      </span>
      {value ?? t('compare.nothing')}
    </td>
  );
  return (
    <table className={styles['table']} role="table" data-columns="3">
      <caption className="unseen">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            <span className="unseen">{t('compare.what')}</span>
          </th>
          <th scope="col" role="columnheader">
            {first}
          </th>
          <th scope="col" role="columnheader">
            {second}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={row.key} role="row">
            <th scope="row" role="rowheader">
              {row.name}
            </th>
            {cell(first, row.first)}
            {cell(second, row.second)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
