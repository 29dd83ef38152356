import * as z from 'zod/mini';
import { CommandDialog } from '../form/command-dialog.js';
import { choice, chosen, optionalWords, orNull, words } from '../form/schemas.js';
import { ReasonCommand } from '../form/simple-commands.js';
import { SelectField, TextField } from '../form/text-field.js';
import { useT } from '../i18n/use-t.js';
import { holds } from '../session/session.js';
import { useViewer } from '../session/use-viewer.js';
import { Row } from '../ui/row.js';
import { exchangeActions, type ExchangeAction } from './actions.js';
import { BROKERS, optionsOf, SPEAKERS, usePartnerChoices } from './choices.js';
import {
  AcknowledgeExchangeDocument,
  DeliverExchangeDocument,
  DisputeExchangeDocument,
  LapseExchangeDocument,
  MatchExchangeDocument,
  ResolveExchangeDisputeDocument,
  ValueExchangeDocument,
  type ListedExchangeFragment,
} from './documents.generated.js';
import { DISPUTE_ENDS } from './states.js';

type Exchange = ListedExchangeFragment;

const matching = z.object({ partner: chosen(), why: optionalWords() });
const resolving = z.object({ outcome: choice(DISPUTE_ENDS), how: words() });
const SCORES = ['1', '2', '3', '4', '5'] as const;
const valuing = z.object({ score: choice(SCORES), note: optionalWords() });
const noting = z.object({ note: optionalWords() });

/** What the viewer may do with an exchange now; nothing for who may do nothing. */
export function ExchangeActions({ exchange, small = false }: { exchange: Exchange; small?: boolean }) {
  const viewer = useViewer();
  const actions = exchangeActions(exchange.status, {
    gives: exchange.giver?.contact.id === viewer.person.id,
    receives: exchange.receiver?.contact.id === viewer.person.id,
    brokers: holds(viewer, ...BROKERS),
  });
  if (actions.length === 0) return null;
  return (
    <Row>
      {actions.map((action) => (
        <Action key={action} action={action} exchange={exchange} size={small ? 'small' : 'normal'} />
      ))}
    </Row>
  );
}

type ActionProps = { exchange: Exchange; size: 'small' | 'normal' };

function Action({ action, ...props }: ActionProps & { action: ExchangeAction }) {
  const { t } = useT();
  const { id: exchangeId } = props.exchange;
  const own = { button: t(`exchange.do.${action}`), done: t(`exchange.do.${action}.done`), size: props.size };
  switch (action) {
    case 'match':
      return <Match {...props} />;
    case 'deliver':
      return (
        <ReasonCommand
          {...own}
          document={DeliverExchangeDocument}
          roles={SPEAKERS}
          label={t('exchange.deliveryNote')}
          input={(note) => ({ exchangeId, note })}
        />
      );
    case 'acknowledge':
      return <Acknowledge {...props} />;
    case 'dispute':
      return (
        <ReasonCommand
          {...own}
          document={DisputeExchangeDocument}
          roles={SPEAKERS}
          label={t('exchange.disputeWhy')}
          input={(reason) => ({ exchangeId, reason })}
        />
      );
    case 'resolve':
      return <Resolve {...props} />;
    case 'value':
      return <Value {...props} />;
    case 'lapse':
      return (
        <ReasonCommand
          {...own}
          dangerous
          document={LapseExchangeDocument}
          roles={BROKERS}
          input={(reason) => ({ exchangeId, reason })}
        />
      );
  }
}

function Match({ exchange, size }: ActionProps) {
  const { t } = useT();
  const { all } = usePartnerChoices();
  const standing = exchange.giver ?? exchange.receiver;
  const others = all.filter(({ partnerId }) => partnerId !== standing?.partnerId);
  return (
    <CommandDialog
      button={t('exchange.do.match')}
      kind="primary"
      size={size}
      document={MatchExchangeDocument}
      roles={BROKERS}
      schema={matching}
      initial={{ partner: '', why: '' }}
      input={({ partner, why }) => {
        const found = others.find(({ key }) => key === partner);
        return {
          ...{ exchangeId: exchange.id, why: orNull(why), until: null },
          ...{ networkId: found?.network.id ?? '', partnerId: found?.partnerId ?? '' },
        };
      }}
      fieldOf={{ partnerId: 'partner', networkId: 'partner', contactId: 'partner' }}
      submit={t('exchange.do.match')}
      done={t('exchange.do.match.done')}
    >
      {(control) => (
        <>
          <SelectField
            control={control}
            name="partner"
            label={t(exchange.giver ? 'exchange.receiver' : 'exchange.giver')}
            empty={t('exchange.choosePartner')}
            options={optionsOf(others)}
          />
          <TextField control={control} name="why" label={t('exchange.matchWhy')} long optional />
        </>
      )}
    </CommandDialog>
  );
}

function Acknowledge({ exchange, size }: ActionProps) {
  const { t } = useT();
  return (
    <CommandDialog
      button={t('exchange.do.acknowledge')}
      kind="primary"
      size={size}
      intro={t('exchange.onlyReceiver')}
      document={AcknowledgeExchangeDocument}
      roles={SPEAKERS}
      schema={noting}
      initial={{ note: '' }}
      input={({ note }) => ({ exchangeId: exchange.id, note: orNull(note) })}
      submit={t('exchange.do.acknowledge')}
      done={t('exchange.do.acknowledge.done')}
    >
      {(control) => (
        <TextField control={control} name="note" label={t('exchange.acknowledgementNote')} long optional />
      )}
    </CommandDialog>
  );
}

function Resolve({ exchange, size }: ActionProps) {
  const { t } = useT();
  return (
    <CommandDialog
      button={t('exchange.do.resolve')}
      kind="primary"
      size={size}
      document={ResolveExchangeDisputeDocument}
      roles={BROKERS}
      schema={resolving}
      initial={{ outcome: 'deliverAgain', how: '' }}
      input={(values) => ({ exchangeId: exchange.id, ...values })}
      submit={t('exchange.do.resolve')}
      done={t('exchange.do.resolve.done')}
    >
      {(control) => (
        <>
          <SelectField
            control={control}
            name="outcome"
            label={t('exchange.outcome')}
            options={DISPUTE_ENDS.map((end) => ({ value: end, label: t(`exchange.outcome.${end}`) }))}
          />
          <TextField control={control} name="how" label={t('exchange.how')} long />
        </>
      )}
    </CommandDialog>
  );
}

function Value({ exchange, size }: ActionProps) {
  const { t } = useT();
  return (
    <CommandDialog
      button={t('exchange.do.value')}
      kind="primary"
      size={size}
      document={ValueExchangeDocument}
      roles={SPEAKERS}
      schema={valuing}
      initial={{ score: '3', note: '' }}
      input={({ score, note }) => ({ exchangeId: exchange.id, score: Number(score), note: orNull(note) })}
      submit={t('exchange.do.value')}
      done={t('exchange.do.value.done')}
    >
      {(control) => (
        <>
          <SelectField
            control={control}
            name="score"
            label={t('exchange.score')}
            options={SCORES.map((score) => ({ value: score, label: t(`exchange.score.${score}`) }))}
          />
          <TextField control={control} name="note" label={t('exchange.valueNote')} long optional />
        </>
      )}
    </CommandDialog>
  );
}
