import { ReasonCommand } from '../form/simple-commands.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { holds } from '../session/session.js';
import { useViewer } from '../session/use-viewer.js';
import { Chip, type Tint } from '../ui/chip.js';
import { DataTable } from '../ui/data-table.js';
import { EmptyState } from '../ui/notices.js';
import { Row } from '../ui/row.js';
import { wordsOf } from '../ui/words.js';
import { maySettle } from './actions.js';
import type { Dialogue } from './dialogue.js';
import { DropFollowUpDocument, FinishFollowUpDocument } from './documents.generated.js';
import { GUIDES } from './plan-dialogue.js';

type FollowUp = Dialogue['followUps'][number];

const tintOf = ({ status, overdue }: FollowUp): Tint => {
  if (status === 'open') return overdue ? 'contested' : 'open';
  return status === 'done' ? 'done' : 'none';
};

/** What was agreed, by whom and before when, and what came of it. */
export function FollowUps({ dialogue }: { dialogue: Dialogue }) {
  const { t } = useT();
  const { shortDay } = useFormats();
  const viewer = useViewer();
  const { id: sessionId, followUps } = dialogue;
  const guides = holds(viewer, ...GUIDES);
  const mine = (ownerId: string) => maySettle(ownerId, { guides, personId: viewer.person.id });
  const anyMine = followUps.some(({ status, owner }) => status === 'open' && mine(owner.id));
  if (followUps.length === 0) return <EmptyState>{t('dialogue.noFollowUps')}</EmptyState>;
  return (
    <DataTable
      caption={t('dialogue.followUps')}
      rows={followUps}
      rowKey={({ id }) => id}
      columns={[
        { key: 'action', name: t('dialogue.followUp.action'), cell: ({ action }) => wordsOf(action, t) },
        {
          key: 'owner',
          name: t('dialogue.followUp.owner'),
          cell: ({ owner }) => owner.name ?? t('ui.someone'),
        },
        { key: 'dueOn', name: t('dialogue.followUp.dueOn'), cell: ({ dueOn }) => shortDay(dueOn) },
        {
          key: 'status',
          name: t('dialogue.column.status'),
          cell: (each) => (
            <Chip tint={tintOf(each)}>
              {t(each.overdue ? 'dialogue.overdue' : `dialogue.followUpStatus.${each.status}`)}
            </Chip>
          ),
        },
        { key: 'outcome', name: t('dialogue.followUp.outcome'), cell: ({ outcome }) => wordsOf(outcome, t) },
        ...(anyMine
          ? [
              {
                key: 'do',
                name: t('dialogue.column.do'),
                cell: ({ id: followUpId, status, owner }: FollowUp) =>
                  status === 'open' && mine(owner.id) ? (
                    <Row>
                      <ReasonCommand
                        button={t('dialogue.do.finish')}
                        size="small"
                        document={FinishFollowUpDocument}
                        roles={[...GUIDES, 'member', 'partner', 'manager', 'hr', 'broker', 'board']}
                        input={(result) => ({ sessionId, followUpId, result })}
                        label={t('dialogue.followUp.result')}
                        done={t('dialogue.do.finish.done')}
                      />
                      {guides && (
                        <ReasonCommand
                          button={t('dialogue.do.drop')}
                          kind="plain"
                          size="small"
                          document={DropFollowUpDocument}
                          roles={GUIDES}
                          input={(reason) => ({ sessionId, followUpId, reason })}
                          done={t('dialogue.do.drop.done')}
                        />
                      )}
                    </Row>
                  ) : null,
              },
            ]
          : []),
      ]}
    />
  );
}
