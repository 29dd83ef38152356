import * as z from 'zod/mini';
import { ChoiceField } from '../form/choice-field.js';
import { CommandDialog } from '../form/command-dialog.js';
import { choice, optionalWords, orNull } from '../form/schemas.js';
import { PlainCommand, ReasonCommand } from '../form/simple-commands.js';
import { TextField } from '../form/text-field.js';
import { useT } from '../i18n/use-t.js';
import { holds, holdsFor, holdsOver } from '../session/session.js';
import { useViewer } from '../session/use-viewer.js';
import { wordsOf } from '../ui/words.js';
import { planActions, type PlanAction } from './actions.js';
import type { PlanVersion } from './compare.js';
import { ContentFields } from './content-fields.js';
import { amendmentSchema, contentOf, contentSchema, inputOf } from './content-form.js';
import {
  AmendPlanDocument,
  ApprovePlanDocument,
  ClosePlanDocument,
  OfferPlanVersionDocument,
  type PlanQuery,
  ReturnPlanDocument,
  SubmitPlanDocument,
  VoteOnPlanDocument,
  WithdrawPlanAmendmentDocument,
} from './documents.generated.js';

export type Plan = NonNullable<PlanQuery['now']['trainingPlan']>;

/** As the server asks: needs that this team endorsed and that are not put off, merged or split. */
const PLANNABLE: readonly string[] = ['endorsed', 'planned', 'addressed', 'reopened', 'closed'];

/** What the viewer may do with this plan now, each as a button; says so when it is nothing. */
export function PlanActions({ plan }: { plan: Plan }) {
  const { t } = useT();
  const viewer = useViewer();
  const { id: planId, teamId } = plan;
  const table = plan.versions.find(({ version }) => version === plan.versionOnTheTable?.version) ?? null;
  const allowed = planActions(plan.status, table?.status ?? null, {
    member: holdsFor(viewer, teamId, 'member'),
    teamLead: holdsFor(viewer, teamId, 'teamLead'),
    manager: holdsOver(viewer, { id: teamId, collegeId: plan.team?.college?.id ?? null }, 'manager'),
    hr: holds(viewer, 'hr'),
  });
  const may = (action: PlanAction) => allowed.includes(action);
  if (allowed.length === 0) return <p>{t('ui.nothingForYou')}</p>;
  return (
    <>
      {may('vote') && table && <Vote planId={planId} teamId={teamId} version={table} />}
      {may('submit') && (
        <PlainCommand
          button={t('plan.do.submit')}
          kind="primary"
          intro={t('plan.do.submit.intro')}
          document={SubmitPlanDocument}
          roles={['teamLead']}
          teamId={teamId}
          input={{ planId }}
          done={t('plan.do.submit.done')}
        />
      )}
      {may('approve') && table && (
        <PlainCommand
          button={t('plan.do.approve')}
          kind="primary"
          intro={t('plan.do.approve.intro', { version: table.version })}
          document={ApprovePlanDocument}
          roles={['manager']}
          input={{ planId, version: table.version, hash: table.hash }}
          done={t('plan.do.approve.done')}
        />
      )}
      {may('return') && (
        <ReasonCommand
          button={t('plan.do.return')}
          document={ReturnPlanDocument}
          roles={['manager']}
          input={(reason) => ({ planId, reason })}
          done={t('plan.do.return.done')}
        />
      )}
      {(may('offer') || may('amend')) && <PutToTeam plan={plan} amends={may('amend')} />}
      {may('withdraw') && (
        <ReasonCommand
          button={t('plan.do.withdraw')}
          dangerous
          document={WithdrawPlanAmendmentDocument}
          roles={['teamLead']}
          teamId={teamId}
          input={(reason) => ({ planId, reason })}
          done={t('plan.do.withdraw.done')}
        />
      )}
      {may('close') && (
        <ReasonCommand
          button={t('plan.do.close')}
          intro={t('plan.do.close.intro')}
          document={ClosePlanDocument}
          roles={['hr']}
          input={(findings) => ({ planId, findings })}
          label={t('plan.findings')}
          done={t('plan.do.close.done')}
        />
      )}
    </>
  );
}

