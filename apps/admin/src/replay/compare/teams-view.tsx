import { sayField, sayShown, type Speech } from '../say-shown.js';
import type { CompareView } from './compare-result.js';
import { sayStatus } from './csv-rows.js';
import type { Elsewhere } from '../action.js';
import { EventLinks, type Opening } from './event-links.js';
import type { ReplayEvent } from '../logic/replay-event.js';
import { sayStream, sayWord, teamSentenceOf } from './say-row.js';
import type { AgreementPair, Causes, TeamsCompared, WordCount } from './teams.js';
import styles from './compare.module.css';

/** One row of two teams in words; null where a side has nothing. */
interface PairRow {
  key: string;
  name: string;
  first: string | null;
  second: string | null;
  causes: Causes;
  sentence: string;
}
/** What is told together: an agreement, or a word of which there is so much. */
interface PairGroup {
  key: string;
  name: string;
  /** Something to know of the whole group. */
  note: string | null;
  rows: PairRow[];
  /** What both say alike, in words. */
  same: string[];
}

interface Pair {
  names: readonly [string, string];
  speech: Speech;
  /** How the events of the one and of the other are opened. */
  opening: readonly [Opening, Opening];
}

/**
 * Two teams beside each other: what was agreed per KPI, then how much there is of each word and how far it is. What brought a
 * value about is told of each: events of the one team open here, those of the other in its own replay.
 */
export function TeamsView({
  compared: { words, agreements },
  view,
  names,
  speech,
  opening,
  away,
}: {
  compared: TeamsCompared;
  view: CompareView;
  names: readonly [string, string];
  speech: Speech;
  opening: Opening;
  /** Where an event of the other team is found. */
  away: (event: ReplayEvent) => Elsewhere;
}) {
  const { t } = speech;
  if (words.length + agreements.length === 0) return <p>{t('compare.noneOfBoth')}</p>;
  const pair: Pair = { names, speech, opening: [opening, { ...opening, away }] };
  const sections = [
    { name: t('compare.agreements'), groups: agreements.map((one) => agreementGroup(one, names, speech)) },
    { name: t('compare.counts'), groups: words.map((one) => countGroup(one, names, speech)) },
  ].filter(({ groups }) => groups.length > 0);
  const differ = sections.some(({ groups }) => groups.some(({ rows }) => rows.length > 0));
  return (
    <>
      {!differ && <p>{t('compare.allSame')}</p>}
      {sections.map(({ name, groups }) => (
        <section key={name} className={styles['word']}>
          <h3>{name}</h3>
          {groups.map((group) => (
            <section key={group.key} className={styles['stream']}>
              <h4>{group.name}</h4>
              {group.note !== null && <p className={styles['soft']}>{group.note}</p>}
              {group.rows.length > 0 && <Way view={view} group={group} pair={pair} />}
              {group.same.length > 0 && (
                <p className={styles['soft']}>{t('compare.teams.same', { facts: group.same.join('; ') })}</p>
              )}
            </section>
          ))}
        </section>
      ))}
    </>
  );
}

function agreementGroup(pair: AgreementPair, names: readonly [string, string], speech: Speech): PairGroup {
  const differing = pair.rows.filter(({ same }) => !same);
  return {
    key: `${pair.kpi} ${pair.level ?? ''}`,
    name: sayStream({ word: 'kpiAgreement', title: { kpi: pair.kpi, level: pair.level } }, speech),
    note: pair.only && speech.t('compare.only', { team: names[pair.only === 'first' ? 0 : 1] }),
    rows: differing.map((row) => ({
      key: row.field,
      name: sayField(row, speech),
      first: row.before && sayShown(row.before, speech),
      second: row.after && sayShown(row.after, speech),
      causes: row.causes,
      sentence: teamSentenceOf(row, names, speech, pair.only),
    })),
    same: pair.rows.flatMap((row) =>
      row.same && row.after ? [`${sayField(row, speech)} ${sayShown(row.after, speech)}`] : [],
    ),
  };
}

