import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { describe, expect, it } from 'vitest';
import { messagesIn } from '../testing/catalogues.js';

const source = fileURLToPath(new URL('..', import.meta.url));
const nl = messagesIn('nl');
const en = messagesIn('en');

/** The names of the values that a compiled message asks for, sorted. */
function valuesOf(message: string): string[] {
  const names = new Set<string>();
  const walk = (part: unknown): void => {
    if (!Array.isArray(part)) return;
    const [name, kind, options] = part as unknown[];
    if (typeof name === 'string' && name !== '#') names.add(name);
    if (typeof kind === 'string' && options && typeof options === 'object') {
      for (const option of Object.values(options)) {
        if (Array.isArray(option)) option.forEach(walk);
      }
    }
  };
  const compiled: unknown = compileMessage(message);
  if (Array.isArray(compiled)) compiled.forEach(walk);
  return [...names].toSorted();
}

const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.spec.ts') && !file.includes('generated'))
  .map((file) => readFileSync(join(source, file), 'utf8'))
  .join('\n');
const quoted = new Set([...code.matchAll(/'([a-zA-Z]+(?:\.[\w-]+)+)'/g)].map(([, id]) => id));
// `need.status.${status}`: every id that begins so may be used.
const begun = [...code.matchAll(/`([a-zA-Z]+(?:\.[\w-]+)*\.)\$\{/g)].map(([, start]) => start ?? '');

describe('the messages', () => {
  it('exist once each', () => {
    for (const messages of [nl, en]) {
      const ids = messages.map(({ id }) => id);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    }
  });

  it('are the same in Dutch and English, with the same values', () => {
    const shape = (messages: typeof nl) =>
      messages.map(({ id, message }) => `${id}(${valuesOf(message).join(', ')})`).toSorted();
    expect(shape(en)).toEqual(shape(nl));
  });

  it('are all used', () => {
    const unused = nl
      .map(({ id }) => id)
      .filter((id) => !quoted.has(id) && !begun.some((start) => id.startsWith(start)));
    expect(unused).toEqual([]);
  });

  it('exist where the code names one', () => {
    const words = new Set(nl.map(({ id }) => id.slice(0, id.indexOf('.'))));
    const ids = new Set(nl.map(({ id }) => id));
    const named = [...code.matchAll(/\bt\(\s*'([^']+)'/g)].map(([, id]) => id ?? '');
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((id) => words.has(id.slice(0, id.indexOf('.'))) && !ids.has(id))).toEqual([]);
  });
});
