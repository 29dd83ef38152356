// The peer of `lists`: PostGraphile 5, a kept GraphQL server over PostgreSQL, on views of the read model's own tables that
// hold what is so now. It is installed for the run, since nothing else needs its 185 packages.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { query } from './generated-database.mjs';

const VERSION = '5.1.5';
const script = fileURLToPath(new URL('postgraphile-server.mjs', import.meta.url));

/** What is so now, one row each, with the words of its texts: what the same list of ours answers. */
const VIEWS = `
  DROP SCHEMA IF EXISTS peer CASCADE;
  CREATE SCHEMA peer;
  CREATE VIEW peer.need AS
    SELECT n.need_id, n.team_id, n.status, n.proposed_at, t.value AS title
    FROM traject_read.training_need n LEFT JOIN traject_log.text t ON t.id = (n.title).text
    WHERE n.valid_during @> now() AND n.known_during @> (SELECT position FROM traject_read.checkpoint);
  CREATE VIEW peer.agreement AS
    SELECT a.agreement_id, a.team_id, a.status, a.kpi, a.level, a.period_from, a.period_until
    FROM traject_read.kpi_agreement a
    WHERE a.valid_during @> now() AND a.known_during @> (SELECT position FROM traject_read.checkpoint);
  CREATE VIEW peer.activity AS
    SELECT a.activity_id, a.unit_id, a.status, a.kind, a.starts_at, a.enrolled, t.value AS title
    FROM traject_read.training_activity a LEFT JOIN traject_log.text t ON t.id = (a.title).text
    WHERE a.valid_during @> now() AND a.known_during @> (SELECT position FROM traject_read.checkpoint)
      AND coalesce(upper(a.known_during), 9223372036854775807) > (SELECT position FROM traject_read.checkpoint)
      AND coalesce(upper(a.valid_during), 'infinity') > now();
  -- As ours has it by activity: versions that ended are passed over without being read.
  CREATE INDEX IF NOT EXISTS peer_training_activity ON traject_read.training_activity
    (unit_id, coalesce(upper(known_during), 9223372036854775807), coalesce(upper(valid_during), 'infinity'));
  COMMENT ON VIEW peer.need IS E'@primaryKey need_id';
  COMMENT ON VIEW peer.agreement IS E'@primaryKey agreement_id';
  COMMENT ON VIEW peer.activity IS E'@primaryKey activity_id';
`;

/**
 * Gives `work` the address of PostGraphile on the views.
 * @template T
 * @param {{ url: string, folder: string, log: (line: string) => void }} options `folder` is where it is installed
 * @param {(origin: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withPostGraphile({ url, folder, log }, work) {
  log(`installing postgraphile ${VERSION} …`);
  const modules = join(folder, 'postgraphile');
  mkdirSync(modules, { recursive: true });
  writeFileSync(join(modules, 'package.json'), '{ "private": true }');
  const quiet = ['--no-audit', '--no-fund', '--silent'];
  execFileSync('npm', ['install', ...quiet, `postgraphile@${VERSION}`], { cwd: modules, stdio: 'inherit' });
  await query(url, VIEWS);
  const child = spawn(process.execPath, [script, modules], {
    env: { ...process.env, DATABASE_URL: url, NODE_ENV: 'production', GRAPHILE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  try {
    const [port] = await once(createInterface({ input: child.stdout }), 'line');
    return await work(`http://127.0.0.1:${port}`);
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}
