import { useQuery } from 'urql';
import * as z from 'zod/mini';
import { CommandDialog } from '../form/command-dialog.js';
import { chosen, optionalWords, orNull } from '../form/schemas.js';
import { PlainCommand } from '../form/simple-commands.js';
import { SelectField, TextField } from '../form/text-field.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { NamesDocument } from '../sentences/documents.generated.js';
import { holds, holdsFor } from '../session/session.js';
import { useViewer } from '../session/use-viewer.js';
import { Card } from '../ui/card.js';
import { Chip } from '../ui/chip.js';
import { DataTable } from '../ui/data-table.js';
import { EmptyState } from '../ui/notices.js';
import { Row } from '../ui/row.js';
import { wordsOf } from '../ui/words.js';
import { CorrectAttendance } from './attendance.js';
import { EnrolParticipantDocument, WithdrawParticipantDocument } from './documents.generated.js';
import type { Activity } from './session-fields.js';
import { ENROLMENT_TINTS } from './states.js';

type Enrolment = Activity['enrolments'][number];
/** States in which there are sessions to come: somebody can still leave. */
const TO_COME: readonly Activity['status'][] = ['proposed', 'scheduled', 'rescheduled'];

/** Who takes part, in the order of coming; then who waits; who withdrew comes last. */
function inOrder(enrolments: readonly Enrolment[]): Enrolment[] {
  const rank = { enrolled: 0, waiting: 1, withdrawn: 2 };
  return enrolments.toSorted((a, b) => rank[a.status] - rank[b.status] || a.place - b.place);
}

/** Who takes part and who waits, with what was recorded of each session. */
export function Participants({ activity }: { activity: Activity }) {
  const { t } = useT();
  const { shortDay, number } = useFormats();
  const viewer = useViewer();
  const isHr = holds(viewer, 'hr');
  const rows = inOrder(activity.enrolments);
  const turns = rows.flatMap(({ status, person }) => (status === 'waiting' ? [person.id] : []));
  const held = activity.sessions.filter(({ id }) => activity.attendance.some((one) => one.sessionId === id));
  const teamName = (id: string | null) =>
    id === null
      ? t('activity.guest')
      : wordsOf(activity.teams.find((team) => team.id === id)?.name, t) || t('activity.otherTeam');
  const mayCorrect = ({ teamId }: Enrolment) =>
    isHr || (teamId !== null && holdsFor(viewer, teamId, 'teamLead'));
  const mayWithdraw = (enrolment: Enrolment) =>
    enrolment.status !== 'withdrawn' &&
    TO_COME.includes(activity.status) &&
    (mayCorrect(enrolment) || enrolment.person.id === viewer.person.id);
  return (
    <Card
      title={t('activity.participants')}
      actions={activity.status === 'cancelled' ? undefined : <Enrol activity={activity} />}
    >
      <p>
        {t('activity.places', {
          enrolled: activity.enrolled ?? 0,
          capacity: activity.capacity === null ? 'none' : String(activity.capacity),
          waiting: activity.waiting ?? 0,
        })}
      </p>
      {rows.length === 0 ? (
        <EmptyState>{t('activity.nobodyYet')}</EmptyState>
      ) : (
        <DataTable
          caption={t('activity.participants')}
          rows={rows}
          rowKey={({ person }) => person.id}
          cardsUnder={1000}
          columns={[
            {
              key: 'name',
              name: t('activity.column.name'),
              cell: ({ person }) => person.name ?? t('ui.someone'),
            },
            { key: 'team', name: t('activity.column.team'), cell: ({ teamId }) => teamName(teamId) },
            {
              key: 'status',
              name: t('activity.column.status'),
              cell: ({ status, person }) => (
                <Chip tint={ENROLMENT_TINTS[status]}>
                  {t(`activity.enrolment.${status}`, { place: turns.indexOf(person.id) + 1 })}
                </Chip>
              ),
            },
            ...held.map((session) => ({
              key: session.id,
              name: shortDay(session.startsAt),
              cell: (enrolment: Enrolment) => {
                const record = activity.attendance.find(
                  ({ sessionId, person }) => sessionId === session.id && person.id === enrolment.person.id,
                );
                if (!record) return '–';
                return (
                  <Row>
                    <span>
                      {t(`activity.attended.${record.attendance}`, { hours: number(record.hours) })}
                      {record.corrected && ` (${t('activity.corrected')})`}
                    </span>
                    {mayCorrect(enrolment) && <CorrectAttendance activityId={activity.id} record={record} />}
                  </Row>
                );
              },
            })),
            {
              key: 'actions',
              name: t('activity.column.actions'),
              cell: (enrolment) =>
                mayWithdraw(enrolment) ? <Withdraw activity={activity} enrolment={enrolment} /> : '–',
            },
          ]}
        />
      )}
    </Card>
  );
}

