// The log. Judges facts; `log-facts.ts` asks for them.
import { attention, failure, ok, type Finding } from './finding.js';
import type { LogFacts } from './log-facts.js';

/** `now`: this machine's clock, in milliseconds since 1970. */
export function judgeLog(facts: LogFacts, now: number): Finding[] {
  return [judgeRights(facts), judgeDense(facts), judgeTimes(facts, now), judgeLock(facts)];
}

function judgeRights({ guarded, owner, mayChange, mayAppend }: LogFacts): Finding {
  if (!guarded)
    return failure(
      'LOG_RIGHTS',
      {
        nl: 'de trigger die wijzigen van gebeurtenissen weigert ontbreekt of staat uit',
        en: 'the trigger that refuses changes of events is missing or disabled',
      },
      {
        nl: 'alter table traject_log.event enable trigger event_is_final; en vraag wie hem uitzette',
        en: 'alter table traject_log.event enable trigger event_is_final; and ask who disabled it',
      },
    );
  const grant = {
    nl: 'geef als eigenaar `traject migrate --grant-to ROL`',
    en: 'give `traject migrate --grant-to ROLE` as the owner',
  };
  if (!mayAppend)
    return failure(
      'LOG_RIGHTS',
      { nl: 'deze rol mag niet vastleggen', en: 'this role may not record' },
      grant,
    );
  if (owner)
    return ok(
      'LOG_RIGHTS',
      'deze rol is eigenaar van het logboek; een trigger weigert wijzigen',
      'this role owns the log; a trigger refuses changes',
    );
  if (mayChange)
    return attention(
      'LOG_RIGHTS',
      { nl: 'deze rol heeft meer rechten dan nodig', en: 'this role has more rights than it needs' },
      grant,
    );
  return ok(
    'LOG_RIGHTS',
    'deze rol mag lezen en vastleggen, en niets wijzigen',
    'this role may read and record, and change nothing',
  );
}

export function judgeDense({ head, from, counted }: Pick<LogFacts, 'head' | 'from' | 'counted'>): Finding {
  const expected = head - from + 1;
  const says = {
    nl: `${counted} van ${expected} gebeurtenissen van positie ${from} tot en met ${head}`,
    en: `${counted} of ${expected} events from position ${from} to ${head}`,
  };
  if (counted === expected) return ok('LOG_DENSE', says.nl, says.en);
  return failure('LOG_DENSE', says, {
    nl: 'er ontbreken gebeurtenissen: zet een reservekopie terug en zoek uit wie de tabel wijzigde',
    en: 'events are missing: restore a backup, and find out who changed the table',
  });
}

export function judgeTimes(
  { lastRecordedAt, fallsAt }: Pick<LogFacts, 'lastRecordedAt' | 'fallsAt'>,
  now: number,
) {
  if (fallsAt !== null)
    return failure(
      'LOG_TIMES',
      { nl: `op positie ${fallsAt} gaat de tijd terug`, en: `at position ${fallsAt} time goes back` },
      {
        nl: '"bekend op" klopt hier niet: zet een reservekopie terug en zoek uit wie de tabel wijzigde',
        en: '"known on" is wrong here: restore a backup, and find out who changed the table',
      },
    );
  const ahead = lastRecordedAt === null ? 0 : Math.round((lastRecordedAt - now) / 1000);
  if (ahead > 1)
    return attention(
      'LOG_TIMES',
      {
        nl: `de laatste gebeurtenis is ${ahead} s in de toekomst: een klok liep voor, of die van deze machine ging terug`,
        en: `the last event lies ${ahead} s in the future: a clock ran ahead, or this machine's went back`,
      },
      {
        nl: 'verbeter de klok (NTP); tot die tijd krijgen nieuwe gebeurtenissen de laatste tijd van het logboek',
        en: "mend the clock (NTP); until then new events get the log's last time",
      },
    );
  return ok('LOG_TIMES', 'de tijden lopen nergens terug', 'times never fall');
}

export function judgeLock({ lock }: Pick<LogFacts, 'lock'>): Finding {
  if (lock === null || (lock.seconds < 10 && lock.waiting < 20))
    return ok('APPEND_LOCK', 'niemand houdt het vastleggen op', 'nobody holds recording up');
  const seconds = Math.round(lock.seconds);
  return attention(
    'APPEND_LOCK',
    {
      nl: `proces ${lock.pid} van PostgreSQL houdt het vastleggen ${seconds} s vast; ${lock.waiting} wachten`,
      en: `process ${lock.pid} of PostgreSQL has held recording for ${seconds} s; ${lock.waiting} wait`,
    },
    {
      nl: `is het geen kopie of demo die wordt geladen, dan: select pg_terminate_backend(${lock.pid})`,
      en: `unless a copy or demo is being loaded: select pg_terminate_backend(${lock.pid})`,
    },
  );
}
