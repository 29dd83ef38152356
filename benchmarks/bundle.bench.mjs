// The JavaScript that a browser loads before the app can start: the module scripts and preloads of
// index.html and everything that they import statically, each gzipped, in kilobytes of 1,000 bytes.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { parseAst } from 'vite';
import { summarise } from './summarise.mjs';

const dist = fileURLToPath(new URL('../apps/admin/dist/', import.meta.url));

/** @param {string} html */
function entries(html) {
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  return tags
    .filter((tag) => /\btype="module"|\brel="modulepreload"/.test(tag))
    .map((tag) => /\b(?:src|href)="([^"]+)"/.exec(tag)?.[1])
    .filter((address) => address !== undefined)
    .map((address) => join(dist, address.replace(/^\.?\//, '')));
}

/** @param {string} file */
function staticImports(file) {
  return parseAst(readFileSync(file, 'utf8')).body.flatMap((statement) =>
    'source' in statement && statement.source ? [join(dirname(file), String(statement.source.value))] : [],
  );
}

/** @type {import('./run.mjs').Benchmark} */
export default async function run({ log }) {
  const queue = entries(readFileSync(join(dist, 'index.html'), 'utf8'));
  const seen = new Set(queue);
  let bytes = 0;
  for (const file of queue) {
    const size = gzipSync(readFileSync(file)).length;
    log(`${(size / 1000).toFixed(1).padStart(8)} KB  ${file.slice(dist.length)}`);
    bytes += size;
    for (const imported of staticImports(file)) {
      if (!seen.has(imported)) queue.push(imported);
      seen.add(imported);
    }
  }
  if (bytes === 0) throw new Error('apps/admin/dist/index.html loads no module script: is the app built?');
  return { name: 'bundle', unit: 'KB gzipped', ...summarise([bytes / 1000]) };
}