const leaving = z.object({ reason: optionalWords() });

function Withdraw({ activity, enrolment }: { activity: Activity; enrolment: Enrolment }) {
  const { t } = useT();
  const { person, teamId } = enrolment;
  return (
    <CommandDialog
      button={t('activity.do.withdraw')}
      size="small"
      title={t('activity.do.withdraw.of', { name: person.name ?? t('ui.someone') })}
      intro={t('activity.do.withdraw.intro')}
      document={WithdrawParticipantDocument}
      roles={['hr', 'teamLead', 'member']}
      {...(teamId !== null && { teamId })}
      schema={leaving}
      initial={{ reason: '' }}
      input={({ reason }) => ({ activityId: activity.id, personId: person.id, reason: orNull(reason) })}
      submit={t('activity.do.withdraw')}
      done={t('activity.do.withdraw.done')}
    >
      {(control) => <TextField control={control} name="reason" label={t('ui.reason')} optional long />}
    </CommandDialog>
  );
}

const enrolment = z.object({ who: chosen() });
const GUEST = 'guest';

/** Enrols oneself, a member of the own team, or for HR anyone who can take part. */
function Enrol({ activity }: { activity: Activity }) {
  const { t } = useT();
  const viewer = useViewer();
  const isHr = holds(viewer, 'hr');
  const [{ data }] = useQuery({ query: NamesDocument, requestPolicy: 'cache-first', pause: !isHr });
  const inside = new Set(
    activity.enrolments.flatMap(({ status, person }) => (status === 'withdrawn' ? [] : [person.id])),
  );
  const members = activity.teams
    .filter(({ id }) => isHr || holdsFor(viewer, id, 'teamLead'))
    .flatMap((team) =>
      team.members
        .filter(({ person }) => !inside.has(person.id))
        .map(({ person }) => ({
          value: `${team.id} ${person.id}`,
          label: t('activity.personOf', {
            name: person.name ?? t('ui.someone'),
            team: wordsOf(team.name, t),
          }),
        })),
    );
  const known = new Set(activity.teams.flatMap((team) => team.members.map(({ person }) => person.id)));
  const guests = (isHr && activity.guestsAllowed ? (data?.directory ?? []) : [])
    .filter(({ id }) => !known.has(id) && !inside.has(id))
    .map(({ id, name }) => ({
      value: `${GUEST} ${id}`,
      label: t('activity.personOf', { name: name ?? t('ui.someone'), team: t('activity.guest') }),
    }));
  const own = activity.teams.find((team) =>
    team.members.some(({ person }) => person.id === viewer.person.id),
  );
  return (
    <Row>
      {own && !inside.has(viewer.person.id) && (
        <PlainCommand
          button={t('activity.do.enrolMyself')}
          kind="primary"
          document={EnrolParticipantDocument}
          roles={['member', 'teamLead']}
          teamId={own.id}
          mayBeLate={false}
          input={{ activityId: activity.id, personId: viewer.person.id, teamId: own.id }}
          done={t('activity.do.enrol.done')}
        />
      )}
      {members.length + guests.length > 0 && (
        <CommandDialog
          button={t('activity.do.enrol')}
          document={EnrolParticipantDocument}
          roles={['hr', 'teamLead']}
          schema={enrolment}
          initial={{ who: '' }}
          input={({ who }) => {
            const [team = '', personId = ''] = who.split(' ');
            return { activityId: activity.id, personId, teamId: team === GUEST ? null : team };
          }}
          fieldOf={{ personId: 'who', teamId: 'who' }}
          submit={t('activity.do.enrol')}
          done={t('activity.do.enrol.done')}
        >
          {(control) => (
            <SelectField
              control={control}
              name="who"
              label={t('activity.column.name')}
              empty={t('ui.choose')}
              options={[...members, ...guests]}
            />
          )}
        </CommandDialog>
      )}
    </Row>
  );
}