function countGroup(
  { word, statuses }: WordCount,
  [first, second]: readonly [string, string],
  speech: Speech,
): PairGroup {
  const { t, formats } = speech;
  const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
  return {
    key: word,
    name: sayWord(word, speech),
    note: null,
    rows: statuses
      .filter((one) => one.first !== one.second)
      .map((one) => ({
        key: one.status,
        name: sayStatus(word, one.status, speech),
        first: formats.number(one.first),
        second: formats.number(one.second),
        causes: one.causes,
        sentence: t('compare.teams.count', {
          status: capital(sayStatus(word, one.status, speech)),
          left: one.first,
          right: one.second,
          first,
          second,
        }),
      })),
    same: statuses
      .filter((one) => one.first === one.second)
      .map((one) => `${sayStatus(word, one.status, speech)} ${formats.number(one.first)}`),
  };
}

function Way({ view, group, pair }: { view: CompareView; group: PairGroup; pair: Pair }) {
  if (view === 'sides') return <Sides group={group} pair={pair} />;
  return view === 'sentences' ? <Sentences group={group} pair={pair} /> : <Table group={group} pair={pair} />;
}

const valueOf = ({ first, second }: PairRow, side: 0 | 1): string | null => (side === 0 ? first : second);

/** What brought one side of a row about; nothing where there is nothing on that side. */
function By({ row, side, pair }: { row: PairRow; side: 0 | 1; pair: Pair }) {
  const { events, passed, earlier } = side === 0 ? row.causes.first : row.causes.second;
  if (events.length + passed.length + earlier.length === 0) return null;
  return (
    <EventLinks
      reasons={{ events, passed, earlier }}
      known={false}
      speech={pair.speech}
      opening={pair.opening[side]}
    />
  );
}

function Table({ group, pair }: { group: PairGroup; pair: Pair }) {
  const { names, speech } = pair;
  const { t } = speech;
  const cell = (row: PairRow, side: 0 | 1) => (
    <td role="cell">
      <span className={styles['cellName']} aria-hidden>
        {names[side]}
      </span>
      {valueOf(row, side) ?? t('compare.nothing')}
      <By row={row} side={side} pair={pair} />
    </td>
  );
  return (
    <table className={styles['table']} role="table" data-columns="3">
      <caption className="unseen">{group.name}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {t('compare.what')}
          </th>
          {names.map((name, side) => (
            <th key={side} scope="col" role="columnheader">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {group.rows.map((row) => (
          <tr key={row.key} role="row">
            <th scope="row" role="rowheader">
              {row.name}
            </th>
            {cell(row, 0)}
            {cell(row, 1)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Sides({ group, pair }: { group: PairGroup; pair: Pair }) {
  const { t } = pair.speech;
  return (
    <div className={styles['sides']}>
      {([0, 1] as const).map((side) => (
        <div key={side} role="group" aria-label={`${group.name}, ${pair.names[side]}`}>
          <h5>{pair.names[side]}</h5>
          {group.rows.every((row) => valueOf(row, side) === null) ? (
            <p>{t('compare.nothing')}</p>
          ) : (
            <dl>
              {group.rows.map((row) => (
                <div key={row.key}>
                  <dt>{row.name}</dt>
                  <dd>
                    {valueOf(row, side) ?? t('compare.nothing')}
                    <By row={row} side={side} pair={pair} />
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </div>
      ))}
    </div>
  );
}

function Sentences({ group, pair }: { group: PairGroup; pair: Pair }) {
  return (
    <ul className={styles['sentences']}>
      {group.rows.map((row) => (
        <li key={row.key}>
          <p>{row.sentence}</p>
          <By row={row} side={0} pair={pair} />
          <By row={row} side={1} pair={pair} />
        </li>
      ))}
    </ul>
  );
}
