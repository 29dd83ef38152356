import * as z from 'zod/mini';
import { ChecksField, ChoiceField } from '../form/choice-field.js';
import { CommandDialog } from '../form/command-dialog.js';
import { chosen, choice, words } from '../form/schemas.js';
import { PlainCommand, ReasonCommand } from '../form/simple-commands.js';
import { SelectField, TextField } from '../form/text-field.js';
import { useT } from '../i18n/use-t.js';
import { holds, holdsOver, rolesHeld } from '../session/session.js';
import { useViewer } from '../session/use-viewer.js';
import { Row } from '../ui/row.js';
import { wordsOf } from '../ui/words.js';
import { ownershipActions } from './actions.js';
import {
  AcceptOwnershipDocument,
  AcceptOwnershipOfferDocument,
  AnchorOwnershipDocument,
  AssignOwnershipDocument,
  ClaimOwnershipDocument,
  ConfirmOwnershipDocument,
  ContestOwnershipDocument,
  DeclineOwnershipDocument,
  OfferOwnershipDocument,
  RefuseOwnershipOfferDocument,
  ReleaseOwnershipDocument,
  ResolveOwnershipContestDocument,
  type ThemeQuery,
  WithdrawOwnershipOfferDocument,
} from './documents.generated.js';

export type Theme = NonNullable<ThemeQuery['now']['theme']>;
const LEAD = ['teamLead'] as const;
const ALL = [
  'member',
  'teamLead',
  'manager',
  'board',
  'hr',
  'quality',
  'facilitator',
  'broker',
  'partner',
] as const;
const oneTeam = z.object({ teamId: chosen() });
const offering = z.object({ kind: choice(['share', 'transfer']), toTeamId: chosen() });
const resolving = z.object({ holderTeamIds: z.array(z.string()), reason: words() });

/** The teams that the viewer leads. */
export function useLeadOf(): string[] {
  const viewer = useViewer();
  return rolesHeld(viewer)
    .filter(({ role, unit }) => role === 'teamLead' && unit.kind === 'team')
    .map(({ unit }) => unit.id);
}

