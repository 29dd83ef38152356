import * as z from 'zod/mini';
import { CommandDialog } from '../form/command-dialog.js';
import { chosen, optionalWords, orNull } from '../form/schemas.js';
import { ReasonCommand } from '../form/simple-commands.js';
import { SelectField, TextField } from '../form/text-field.js';
import { useT } from '../i18n/use-t.js';
import { BROKERS, optionsOf, usePartnerChoices } from '../reciprocity-exchange/choices.js';
import { Card } from '../ui/card.js';
import { Link } from '../ui/link.js';
import { EmptyState } from '../ui/notices.js';
import { Row } from '../ui/row.js';
import { wordsOf } from '../ui/words.js';
import {
  DismissMatchSuggestionDocument,
  MatchDevelopmentQuestionDocument,
  type ListedSuggestionFragment,
} from './documents.generated.js';
import styles from './question.module.css';

type Suggestion = ListedSuggestionFragment;
const deciding = z.object({ why: optionalWords() });
const choosing = z.object({ partner: chosen(), why: optionalWords() });

/** Who could help, why in words, and for a broker what to decide. */
export function Suggestions({
  questionId,
  askerId,
  suggestions,
  decides,
}: {
  questionId: string;
  /** Id of the partner that asks. */
  askerId: string;
  suggestions: readonly Suggestion[];
  /** Whether the viewer may decide. */
  decides: boolean;
}) {
  const { t } = useT();
  return (
    <Card
      title={t('question.suggestions')}
      actions={decides && <MatchOther questionId={questionId} askerId={askerId} />}
    >
      {suggestions.length === 0 ? (
        <EmptyState>{t('question.noSuggestions')}</EmptyState>
      ) : (
        <ol className={styles['suggestions']}>
          {suggestions.map((suggestion) => (
            <li key={`${suggestion.network.id} ${suggestion.partner.id} ${suggestion.offer?.id ?? ''}`}>
              <Told suggestion={suggestion} />
              {decides && (
                <Row>
                  <Decide questionId={questionId} suggestion={suggestion} />
                  <Dismiss questionId={questionId} suggestion={suggestion} />
                </Row>
              )}
            </li>
          ))}
        </ol>
      )}
      <p className={styles['soft']}>{t('question.suggestions.note')}</p>
    </Card>
  );
}

function Told({ suggestion }: { suggestion: Suggestion }) {
  const { t, language } = useT();
  const { partner, network, offer, whyNl, whyEn } = suggestion;
  return (
    <>
      <h3>
        {wordsOf(partner.name, t)} <span className={styles['soft']}>{wordsOf(network.name, t)}</span>
      </h3>
      <p>{language === 'nl' ? whyNl : whyEn}</p>
      {offer && (
        <p>
          {t('question.offers')}{' '}
          <Link to="/exchanges/$exchangeId" params={{ exchangeId: offer.id }}>
            {wordsOf(offer.subject, t)}
          </Link>
        </p>
      )}
    </>
  );
}

const helperOf = ({ network, partner, offer }: Suggestion) => ({
  networkId: network.id,
  partnerId: partner.id,
  exchangeId: offer?.id ?? null,
});

function Decide({ questionId, suggestion }: { questionId: string; suggestion: Suggestion }) {
  const { t } = useT();
  const name = wordsOf(suggestion.partner.name, t);
  return (
    <CommandDialog
      button={t('question.do.match')}
      title={t('question.matchWith', { name })}
      kind="primary"
      intro={t(suggestion.offer ? 'question.match.takesOffer' : 'question.match.asksPartner')}
      document={MatchDevelopmentQuestionDocument}
      roles={BROKERS}
      schema={deciding}
      initial={{ why: '' }}
      input={({ why }) => ({
        ...{ questionId, helper: helperOf(suggestion), why: orNull(why) },
        ...(suggestion.offer && { into: suggestion.offer.id }),
      })}
      submit={t('question.do.match')}
      done={t('question.do.match.done')}
    >
      {(control) => <TextField control={control} name="why" label={t('exchange.matchWhy')} long optional />}
    </CommandDialog>
  );
}

function Dismiss({ questionId, suggestion }: { questionId: string; suggestion: Suggestion }) {
  const { t } = useT();
  return (
    <ReasonCommand
      button={t('question.do.dismiss')}
      document={DismissMatchSuggestionDocument}
      roles={BROKERS}
      done={t('question.do.dismiss.done')}
      input={(reason) => ({ questionId, helper: helperOf(suggestion), reason })}
    />
  );
}

/** A broker may know better than the suggestions. */
function MatchOther({ questionId, askerId }: { questionId: string; askerId: string }) {
  const { t } = useT();
  const { all } = usePartnerChoices();
  const others = all.filter(({ partnerId }) => partnerId !== askerId);
  if (others.length === 0) return null;
  return (
    <CommandDialog
      button={t('question.do.matchOther')}
      document={MatchDevelopmentQuestionDocument}
      roles={BROKERS}
      schema={choosing}
      initial={{ partner: '', why: '' }}
      input={({ partner, why }) => {
        const found = others.find(({ key }) => key === partner);
        const helper = {
          ...{ networkId: found?.network.id ?? '', partnerId: found?.partnerId ?? '', exchangeId: null },
        };
        return { questionId, helper, why: orNull(why) };
      }}
      fieldOf={{ partnerId: 'partner', networkId: 'partner', 'helper.partnerId': 'partner' }}
      submit={t('question.do.match')}
      done={t('question.do.match.done')}
    >
      {(control) => (
        <>
          <SelectField
            control={control}
            name="partner"
            label={t('question.helper')}
            empty={t('exchange.choosePartner')}
            options={optionsOf(others)}
          />
          <TextField control={control} name="why" label={t('exchange.matchWhy')} long optional />
        </>
      )}
    </CommandDialog>
  );
}
