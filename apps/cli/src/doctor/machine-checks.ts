// Node, the data folder, the embedded server in it, and the disk. Judges facts; `machine-facts.ts` gathers them.
import { attention, failure, ok, type Finding } from './finding.js';
import type { DataFolderFacts } from './machine-facts.js';

/** As `engines` in package.json says. */
const NODE_FLOOR = [20, 19] as const;

/** `version` as `process.versions.node`, such as `20.19.0`. */
export function judgeNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const enough = major > NODE_FLOOR[0] || (major === NODE_FLOOR[0] && minor >= NODE_FLOOR[1]);
  if (enough) return ok('NODE_VERSION', `Node ${version}`, `Node ${version}`);
  return failure(
    'NODE_VERSION',
    { nl: `Node ${version} is te oud`, en: `Node ${version} is too old` },
    { nl: 'installeer Node 20.19 of later', en: 'install Node 20.19 or later' },
  );
}

export function judgeDataFolder(facts: DataFolderFacts): Finding[] {
  const { folder } = facts;
  if (!facts.exists) {
    const missing = {
      nl: `de gegevensmap ${folder} bestaat niet`,
      en: `the data folder ${folder} does not exist`,
    };
    const start = {
      nl: 'start Traject, of verbeter TRAJECT_DATA',
      en: 'start Traject, or mend TRAJECT_DATA',
    };
    return [attention('DATA_FOLDER', missing, start)];
  }
  const found: Finding[] = [];
  if (!facts.writable)
    found.push(
      failure(
        'DATA_FOLDER',
        {
          nl: `de gegevensmap ${folder} is niet schrijfbaar voor deze gebruiker`,
          en: `the data folder ${folder} cannot be written by this user`,
        },
        {
          nl: 'wijzig de rechten, of kies een andere map',
          en: 'change its rights, or choose another folder',
        },
      ),
    );
  for (const file of facts.exposed)
    found.push(
      attention(
        'DATA_FOLDER',
        { nl: `${file} is leesbaar voor anderen`, en: `${file} can be read by others` },
        { nl: `chmod 600 ${file}`, en: `chmod 600 ${file}` },
      ),
    );
  if (found.length === 0)
    found.push(ok('DATA_FOLDER', `${folder} is schrijfbaar`, `${folder} can be written`));
  return [...found, judgeDisk(facts)];
}

const GB = 1_000_000_000;

/** An append needs its bytes about three times: table, indexes and WAL; a rebuild needs the read model twice. */
export function judgeDisk({ freeBytes, totalBytes }: { freeBytes: number; totalBytes: number }): Finding {
  const free = (freeBytes / GB).toFixed(1);
  const share = Math.floor((100 * freeBytes) / Math.max(1, totalBytes));
  const says = { nl: `${free} GB (${share} %) vrij`, en: `${free} GB (${share} %) free` };
  const advice = {
    nl: 'maak ruimte: op een volle schijf wordt niets meer vastgelegd',
    en: 'make room: on a full disk nothing more is recorded',
  };
  if (freeBytes < 0.2 * GB) return failure('DISK_SPACE', says, advice);
  if (freeBytes < 1 * GB) return attention('DISK_SPACE', says, advice);
  return ok('DISK_SPACE', says.nl, says.en);
}

/** What is found of the embedded server; `owned` is null where its database could not be asked. */
export interface EmbeddedFacts {
  made: boolean;
  pidFile: boolean;
  running: { pid: number } | null;
  owned: boolean | null;
}

export function judgeEmbedded({ made, pidFile, running, owned }: EmbeddedFacts): Finding {
  const code = 'EMBEDDED_SERVER';
  if (running && owned === false)
    return attention(
      code,
      {
        nl: `de ingebouwde server (proces ${running.pid}) draait, maar geen Traject gebruikt hem: zijn eigenaar is gedood`,
        en: `the embedded server (process ${running.pid}) runs, but no Traject uses it: its owner was killed`,
      },
      { nl: 'start Traject: dat neemt hem over', en: 'start Traject: it takes the server over' },
    );
  if (running)
    return ok(
      code,
      `de ingebouwde server draait (proces ${running.pid})`,
      `the embedded server runs (process ${running.pid})`,
    );
  if (pidFile)
    return attention(
      code,
      {
        nl: 'de ingebouwde server is gedood; zijn postmaster.pid is er nog',
        en: 'the embedded server was killed; its postmaster.pid is still there',
      },
      {
        nl: 'start Traject: dat ruimt op, en de database herstelt zich',
        en: 'start Traject: it clears up, and the database recovers',
      },
    );
  return attention(
    code,
    made
      ? { nl: 'de ingebouwde server draait niet', en: 'the embedded server does not run' }
      : { nl: 'er is nog geen ingebouwde database', en: 'there is no embedded database yet' },
    {
      nl: 'start Traject en geef dan nogmaals `traject doctor`: het logboek is nu niet bekeken',
      en: 'start Traject and give `traject doctor` again: the log was not looked at',
    },
  );
}

/** Milliseconds of the wall clock and of the monotonic clock that went by during the check. */
export function judgeClockSteadiness(wall: number, monotonic: number): Finding {
  const jump = Math.round(wall - monotonic);
  if (Math.abs(jump) < 500) return ok('CLOCK_STEADY', 'de klok loopt gelijkmatig', 'the clock runs steadily');
  return attention(
    'CLOCK_STEADY',
    {
      nl: `de klok van deze machine sprong tijdens het onderzoek ${jump} ms`,
      en: `this machine's clock jumped ${jump} ms during the check`,
    },
    {
      nl: 'laat NTP de klok bijsturen in plaats van verzetten',
      en: 'let NTP slew the clock instead of stepping it',
    },
  );
}
