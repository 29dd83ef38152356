// Gives the app its sentences as `virtual:messages/nl` and `virtual:messages/en`: every `messages.<language>.json`
// under src, merged and compiled, so that the browser holds no parser's work and one language at a time.
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

const source = fileURLToPath(new URL('src', import.meta.url));
const prefix = 'virtual:messages/';

/** The files that hold sentences in `language` (`nl` or `en`). */
const filesOf = (language: string): string[] =>
  readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => basename(file) === `messages.${language}.json`)
    .toSorted()
    .map((file) => join(source, file));

function compiled(language: string): string {
  const catalogue: Record<string, unknown> = {};
  for (const file of filesOf(language)) {
    const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
    for (const [id, message] of Object.entries(messages)) {
      if (id in catalogue) throw new Error(`${file}: the message "${id}" exists already`);
      catalogue[id] = compileMessage(message);
    }
  }
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(catalogue))});`;
}

/** The Vite plugin that compiles the message catalogues. */
export const messages = (): Plugin => ({
  name: 'traject-messages',
  resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
  load(id) {
    if (!id.startsWith(`\0${prefix}`)) return undefined;
    const language = id.slice(prefix.length + 1);
    for (const file of filesOf(language)) this.addWatchFile(file);
    return compiled(language);
  },
});
