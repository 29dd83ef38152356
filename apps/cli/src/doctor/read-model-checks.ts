// The read model, its projector and the policies.
import type { ProjectionStatus } from '@traject/read-model';
import { attention, failure, ok, type Finding } from './finding.js';

/** A busy log is always some events ahead of what follows it. */
const NORMAL_LAG = 1000;

export function judgeReadModel(status: ProjectionStatus, head: number): Finding[] {
  return [judgeProjection(status, head), judgeTables(status), judgeRebuild(status)];
}

export function judgeProjection(status: ProjectionStatus, head: number): Finding {
  const code = 'PROJECTION';
  const { events, position, failure: stop, holder } = status;
  const says = {
    nl: `${events} van ${head} gebeurtenissen in het leesmodel, tot positie ${position}`,
    en: `${events} of ${head} events in the read model, to position ${position}`,
  };
  if (stop)
    return failure(
      code,
      {
        nl: `het leesmodel staat stil voor positie ${stop.position} (${stop.eventType}): ${stop.code}`,
        en: `the read model stands still before position ${stop.position} (${stop.eventType}): ${stop.code}`,
      },
      {
        nl: 'verhelp de oorzaak en herstart; er is niets overgeslagen (docs/read-model.md)',
        en: 'mend the cause and restart; nothing was skipped (docs/read-model.md)',
      },
    );
  if (events !== position)
    return failure(code, says, { nl: 'geef `traject rebuild`', en: 'give `traject rebuild`' });
  if (position > head)
    return failure(
      code,
      {
        nl: `het leesmodel (positie ${position}) is verder dan het logboek (${head}): dat is teruggezet`,
        en: `the read model (position ${position}) is ahead of the log (${head}), which was restored`,
      },
      {
        nl: 'stop de servers en geef: drop schema traject_read, traject_projection cascade',
        en: 'stop the servers and give: drop schema traject_read, traject_projection cascade',
      },
    );
  if (holder === null)
    return attention(
      code,
      {
        nl: `${says.nl}; geen proces houdt het nu bij`,
        en: `${says.en}; no process keeps it up to date now`,
      },
      { nl: 'start de server', en: 'start the server' },
    );
  if (head - position > NORMAL_LAG)
    return attention(code, says, {
      nl: 'het leesmodel loopt achter: kijk over een minuut nogmaals; wordt het meer, kijk dan naar de belasting',
      en: 'the read model lags: look again in a minute; if it grows, look at the load',
    });
  return ok(code, says.nl, says.en);
}

export function judgeTables({ tables, readable }: ProjectionStatus): Finding {
  const code = 'READ_MODEL_VERSION';
  if (tables === 'own') return ok(code, 'de tabellen zijn van deze versie', 'the tables are of this version');
  const advice =
    tables === 'older'
      ? {
          nl: 'de server bouwt ze op de achtergrond opnieuw op; laat hem draaien',
          en: 'the server rebuilds them in the background; let it run',
        }
      : { nl: 'gebruik die versie', en: 'use that release' };
  const says =
    tables === 'older'
      ? { nl: 'de tabellen zijn van een oudere versie', en: 'the tables are of an older release' }
      : { nl: 'de tabellen zijn van een nieuwere versie', en: 'the tables are of a newer release' };
  return readable ? attention(code, says, advice) : failure(code, says, advice);
}

export function judgeRebuild({ rebuild }: ProjectionStatus): Finding {
  const code = 'REBUILD';
  if (rebuild === null) return ok(code, 'er is geen herbouw', 'there is no rebuild');
  const { state, phase, done, total, errorCode, differing } = rebuild;
  const far = { nl: `${phase}, ${done} van ${total}`, en: `${phase}, ${done} of ${total}` };
  if (state === 'running') return ok(code, `er wordt herbouwd: ${far.nl}`, `a rebuild runs: ${far.en}`);
  if (state === 'interrupted')
    return attention(
      code,
      { nl: `een herbouw is onderbroken: ${far.nl}`, en: `a rebuild was interrupted: ${far.en}` },
      {
        nl: '`traject rebuild` gaat verder waar hij bleef',
        en: '`traject rebuild` goes on where it stopped',
      },
    );
  if (differing.length > 0)
    return failure(
      code,
      {
        nl: `de laatste herbouw verschilde van wat er stond: ${differing.join(', ')}`,
        en: `the last rebuild differed from what was live: ${differing.join(', ')}`,
      },
      {
        nl: 'een projectie is stuk of de tabellen zijn gewijzigd; zie docs/read-model.md',
        en: 'a projection is broken or the tables were changed; see docs/read-model.md',
      },
    );
  return errorCode === null
    ? ok(code, 'de laatste herbouw is voltooid', 'the last rebuild is complete')
    : attention(
        code,
        { nl: `de laatste herbouw mislukte: ${errorCode}`, en: `the last rebuild failed: ${errorCode}` },
        { nl: 'geef `traject rebuild`', en: 'give `traject rebuild`' },
      );
}

export interface PolicyFacts {
  name: string;
  position: number;
  /** A process runs it now. */
  held: boolean;
}

export function judgePolicies(policies: readonly PolicyFacts[], head: number): Finding[] {
  const code = 'POLICIES';
  const waiting = policies.filter(({ held, position }) => !held && position < head);
  const slow = policies.filter(({ held, position }) => held && head - position > NORMAL_LAG);
  const found = [
    ...waiting.map(({ name, position }) =>
      attention(
        code,
        {
          nl: `beleidsregel ${name} staat op ${position} van ${head} en niemand voert hem uit`,
          en: `policy ${name} is at ${position} of ${head} and nobody runs it`,
        },
        { nl: 'start de server', en: 'start the server' },
      ),
    ),
    ...slow.map(({ name, position }) =>
      attention(
        code,
        {
          nl: `beleidsregel ${name} loopt achter: ${position} van ${head}`,
          en: `policy ${name} lags: ${position} of ${head}`,
        },
        {
          nl: 'zoek `policy-trouble` in het log van de server: een poging die mislukt wordt herhaald',
          en: "look for `policy-trouble` in the server's log: an attempt that fails is repeated",
        },
      ),
    ),
  ];
  if (found.length > 0) return found;
  return [
    ok(code, `beleidsregels die bij zijn: ${policies.length}`, `policies up to date: ${policies.length}`),
  ];
}
