import * as z from 'zod/mini';
import { ChecksField, ChoiceField } from '../form/choice-field.js';
import { CommandDialog } from '../form/command-dialog.js';
import { chosen, choice, optionalWords, orNull, words } from '../form/schemas.js';
import { ReasonCommand } from '../form/simple-commands.js';
import { SelectField, TextField } from '../form/text-field.js';
import { useT } from '../i18n/use-t.js';
import {
  CloseNeedDocument,
  EndorseNeedDocument,
  MergeNeedDocument,
  ObjectToNeedDocument,
  ReportStanceDocument,
  SplitNeedDocument,
} from './documents.generated.js';

/** The need that a command is about. */
export interface About {
  needId: string;
  teamId: string;
}
const TEAM = ['member', 'teamLead'] as const;

const endorsement = z.object({ note: optionalWords() });

/** Endorses the need, or objects to it with what one has against it; who took a stance sees which, and may change it. */
export function TakeStance({ needId, teamId, own }: About & { own: 'endorse' | 'object' | null }) {
  const { t } = useT();
  return (
    <>
      {own && <p>{t(own === 'endorse' ? 'need.ownEndorsement' : 'need.ownObjection')}</p>}
      {own !== 'endorse' && (
        <CommandDialog
          button={t('need.do.endorse')}
          kind={own === null ? 'primary' : 'secondary'}
          intro={t('need.do.endorse.intro')}
          document={EndorseNeedDocument}
          roles={TEAM}
          teamId={teamId}
          schema={endorsement}
          initial={{ note: '' }}
          input={({ note }) => ({ needId, note: orNull(note) })}
          submit={t('need.do.endorse')}
          done={t('need.do.endorse.done')}
        >
          {(control) => <TextField control={control} name="note" label={t('need.note')} optional long />}
        </CommandDialog>
      )}
      <ReasonCommand
        button={t(own === 'object' ? 'need.do.objectOtherwise' : 'need.do.object')}
        document={ObjectToNeedDocument}
        roles={TEAM}
        teamId={teamId}
        input={(note) => ({ needId, note })}
        label={t('need.do.object.label')}
        done={t('need.do.object.done')}
      />
    </>
  );
}

const paper = z.object({
  personId: chosen(),
  stance: choice(['endorse', 'object']),
  note: optionalWords(),
  evidence: words(),
});

/** Reports the stance of another from paper. */
export function ReportStance({
  needId,
  teamId,
  members,
}: About & { members: readonly { id: string; name: string | null }[] }) {
  const { t } = useT();
  return (
    <CommandDialog
      button={t('need.do.reportStance')}
      intro={t('need.do.reportStance.intro')}
      document={ReportStanceDocument}
      roles={['teamLead', 'member', 'facilitator']}
      teamId={teamId}
      schema={paper}
      initial={{ personId: '', stance: 'endorse', note: '', evidence: '' }}
      input={({ note, ...rest }) => ({ needId, note: orNull(note), ...rest })}
      submit={t('need.do.reportStance')}
      done={t('need.do.reportStance.done')}
    >
      {(control) => (
        <>
          <SelectField
            control={control}
            name="personId"
            label={t('need.whose')}
            empty={t('ui.choose')}
            options={members.map(({ id, name }) => ({ value: id, label: name ?? id }))}
          />
          <ChoiceField
            control={control}
            name="stance"
            label={t('need.stance')}
            options={[
              { value: 'endorse', label: t('need.endorses') },
              { value: 'object', label: t('need.objects') },
            ]}
          />
          <TextField control={control} name="note" label={t('need.note')} optional long />
          <TextField control={control} name="evidence" label={t('need.paperEvidence')} />
        </>
      )}
    </CommandDialog>
  );
}

const closing = z.object({ evidence: words(), guskeyLevels: z.array(z.string()) });
const LEVELS = ['1', '2', '3', '4', '5'] as const;

/** Closes the need with evidence on Guskey's levels. */
export function CloseNeed({ needId, teamId }: About) {
  const { t } = useT();
  return (
    <CommandDialog
      button={t('need.do.close')}
      kind="primary"
      document={CloseNeedDocument}
      roles={['teamLead', 'member']}
      teamId={teamId}
      schema={closing}
      initial={{ evidence: '', guskeyLevels: [] }}
      input={({ evidence, guskeyLevels }) => ({ needId, evidence, guskeyLevels: guskeyLevels.map(Number) })}
      submit={t('need.do.close')}
      done={t('need.do.close.done')}
    >
      {(control) => (
        <>
          <TextField control={control} name="evidence" label={t('need.do.close.label')} long />
          <ChecksField
            control={control}
            name="guskeyLevels"
            label={t('need.do.close.guskey')}
            options={LEVELS.map((level) => ({ value: level, label: t(`need.guskey.${level}`) }))}
          />
        </>
      )}
    </CommandDialog>
  );
}

const merging = z.object({ intoNeedId: chosen(), reason: words() });

/** Lets the need go on in another open need of the team. */
export function MergeNeed({
  needId,
  teamId,
  others,
}: About & { others: readonly { id: string; title: string }[] }) {
  const { t } = useT();
  return (
    <CommandDialog
      button={t('need.do.merge')}
      document={MergeNeedDocument}
      roles={['teamLead']}
      teamId={teamId}
      schema={merging}
      initial={{ intoNeedId: '', reason: '' }}
      input={(values) => ({ needId, ...values })}
      submit={t('need.do.merge')}
      done={t('need.do.merge.done')}
      dangerous
    >
      {(control) => (
        <>
          <SelectField
            control={control}
            name="intoNeedId"
            label={t('need.do.merge.into')}
            empty={t('ui.choose')}
            options={others.map(({ id, title }) => ({ value: id, label: title }))}
          />
          <TextField control={control} name="reason" label={t('ui.reason')} long />
        </>
      )}
    </CommandDialog>
  );
}

const part = z.object({ title: words(), gap: words() });
const splitting = z.object({ first: part, second: part, reason: words() });

/** Lets the need go on in two. */
export function SplitNeed({ needId, teamId }: About) {
  const { t } = useT();
  const empty = { title: '', gap: '' };
  return (
    <CommandDialog
      button={t('need.do.split')}
      intro={t('need.do.split.intro')}
      document={SplitNeedDocument}
      roles={['teamLead']}
      teamId={teamId}
      schema={splitting}
      initial={{ first: empty, second: empty, reason: '' }}
      input={({ first, second, reason }) => ({ needId, parts: [first, second], reason })}
      fieldOf={{ 'parts.0.title': 'first.title', 'parts.1.title': 'second.title' }}
      submit={t('need.do.split')}
      done={t('need.do.split.done')}
      dangerous
    >
      {(control) => (
        <>
          {(['first', 'second'] as const).map((name, index) => (
            <div key={name}>
              <TextField
                control={control}
                name={`${name}.title`}
                label={t('need.part.title', { n: index + 1 })}
              />
              <TextField control={control} name={`${name}.gap`} label={t('need.part.gap')} long />
            </div>
          ))}
          <TextField control={control} name="reason" label={t('ui.reason')} long />
        </>
      )}
    </CommandDialog>
  );
}
