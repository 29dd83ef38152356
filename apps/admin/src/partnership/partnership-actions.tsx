import { PlainCommand, ReasonCommand } from '../form/simple-commands.js';
import { useT } from '../i18n/use-t.js';
import { takesPart, TAKING_PART } from '../network/roles.js';
import { holds } from '../session/session.js';
import { useViewer } from '../session/use-viewer.js';
import { wordsOf } from '../ui/words.js';
import { type PartnershipAction, partnershipActions } from './actions.js';
import {
  ActivatePartnershipDocument,
  EndPartnershipDocument,
  ExplorePartnershipDocument,
  RestPartnershipDocument,
  RevivePartnershipDocument,
  SignPartnershipDocument,
} from './documents.generated.js';
import { AppraisePotential, ObserveBoundary, ProposeTerms } from './partnership-commands.js';
import { onTheTable, type Partnership } from './states.js';

/** What the viewer may do with this partnership now, each as a button; says so when it is nothing. */
export function PartnershipActions({ partnership }: { partnership: Partnership }) {
  const { t } = useT();
  const viewer = useViewer();
  const { id: partnershipId, status, potential, ownParty } = partnership;
  const table = onTheTable(partnership);
  const allowed = partnershipActions(
    {
      status,
      appraised: potential.length > 0,
      signatures: table?.signatures.length ?? null,
      signedByOwn: table?.signatures.some(({ partnerId }) => partnerId === ownParty?.id) ?? false,
    },
    {
      brokers: holds(viewer, 'broker', 'facilitator'),
      speaks: ownParty !== null,
      takesPart: takesPart(viewer),
    },
  );
  if (allowed.length === 0) return <p>{t('ui.nothingForYou')}</p>;
  const about = { partnershipId };
  const button = (action: PartnershipAction) => {
    switch (action) {
      case 'sign':
        return (
          table &&
          ownParty && (
            <PlainCommand
              key={action}
              button={t('partnership.do.sign')}
              kind="primary"
              intro={t('partnership.do.sign.intro', {
                version: table.version,
                partner: wordsOf(ownParty.name, t),
              })}
              document={SignPartnershipDocument}
              roles={TAKING_PART}
              input={{ ...about, version: table.version, hash: table.hash }}
              done={t('partnership.do.sign.done')}
            />
          )
        );
      case 'explore':
        return (
          <ReasonCommand
            key={action}
            button={t('partnership.do.explore')}
            kind="primary"
            document={ExplorePartnershipDocument}
            roles={TAKING_PART}
            input={(question) => ({ ...about, question })}
            label={t('partnership.question')}
            done={t('partnership.do.explore.done')}
          />
        );
      case 'activate':
        return (
          <PlainCommand
            key={action}
            button={t('partnership.do.activate')}
            kind="primary"
            document={ActivatePartnershipDocument}
            roles={TAKING_PART}
            input={about}
            done={t('partnership.do.activate.done')}
          />
        );
      case 'revive':
        return (
          <ReasonCommand
            key={action}
            button={t('partnership.do.revive')}
            kind="primary"
            document={RevivePartnershipDocument}
            roles={TAKING_PART}
            input={(reason) => ({ ...about, reason })}
            done={t('partnership.do.revive.done')}
          />
        );
      case 'observe':
        return <ObserveBoundary key={action} partnershipId={partnershipId} />;
      case 'appraise':
        return <AppraisePotential key={action} partnershipId={partnershipId} />;
      case 'propose':
        return <ProposeTerms key={action} partnershipId={partnershipId} />;
      case 'rest':
        return (
          <ReasonCommand
            key={action}
            button={t('partnership.do.rest')}
            document={RestPartnershipDocument}
            roles={TAKING_PART}
            input={(reason) => ({ ...about, reason })}
            done={t('partnership.do.rest.done')}
          />
        );
      case 'end':
        return (
          <ReasonCommand
            key={action}
            button={t('partnership.do.end')}
            kind="danger"
            dangerous
            document={EndPartnershipDocument}
            roles={TAKING_PART}
            input={(reason) => ({ ...about, reason })}
            done={t('partnership.do.end.done')}
          />
        );
      default:
        return action satisfies never;
    }
  };
  return <>{allowed.map(button)}</>;
}
