import { type Control, useWatch } from 'react-hook-form';
import { useQuery } from 'urql';
import * as z from 'zod/mini';
import { ChoiceField } from '../form/choice-field.js';
import { DateField } from '../form/date-field.js';
import { NumberField } from '../form/number-field.js';
import { choice, day, figure, optionalWords, orNull } from '../form/schemas.js';
import { TextField } from '../form/text-field.js';
import { TimeField } from '../form/time-field.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { Link } from '../ui/link.js';
import { Notice } from '../ui/notices.js';
import { wordsOf } from '../ui/words.js';
import { daysAfter, dayOf, momentOf, timeOf } from './amsterdam.js';
import { type ActivityQuery, WouldDoubleBookDocument } from './documents.generated.js';
import styles from './training-activity.module.css';

export type Activity = NonNullable<ActivityQuery['now']['trainingActivity']>;
export type Session = Activity['sessions'][number];

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const time = () => z.string().check(z.regex(TIME, 'ui.required'));

const MOST = 20;

/** What the forms about the times of a session ask: of a series also how many, of a move also why. */
export const sessionFields = {
  times: figure(1, MOST),
  weeks: figure(1, 12),
  reason: optionalWords(),
  day: day(),
  from: time(),
  until: time(),
  where: choice(['place', 'online']),
  place: optionalWords(),
  hours: figure(0, 24),
};
export const sessionForm = z.object(sessionFields);
export type SessionValues = z.infer<typeof sessionForm>;

/** What the form begins with: the times of `session`, or an afternoon. */
export const initialSession = (session?: Session): SessionValues => ({
  day: session ? dayOf(session.startsAt) : '',
  from: session ? timeOf(session.startsAt) : '13:00',
  until: session ? timeOf(session.endsAt) : '16:00',
  where: session?.online ? 'online' : 'place',
  place: session?.place?.value ?? '',
  hours: session?.hours ?? 3,
  times: 1,
  weeks: 1,
  reason: '',
});

/** The times that were filled in; a session that ends earlier in the day than it begins ends as it was typed. */
export const timesOf = (
  { day: on, from, until }: Pick<SessionValues, 'day' | 'from' | 'until'>,
  later = 0,
) => ({
  startsAt: momentOf(daysAfter(on, later), from),
  endsAt: momentOf(daysAfter(on, later), until),
});
/** What a session asks of the API besides its id. */
export const sessionInput = (values: SessionValues, later = 0) => ({
  ...timesOf(values, later),
  place: orNull(values.place),
  online: values.where === 'online',
  hours: values.hours,
});

const complete = ({ day: on, from, until }: Partial<SessionValues>): boolean =>
  typeof on === 'string' && on.length === 10 && TIME.test(from ?? '') && TIME.test(until ?? '');

/**
 * The fields of a session, and below them who would be in two places at once: asked while one fills in, so that it is
 * known before it is saved. It can be saved all the same.
 */
export function SessionFields({
  control,
  activityId,
  sessionId,
  dates,
}: {
  control: Control<SessionValues>;
  activityId: string;
  /** The session that would move. */
  sessionId?: string | undefined;
  /** Days after the first on which there are further sessions. */
  dates?: readonly number[] | undefined;
}) {
  const { t } = useT();
  const where = useWatch({ control, name: 'where' });
  return (
    <>
      <DateField control={control} name="day" label={t('activity.session.day')} />
      <TimeField control={control} name="from" label={t('activity.session.from')} />
      <TimeField control={control} name="until" label={t('activity.session.until')} />
      <ChoiceField
        control={control}
        name="where"
        label={t('activity.session.where')}
        inline
        options={(['place', 'online'] as const).map((value) => ({
          value,
          label: t(`activity.session.where.${value}`),
        }))}
      />
      <TextField
        control={control}
        name="place"
        label={t(where === 'online' ? 'activity.session.link' : 'activity.session.place')}
        optional
      />
      <NumberField
        control={control}
        name="hours"
        label={t('activity.session.hours')}
        help={t('activity.session.hoursHelp')}
      />
      <Clashes control={control} activityId={activityId} sessionId={sessionId} dates={dates ?? [0]} />
    </>
  );
}

function Clashes({
  control,
  activityId,
  sessionId,
  dates,
}: {
  control: Control<SessionValues>;
  activityId: string;
  sessionId: string | undefined;
  dates: readonly number[];
}) {
  const { t } = useT();
  const { moment } = useFormats();
  const values = useWatch({ control });
  const known = complete(values);
  const sessions = known
    ? dates.map((later) => ({
        ...timesOf({ day: values.day ?? '', from: values.from ?? '', until: values.until ?? '' }, later),
        sessionId: later === 0 ? (sessionId ?? null) : null,
      }))
    : [];
  const [{ data }] = useQuery({
    query: WouldDoubleBookDocument,
    variables: { input: { activityId, sessions } },
    pause: !known,
    requestPolicy: 'network-only',
  });
  const clashes = known ? (data?.now.wouldDoubleBook ?? []) : [];
  return (
    <div role="status">
      {known && data && clashes.length === 0 && <p>{t('activity.clash.none')}</p>}
      {clashes.length > 0 && (
        <Notice>
          <p>
            <strong>{t('activity.clash.some', { count: clashes.length })}</strong>
          </p>
          <ul className={styles['clashes']}>
            {clashes.map(({ person, session, proposed }) => (
              <li key={`${person.id} ${session.id} ${proposed}`}>
                {person.name ?? t('ui.someone')}:{' '}
                <Link to="/activities/$activityId" params={{ activityId: session.activity.id }}>
                  {wordsOf(session.activity.title, t)}
                </Link>
                , {moment(session.startsAt)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
