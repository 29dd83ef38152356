import { useQuery } from 'urql';
import { CompareTeamsDocument } from '../documents.generated.js';
import type { Scope } from '../logic/address.js';
import { KNOWN_NOW, NO_TEAM, type Versus } from '../logic/versus.js';
import type { Speech } from '../say-shown.js';
import styles from './compare.module.css';

const KINDS = ['moment', 'known', 'team'] as const;

/** What this moment is compared with: another moment, what is known now, or (of a team) another team. */
export function WithChoice({
  scope,
  vs,
  otherMoment,
  speech,
  onChoose,
}: {
  scope: Scope;
  vs: Versus;
  /** The moment to begin with when another moment is chosen. */
  otherMoment: string;
  speech: Speech;
  onChoose: (vs: Versus) => void;
}) {
  const { t } = speech;
  const kinds = KINDS.filter((kind) => kind !== 'team' || scope === 'team');
  return (
    <label className={styles['choice']}>
      {t('compare.with')}
      <select
        value={vs.kind}
        onChange={({ target }) => {
          if (target.value === 'moment') onChoose({ kind: 'moment', asOf: otherMoment });
          if (target.value === 'known') onChoose(KNOWN_NOW);
          if (target.value === 'team') onChoose({ kind: 'team', teamId: NO_TEAM });
        }}
      >
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`compare.with.${kind}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Which team; those that the viewer may see, without the team itself. */
export function TeamChoice({
  own,
  chosen,
  speech,
  onChoose,
}: {
  own: string;
  chosen: string;
  speech: Speech;
  onChoose: (teamId: string) => void;
}) {
  const { t } = speech;
  const [{ data }] = useQuery({ query: CompareTeamsDocument });
  const teams = (data?.now.teams ?? [])
    .filter(({ id }) => id !== own)
    .map(({ id, name, institution }) => ({
      id,
      says: [name.value ?? t('replay.unnamed'), institution?.name.value].filter(Boolean).join(' · '),
    }))
    .sort((a, b) => a.says.localeCompare(b.says));
  return (
    <label className={styles['choice']}>
      {t('compare.whichTeam')}
      <select value={chosen} onChange={({ target }) => onChoose(target.value)}>
        {!teams.some(({ id }) => id === chosen) && (
          <option value={chosen}>
            {chosen === NO_TEAM
              ? t('compare.chooseTeam')
              : (speech.names.team(chosen) ?? t('replay.unnamed'))}
          </option>
        )}
        {teams.map(({ id, says }) => (
          <option key={id} value={id}>
            {says}
          </option>
        ))}
      </select>
    </label>
  );
}
