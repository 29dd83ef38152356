import { addDays, dateOf } from '@traject/domain';
import { useState } from 'react';
import * as z from 'zod/mini';
import { ChoiceField } from '../form/choice-field.js';
import { CommandDialog } from '../form/command-dialog.js';
import { DateField } from '../form/date-field.js';
import { chosen, choice, day, orNull } from '../form/schemas.js';
import { PlainCommand } from '../form/simple-commands.js';
import { SelectField } from '../form/text-field.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { holds, holdsFor } from '../session/session.js';
import { useViewer } from '../session/use-viewer.js';
import { EmptyState } from '../ui/notices.js';
import { Row } from '../ui/row.js';
import { wordsOf } from '../ui/words.js';
import { Distribution } from './distribution.js';
import {
  AnswerAppraisalDocument,
  CloseAppraisalRoundDocument,
  OpenAppraisalRoundDocument,
} from './documents.generated.js';
import { type Theme, useLeadOf } from './ownership-actions.js';
import styles from './rounds.module.css';

const opening = z.object({ teamId: chosen(), closesOn: day(), partnersOf: z.string() });
const SCALE = ['1', '2', '3', '4', '5', '6', '7'] as const;
const ITEMS = ['1', '2', '3', '4', '5', '6', '7'] as const;
const score = () => choice(SCALE);
const answers = z.object({
  '1': score(),
  '2': score(),
  '3': score(),
  '4': score(),
  '5': score(),
  '6': score(),
  '7': score(),
});

/** Rounds on felt ownership: distributions of closed ones, answering and closing open ones, opening another. */
export function Rounds({ theme }: { theme: Theme }) {
  const { t } = useT();
  const formats = useFormats();
  const viewer = useViewer();
  const leads = useLeadOf();
  const [today] = useState(() => dateOf(new Date().toISOString()));
  const quality = holds(viewer, 'quality');
  const teams = (theme.institution?.teams ?? []).filter(({ id }) => quality || leads.includes(id));
  return (
    <>
      <p className={styles['soft']}>{t('ownership.feltHelp')}</p>
      {theme.appraisalRounds.length === 0 && <EmptyState>{t('ownership.noRounds')}</EmptyState>}
      <ul className={styles['rounds']}>
        {theme.appraisalRounds.map(({ id, team, status, closesOn, ownAnswer, ...round }) => (
          <li key={id}>
            <strong>
              {t('ownership.round', { team: wordsOf(team?.name, t), day: formats.day(closesOn) })}
            </strong>
            <Reported round={round} />
            {status === 'open' && ownAnswer && <p>{t('ownership.answered')}</p>}
            {status === 'open' && team && (
              <Row>
                {(holdsFor(viewer, team.id, 'member', 'teamLead') ||
                  (round.partnersOf !== null && holds(viewer, 'partner'))) && (
                  <Answer roundId={id} teamId={team.id} own={ownAnswer} />
                )}
                {(quality || leads.includes(team.id)) && (
                  <PlainCommand
                    button={t('ownership.do.closeRound')}
                    document={CloseAppraisalRoundDocument}
                    roles={['quality', 'teamLead']}
                    teamId={team.id}
                    input={{ roundId: id }}
                    done={t('ownership.do.closeRound.done')}
                  />
                )}
              </Row>
            )}
          </li>
        ))}
      </ul>
      {teams.length > 0 && (
        <Row>
          <CommandDialog
            button={t('ownership.do.openRound')}
            document={OpenAppraisalRoundDocument}
            roles={['quality', 'teamLead']}
            schema={opening}
            initial={{
              teamId: teams.length === 1 ? (teams[0]?.id ?? '') : '',
              closesOn: addDays(today, 14),
              partnersOf: '',
            }}
            input={({ partnersOf, ...values }) => ({
              themeId: theme.id,
              instrument: 'poq7' as const,
              partnersOfProgrammeId: orNull(partnersOf),
              ...values,
            })}
            submit={t('ownership.do.openRound')}
            done={t('ownership.do.openRound.done')}
          >
            {(control) => (
              <>
                <SelectField
                  control={control}
                  name="teamId"
                  label={t('ownership.team')}
                  empty={t('ui.choose')}
                  options={teams.map(({ id, name }) => ({ value: id, label: wordsOf(name, t) }))}
                />
                <DateField control={control} name="closesOn" label={t('ownership.do.openRound.until')} />
                <SelectField
                  control={control}
                  name="partnersOf"
                  label={t('ownership.do.openRound.partners')}
                  empty={t('ownership.do.openRound.noPartners')}
                  options={theme.programmes.map(({ id, title }) => ({ value: id, label: wordsOf(title, t) }))}
                />
              </>
            )}
          </CommandDialog>
        </Row>
      )}
    </>
  );
}

/** What is reported of a round: members, and partners where they were asked, each apart. */
function Reported({
  round: { withheld, distribution, partnersOf, partnerDistribution, partnersWithheld },
}: {
  round: Pick<
    Theme['appraisalRounds'][number],
    'withheld' | 'distribution' | 'partnersOf' | 'partnerDistribution' | 'partnersWithheld'
  >;
}) {
  const { t } = useT();
  const asked = partnersOf !== null;
  return (
    <>
      {asked && distribution && <p>{t('ownership.members')}</p>}
      {distribution && <Distribution {...distribution} />}
      {withheld && <p>{t(withheld === 'roundOpen' ? 'ownership.roundOpen' : 'ownership.fewerThanFive')}</p>}
      {asked && partnersWithheld === 'roundOpen' && <p>{t('ownership.partnersAsked')}</p>}
      {asked && partnersWithheld === 'fewerThanFive' && <p>{t('ownership.partnersFewerThanFive')}</p>}
      {asked && partnerDistribution && (
        <>
          <p>{t('ownership.partners')}</p>
          <Distribution {...partnerDistribution} />
        </>
      )}
    </>
  );
}

function Answer({
  roundId,
  teamId,
  own,
}: {
  roundId: string;
  teamId: string;
  own: readonly number[] | null;
}) {
  const { t } = useT();
  return (
    <CommandDialog
      button={t('ownership.do.answer')}
      kind="primary"
      intro={t('ownership.do.answer.intro')}
      document={AnswerAppraisalDocument}
      roles={['member', 'teamLead', 'partner']}
      teamId={teamId}
      mayBeLate={false}
      schema={answers}
      initial={Object.fromEntries(
        ITEMS.map((item, index) => [item, SCALE.find((each) => Number(each) === own?.[index])]),
      )}
      input={(values) => ({ roundId, scores: ITEMS.map((item) => Number(values[item])) })}
      submit={t('ownership.do.answer')}
      done={t('ownership.do.answer.done')}
    >
      {(control) => (
        <>
          {ITEMS.map((item) => (
            <ChoiceField
              key={item}
              control={control}
              name={item}
              label={t(`ownership.item.${item}`)}
              options={SCALE.map((value) => ({ value, label: value }))}
              inline
            />
          ))}
        </>
      )}
    </CommandDialog>
  );
}