const voting = z.object({ vote: choice(['for', 'against']), note: optionalWords() });

/** Votes on a version, or votes otherwise; who voted sees how. */
function Vote({ planId, teamId, version }: { planId: string; teamId: string; version: PlanVersion }) {
  const { t } = useT();
  const viewer = useViewer();
  const own = version.votes.find(({ person }) => person.id === viewer.person.id);
  return (
    <>
      {own && <p>{t(own.vote === 'for' ? 'plan.ownFor' : 'plan.ownAgainst')}</p>}
      <CommandDialog
        button={t(own ? 'plan.do.voteOtherwise' : 'plan.do.vote')}
        kind={own ? 'secondary' : 'primary'}
        intro={t('plan.do.vote.intro', { version: version.version })}
        document={VoteOnPlanDocument}
        roles={['member', 'teamLead']}
        teamId={teamId}
        schema={voting}
        initial={{ vote: own?.vote === 'for' ? 'against' : 'for', note: '' }}
        input={({ vote, note }) => ({
          ...{ planId, version: version.version, hash: version.hash },
          ...{ vote, note: orNull(note) },
        })}
        submit={t('plan.do.vote')}
        done={t('plan.do.vote.done')}
      >
        {(control) => (
          <>
            <ChoiceField
              control={control}
              name="vote"
              label={t('plan.yourVote')}
              options={[
                { value: 'for', label: t('plan.vote.for') },
                { value: 'against', label: t('plan.vote.against') },
              ]}
            />
            <TextField control={control} name="note" label={t('plan.voteNote')} optional long />
          </>
        )}
      </CommandDialog>
    </>
  );
}

/** Puts a version to the team: a first one, another one, or an amendment of what is in force. */
function PutToTeam({ plan, amends }: { plan: Plan; amends: boolean }) {
  const { t } = useT();
  const { id: planId, teamId } = plan;
  const last = plan.versions.at(-1) ?? null;
  const planned = new Set(last?.needs.map(({ needId }) => needId));
  const needs = (plan.team?.trainingNeeds ?? [])
    .filter(({ id, status }) => PLANNABLE.includes(status) && (status !== 'closed' || planned.has(id)))
    .map(({ id, title }) => ({ id, title: wordsOf(title, t) }));
  const shared = {
    roles: ['teamLead', 'member'] as const,
    teamId,
    initial: contentOf(last, needs),
    fieldOf: { 'content.hours': 'hours' as const, reason: 'note' as const },
  };
  return amends ? (
    <CommandDialog
      {...shared}
      button={t('plan.do.amend')}
      intro={t('plan.do.amend.intro')}
      document={AmendPlanDocument}
      schema={amendmentSchema}
      input={(values) => ({ planId, content: inputOf(values), reason: values.note })}
      submit={t('plan.do.amend')}
      done={t('plan.do.amend.done')}
    >
      {(control) => (
        <ContentFields control={control} needs={needs} noteLabel={t('ui.reason')} noteOptional={false} />
      )}
    </CommandDialog>
  ) : (
    <CommandDialog
      {...shared}
      button={t(last ? 'plan.do.offerAgain' : 'plan.do.offer')}
      kind={last ? 'secondary' : 'primary'}
      intro={t('plan.do.offer.intro')}
      document={OfferPlanVersionDocument}
      schema={contentSchema}
      input={(values) => ({ planId, content: inputOf(values), note: orNull(values.note) })}
      submit={t('plan.do.offer')}
      done={t('plan.do.offer.done')}
    >
      {(control) => <ContentFields control={control} needs={needs} noteLabel={t('plan.note')} noteOptional />}
    </CommandDialog>
  );
}
