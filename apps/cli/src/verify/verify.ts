// `traject verify FILE`: computes the digest of a dossier again, without database or network. See docs/dossier.md.
import { readFile, stat } from 'node:fs/promises';
import { verify } from '@traject/dossier';
import { codeOf } from '../database.js';
import { CliFailure, EXIT, type ExitCode } from '../exit-code.js';
import { chosenLanguage } from '../language.js';
import type { Terminal } from '../terminal.js';
import { verifyWords } from './words.js';

export interface VerifyOptions {
  /** The digest that stands on paper, with or without spaces. */
  digest?: string;
  language?: string;
}

/** A dossier of a million events is smaller. */
const MOST_MEGABYTES = 2_000;
/** As many findings are shown; the rest is counted. */
const SHOWN = 20;

/** Carries the command out: `differs` when something in the file is not right. Throws a CliFailure for no dossier. */
export async function verifyCommand(
  file: string,
  options: VerifyOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const words = verifyWords[chosenLanguage(options.language, terminal.env)];
  const given = options.digest?.replaceAll(/\s/g, '').toLowerCase() ?? null;
  if (given !== null && !/^[0-9a-f]{64}$/.test(given)) {
    throw new CliFailure(EXIT.refused, words.notADigest(given));
  }
  const { findings, contents, sha256 } = verify(await jsonOf(file, words), given);
  if (!contents || sha256 === null) {
    for (const finding of findings) terminal.tell(words.finding(finding));
    return EXIT.refused;
  }
  for (const line of words.subject(contents)) terminal.say(line);
  terminal.say(words.contents(contents));
  terminal.say(words.digest(sha256));
  terminal.say(words.unsigned);
  if (findings.length === 0) {
    terminal.say(words.holds);
    if (given === null) terminal.say(words.compare);
    return EXIT.ok;
  }
  terminal.tell(words.fails(findings.length));
  for (const finding of findings.slice(0, SHOWN)) terminal.tell(words.finding(finding));
  if (findings.length > SHOWN) terminal.tell(words.more(findings.length - SHOWN));
  return EXIT.differs;
}

async function jsonOf(file: string, words: (typeof verifyWords)['nl']): Promise<unknown> {
  let text: string;
  try {
    const { size } = await stat(file);
    if (size > MOST_MEGABYTES * 1_000_000)
      throw new CliFailure(EXIT.refused, words.tooLarge(file, MOST_MEGABYTES));
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof CliFailure) throw error;
    throw new CliFailure(EXIT.refused, words.unreadable(file, codeOf(error)));
  }
  try {
    // Some editors begin a file with a mark of its byte order, which is no part of what it holds.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new CliFailure(EXIT.refused, words.notJson(file));
  }
}