/** What the viewer may do with the ownership of the theme now, each as a button. */
export function OwnershipActions({ theme }: { theme: Theme }) {
  const { t } = useT();
  const viewer = useViewer();
  const leads = useLeadOf();
  const { id: themeId, ownership, institution } = theme;
  const { candidateTeamId, offer, holderTeamIds } = ownership;
  const directs = (institution?.teams ?? [])
    .filter(({ id, college }) => holdsOver(viewer, { id, collegeId: college?.id ?? null }, 'manager'))
    .map(({ id }) => id);
  const allowed = ownershipActions(ownership, {
    leads,
    directs,
    board: holds(viewer, 'board'),
    quality: holds(viewer, 'quality'),
    takesPart: holds(viewer, ...ALL),
  });
  const may = (action: (typeof allowed)[number]) => allowed.includes(action);
  const teams = (institution?.teams ?? []).map(({ id, name }) => ({ value: id, label: wordsOf(name, t) }));
  const own = leads[0] ?? '';
  const holder = leads.find((id) => holderTeamIds.includes(id)) ?? own;
  if (allowed.length === 0) return <p>{t('ui.nothingForYou')}</p>;
  return (
    <Row>
      {may('assign') && (
        <CommandDialog
          button={t('ownership.do.assign')}
          kind="primary"
          document={AssignOwnershipDocument}
          roles={['manager']}
          schema={oneTeam}
          initial={{ teamId: '' }}
          input={({ teamId }) => ({ themeId, teamId })}
          submit={t('ownership.do.assign')}
          done={t('ownership.do.assign.done')}
        >
          {(control) => (
            <SelectField
              control={control}
              name="teamId"
              label={t('ownership.team')}
              empty={t('ui.choose')}
              options={teams.filter(({ value }) => directs.includes(value))}
            />
          )}
        </CommandDialog>
      )}
      {may('claim') && (
        <CommandDialog
          button={t('ownership.do.claim')}
          kind="primary"
          intro={t('ownership.do.claim.intro')}
          document={ClaimOwnershipDocument}
          roles={LEAD}
          schema={oneTeam}
          initial={{ teamId: own }}
          input={({ teamId }) => ({ themeId, teamId })}
          submit={t('ownership.do.claim')}
          done={t('ownership.do.claim.done')}
        >
          {(control) => (
            <SelectField
              control={control}
              name="teamId"
              label={t('ownership.team')}
              options={teams.filter(({ value }) => leads.includes(value))}
            />
          )}
        </CommandDialog>
      )}
      {may('accept') && candidateTeamId !== null && (
        <>
          <PlainCommand
            button={t('ownership.do.accept')}
            kind="primary"
            intro={t('ownership.do.accept.intro')}
            document={AcceptOwnershipDocument}
            roles={LEAD}
            teamId={candidateTeamId}
            input={{ themeId, teamId: candidateTeamId }}
            done={t('ownership.do.accept.done')}
          />
          <ReasonCommand
            button={t('ownership.do.decline')}
            document={DeclineOwnershipDocument}
            roles={LEAD}
            teamId={candidateTeamId}
            input={(reason) => ({ themeId, teamId: candidateTeamId, reason })}
            done={t('ownership.do.decline.done')}
          />
        </>
      )}
      {may('confirm') && candidateTeamId !== null && (
        <PlainCommand
          button={t('ownership.do.confirm')}
          kind="primary"
          document={ConfirmOwnershipDocument}
          roles={['manager']}
          input={{ themeId, teamId: candidateTeamId }}
          done={t('ownership.do.confirm.done')}
        />
      )}
      {may('answerOffer') && offer && (
        <>
          <PlainCommand
            button={t('ownership.do.acceptOffer')}
            kind="primary"
            document={AcceptOwnershipOfferDocument}
            roles={LEAD}
            teamId={offer.toTeamId}
            input={{ themeId, teamId: offer.toTeamId }}
            done={t('ownership.do.acceptOffer.done')}
          />
          <ReasonCommand
            button={t('ownership.do.refuseOffer')}
            document={RefuseOwnershipOfferDocument}
            roles={LEAD}
            teamId={offer.toTeamId}
            input={(reason) => ({ themeId, teamId: offer.toTeamId, reason })}
            done={t('ownership.do.refuseOffer.done')}
          />
        </>
      )}
      {may('withdrawOffer') && offer && (
        <PlainCommand
          button={t('ownership.do.withdrawOffer')}
          document={WithdrawOwnershipOfferDocument}
          roles={LEAD}
          teamId={offer.fromTeamId}
          input={{ themeId, teamId: offer.fromTeamId }}
          done={t('ownership.do.withdrawOffer.done')}
        />
      )}
      {may('offer') && (
        <CommandDialog
          button={t('ownership.do.offer')}
          document={OfferOwnershipDocument}
          roles={LEAD}
          teamId={holder}
          schema={offering}
          initial={{ kind: 'share', toTeamId: '' }}
          input={(values) => ({ themeId, fromTeamId: holder, ...values })}
          submit={t('ownership.do.offer')}
          done={t('ownership.do.offer.done')}
        >
          {(control) => (
            <>
              <ChoiceField
                control={control}
                name="kind"
                label={t('ownership.do.offer.kind')}
                options={[
                  { value: 'share', label: t('ownership.do.offer.share') },
                  { value: 'transfer', label: t('ownership.do.offer.transfer') },
                ]}
              />
              <SelectField
                control={control}
                name="toTeamId"
                label={t('ownership.team')}
                empty={t('ui.choose')}
                options={teams.filter(({ value }) => !holderTeamIds.includes(value))}
              />
            </>
          )}
        </CommandDialog>
      )}
      {may('resolve') && (
        <CommandDialog
          button={t('ownership.do.resolve')}
          kind="primary"
          document={ResolveOwnershipContestDocument}
          roles={['manager', 'board']}
          schema={resolving}
          initial={{ holderTeamIds, reason: '' }}
          input={(values) => ({ themeId, ...values })}
          submit={t('ownership.do.resolve')}
          done={t('ownership.do.resolve.done')}
        >
          {(control) => (
            <>
              <ChecksField
                control={control}
                name="holderTeamIds"
                label={t('ownership.do.resolve.holders')}
                options={teams}
              />
              <TextField control={control} name="reason" label={t('ui.reason')} long />
            </>
          )}
        </CommandDialog>
      )}
      {may('anchor') && (
        <PlainCommand
          button={t('ownership.do.anchor')}
          intro={t('ownership.do.anchor.intro')}
          document={AnchorOwnershipDocument}
          roles={['quality']}
          input={{ themeId }}
          done={t('ownership.do.anchor.done')}
        />
      )}
      {may('contest') && (
        <ReasonCommand
          button={t('ownership.do.contest')}
          document={ContestOwnershipDocument}
          roles={ALL}
          input={(reason) => ({ themeId, reason })}
          done={t('ownership.do.contest.done')}
        />
      )}
      {may('release') && (
        <ReasonCommand
          button={t('ownership.do.release')}
          kind="danger"
          dangerous
          document={ReleaseOwnershipDocument}
          roles={LEAD}
          teamId={holder}
          input={(reason) => ({ themeId, teamId: holder, reason })}
          done={t('ownership.do.release.done')}
        />
      )}
    </Row>
  );
}
