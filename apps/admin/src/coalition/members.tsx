import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { Card } from '../ui/card.js';
import { DataTable } from '../ui/data-table.js';
import { EmptyState } from '../ui/notices.js';
import { wordsOf } from '../ui/words.js';
import type { CoalitionAction } from './actions.js';
import styles from './coalition.module.css';
import { BringSomething, FetchSomething } from './exchange-commands.js';
import { AddMember, EndMembership } from './membership-commands.js';
import type { Coalition } from './situation.js';

type Member = Coalition['members'][number];

/** Who take part, for which institution, and what each brought and fetched. */
export function Members({
  coalition,
  actions,
}: {
  coalition: Coalition;
  actions: readonly CoalitionAction[];
}) {
  const { t } = useT();
  const { period } = useFormats();
  const names = new Map(coalition.members.map(({ id, person }) => [id, person.name]));
  const nameOf = (id: string) => names.get(id) ?? t('coalition.someone');
  return (
    <Card
      title={t('coalition.members')}
      plain
      actions={
        <>
          {actions.includes('bring') && <BringSomething coalition={coalition} />}
          {actions.includes('fetch') && <FetchSomething coalition={coalition} />}
          {actions.includes('addMember') && <AddMember coalition={coalition} />}
        </>
      }
    >
      {coalition.members.length === 0 ? (
        <EmptyState>{t('coalition.noMembers')}</EmptyState>
      ) : (
        <DataTable
          caption={t('coalition.members')}
          rows={coalition.members}
          rowKey={({ id }) => id}
          cardsUnder={1000}
          columns={[
            { key: 'member', name: t('coalition.column.member'), cell: ({ id }) => nameOf(id) },
            {
              key: 'institution',
              name: t('coalition.institution'),
              cell: ({ institution }) => institution?.name?.value ?? t('coalition.noInstitution'),
            },
            { key: 'part', name: t('coalition.part'), cell: ({ part }) => t(`coalition.part.${part}`) },
            {
              key: 'period',
              name: t('coalition.column.period'),
              cell: (member) => period(member.period.from, member.period.until),
            },
            { key: 'brought', name: t('coalition.brought'), cell: (member) => <Brought member={member} /> },
            {
              key: 'fetched',
              name: t('coalition.fetched'),
              cell: (member) => <Fetched member={member} nameOf={nameOf} />,
            },
            ...(actions.includes('endMembership')
              ? [
                  {
                    key: 'end' as const,
                    name: t('coalition.do.endMembership'),
                    cell: ({ id, holds }: Member) =>
                      holds ? <EndMembership coalition={coalition} memberId={id} /> : null,
                  },
                ]
              : []),
          ]}
        />
      )}
    </Card>
  );
}

function Brought({ member: { brought } }: { member: Member }) {
  const { t } = useT();
  if (brought.length === 0) return t('coalition.nothingYet');
  return (
    <ul className={styles['inner']}>
      {brought.map(({ id, what }) => (
        <li key={id}>{wordsOf(what, t)}</li>
      ))}
    </ul>
  );
}

function Fetched({ member: { fetched }, nameOf }: { member: Member; nameOf: (id: string) => string }) {
  const { t } = useT();
  if (fetched.length === 0) return t('coalition.nothingYet');
  return (
    <ul className={styles['inner']}>
      {fetched.map(({ id, what, use, fromMemberId }) => (
        <li key={id}>
          {wordsOf(what, t)}
          {(use || fromMemberId) && (
            <span className={styles['soft']}>
              {' '}
              {[
                ...(fromMemberId === null ? [] : [t('coalition.fetched.of', { name: nameOf(fromMemberId) })]),
                ...(use ? [wordsOf(use, t)] : []),
              ].join(' · ')}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
