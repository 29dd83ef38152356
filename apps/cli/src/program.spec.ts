// What `traject` says of itself before it does anything.
import { describe, expect, it } from 'vitest';
import { EXIT } from './exit-code.js';
import { run } from './program.js';
import { rememberedTerminal } from './testing/college.js';

const COMMANDS = [
  '',
  'import',
  'import duo-vsv',
  'import list',
  'migrate',
  'migrate-store',
  'rebuild',
  'doctor',
  'verify',
];
const wordsOf = (command: string) => command.split(' ').filter(Boolean);

async function given(...args: string[]) {
  const terminal = rememberedTerminal({ LANG: 'nl_NL.UTF-8' });
  const exitCode = await run(args, terminal);
  return { exitCode, shown: terminal.shown() };
}

describe('traject --help', () => {
  it.each(COMMANDS)('speaks Dutch, and no English, about "%s"', async (command) => {
    const { exitCode, shown } = await given(...wordsOf(command), '--help');
    expect(exitCode).toBe(EXIT.ok);
    expect(shown).toMatch(/^Gebruik: traject/);
    expect(shown).not.toMatch(
      /\b(the|what|Usage|Options|Commands|Arguments|options|command|display|files)\b/,
    );
  });

  it.each(COMMANDS)('speaks English about "%s" when that is asked for', async (command) => {
    const { shown } = await given(...wordsOf(command), '--help', '--language', 'en');
    expect(shown).toMatch(/^Usage: traject/);
    expect(shown).not.toMatch(/\b(het|wat|van|Gebruik|Opties)\b/);
  });
});

it.each([
  [['docter'], "fout: onbekende opdracht 'docter'\n(Bedoelde u doctor?)"],
  [['doctor', '--dep'], "fout: onbekende optie '--dep'\n(Bedoelde u --deep?)"],
  [['doctor', 'more'], 'fout: te veel argumenten: 1 gegeven, 0 verwacht.'],
  [['import', 'duo-vsv'], "fout: 'bestanden' ontbreekt"],
  [['import', 'list', 'persons'], "fout: 'bestand' ontbreekt"],
  [['verify'], "fout: 'bestand' ontbreekt"],
  [['migrate', '--grant-to'], "fout: bij de optie '--grant-to <role>' ontbreekt de waarde"],
  [['migrate-store'], "fout: de optie '--from <store>' is verplicht"],
])('refuses %j in Dutch', async (args, sentence) => {
  expect(await given(...args)).toEqual({ exitCode: EXIT.refused, shown: sentence });
});

it('names the option that leads nowhere, in one language, and shows no password', async () => {
  const args = ['migrate-store', '--from', 'postgresql://u:hunter2@127.0.0.1:1/x', '--to', 'embedded:none'];
  expect(await given(...args)).toEqual({
    exitCode: EXIT.failed,
    shown: '--from: de database op 127.0.0.1:1/x is niet te gebruiken (ECONNREFUSED).',
  });
  expect((await given(...args, '--language', 'en')).shown).toBe(
    '--from: the database at 127.0.0.1:1/x cannot be used (ECONNREFUSED).',
  );
});
