import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Language } from '../i18n/language.js';
import { type Say, sayWith } from '../i18n/use-t.js';

const source = fileURLToPath(new URL('..', import.meta.url));

/** Every message in `language` as it was written, with the file it stands in. */
export function messagesIn(language: Language): { id: string; message: string; file: string }[] {
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(`messages.${language}.json`))
    .flatMap((file) => {
      const messages = JSON.parse(readFileSync(join(source, file), 'utf8')) as Record<string, string>;
      return Object.entries(messages).map(([id, message]) => ({ id, message, file }));
    });
}

/** Compiling takes far longer than saying, and specs say thousands of things. */
const said = new Map<Language, Say>();

/** `t` for specs: says messages in `language`, compiled as the build does. */
export function sayIn(language: Language): Say {
  const say = said.get(language) ?? compiledIn(language);
  said.set(language, say);
  return say;
}

function compiledIn(language: Language): Say {
  const messages = Object.fromEntries(
    messagesIn(language).map(({ id, message }) => [id, compileMessage(message)]),
  );
  const i18n = setupI18n({ locale: language, messages: { [language]: messages } });
  return sayWith(i18n);
}
