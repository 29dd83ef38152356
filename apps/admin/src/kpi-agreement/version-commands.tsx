import { CommandDialog } from '../form/command-dialog.js';
import { orNull } from '../form/schemas.js';
import { PlainCommand, ReasonCommand } from '../form/simple-commands.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { type Agreement, leewayInWords, unitOf, type Version } from './agreement.js';
import {
  AnnulKpiSignatureDocument,
  ImposeKpiTargetDocument,
  OfferKpiVersionDocument,
  ProposeKpiAmendmentDocument,
  RefuseKpiAmendmentDocument,
  SignKpiVersionDocument,
} from './documents.generated.js';
import {
  initialTerms,
  reasonedTermsSchema,
  TERMS_FIELDS,
  TermsFields,
  termsInput,
  termsSchema,
} from './terms-form.js';

const BOTH = ['teamLead', 'manager'] as const;

/** Puts a version on the table, while negotiating. */
export function OfferVersion({ agreement }: { agreement: Agreement }) {
  const { t } = useT();
  return (
    <CommandDialog
      button={t('kpi.do.offer')}
      kind={agreement.versionOffered ? 'secondary' : 'primary'}
      intro={t('kpi.do.offer.intro')}
      document={OfferKpiVersionDocument}
      roles={BOTH}
      teamId={agreement.teamId}
      schema={termsSchema}
      initial={initialTerms(agreement)}
      input={(values) => ({ agreementId: agreement.id, terms: termsInput(values), why: orNull(values.why) })}
      fieldOf={TERMS_FIELDS}
      submit={t('kpi.do.offer')}
      done={t('kpi.do.offer.done')}
    >
      {(control) => <TermsFields control={control} agreement={agreement} />}
    </CommandDialog>
  );
}

/** Imposes terms over the team, after an escalation. */
export function ImposeTarget({ agreement }: { agreement: Agreement }) {
  const { t } = useT();
  return (
    <CommandDialog
      button={t('kpi.do.impose')}
      kind="danger"
      dangerous
      intro={t('kpi.do.impose.intro')}
      document={ImposeKpiTargetDocument}
      roles={['board']}
      schema={reasonedTermsSchema}
      initial={initialTerms(agreement)}
      input={(values) => ({ agreementId: agreement.id, terms: termsInput(values), why: values.why })}
      fieldOf={TERMS_FIELDS}
      submit={t('kpi.do.impose')}
      done={t('kpi.do.impose.done')}
    >
      {(control) => <TermsFields control={control} agreement={agreement} reasoned />}
    </CommandDialog>
  );
}

/** Proposes other terms of an agreement in force. */
export function Amend({ agreement }: { agreement: Agreement }) {
  const { t } = useT();
  return (
    <CommandDialog
      button={t('kpi.do.amend')}
      document={ProposeKpiAmendmentDocument}
      roles={BOTH}
      teamId={agreement.teamId}
      schema={reasonedTermsSchema}
      initial={initialTerms(agreement)}
      input={(values) => ({ agreementId: agreement.id, terms: termsInput(values), reason: values.why })}
      fieldOf={TERMS_FIELDS}
      submit={t('kpi.do.amend')}
      done={t('kpi.do.amend.done')}
    >
      {(control) => <TermsFields control={control} agreement={agreement} reasoned />}
    </CommandDialog>
  );
}

/** Signs the version on the table, by the hash that is shown. */
export function SignVersion({ agreement, version }: { agreement: Agreement; version: Version }) {
  const { t } = useT();
  const formats = useFormats();
  const { terms, hash } = version;
  return (
    <PlainCommand
      button={t('kpi.do.sign', { version: version.version })}
      kind="primary"
      intro={t('kpi.do.sign.intro', {
        target: formats.value(terms.target, unitOf(agreement)),
        leeway: leewayInWords(terms, agreement, t, formats),
        period: formats.period(terms.period.from, terms.period.until),
      })}
      document={SignKpiVersionDocument}
      roles={BOTH}
      teamId={agreement.teamId}
      input={{ agreementId: agreement.id, version: version.version, hash }}
      done={t('kpi.do.sign.done', { version: version.version })}
    />
  );
}

/** Takes one's own signature back before the other side has signed. */
export function AnnulSignature({ agreement, version }: { agreement: Agreement; version: Version }) {
  const { t } = useT();
  return (
    <ReasonCommand
      button={t('kpi.do.annul')}
      kind="danger"
      dangerous
      document={AnnulKpiSignatureDocument}
      roles={BOTH}
      teamId={agreement.teamId}
      input={(reason) => ({ agreementId: agreement.id, version: version.version, reason })}
      done={t('kpi.do.annul.done')}
    />
  );
}

/** Refuses the amendment of the other side. */
export function RefuseAmendment({ agreement, version }: { agreement: Agreement; version: Version }) {
  const { t } = useT();
  return (
    <ReasonCommand
      button={t('kpi.do.refuse')}
      document={RefuseKpiAmendmentDocument}
      roles={BOTH}
      teamId={agreement.teamId}
      input={(reason) => ({ agreementId: agreement.id, version: version.version, reason })}
      done={t('kpi.do.refuse.done')}
    />
  );
}
