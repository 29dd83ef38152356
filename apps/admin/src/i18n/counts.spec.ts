import { compileMessage } from '@lingui/message-utils/compileMessage';
import { setupI18n } from '@lingui/core';
import { describe, expect, it } from 'vitest';
import { messagesIn } from '../testing/catalogues.js';
import { LANGUAGES, type Language } from './language.js';

/** A value that a message counts with: its name, and where that stands. */
const COUNTED = /\{(\w+), plural,/g;
/** The noun of "other {# nieuwe gebeurtenissen}". */
const NOUN = /\bother \{(?:#|\{\w+\}) (?:\p{L}+ )??(\p{L}+)[^\p{L}]/gu;
/** What is said as it is of one too, with why. */
const AS_IT_IS: Readonly<Record<string, string>> = {
  'overview.look.silentAgreement': 'a silence has 90 days or more',
  'overview.look.silentNeed': 'a silence has 90 days or more',
  'replay.quiet': 'a silence has 90 days or more',
  'replay.gap': 'a gap has more than 14 days',
  'replay.gapDays': 'a gap has more than 14 days',
  'hr.longerThan': 'a week or more can be chosen',
  'hr.bookingsCount': 'of the days that are looked ahead, which are many',
  'replay.felt': 'of fewer answers than hide who gave them nothing is shown',
  'event.NeedSplit': 'a need is split into two or more',
  'note.writeIntro': 'the day that a note can be edited',
};

const PLURAL = { nl: /^\p{L}{2,}(en|s)$/u, en: /^\p{L}{3,}s$|^(criteria|people)$/u };

/** Words that end as a plural and are none. */
const NO_NOUNS = new Set(['was', 'onderschreven', 'gevonden']);

/** The plural nouns that stand after a number in `language`, as the messages themselves know them. */
const nounsOf = (language: Language): Set<string> =>
  new Set(
    messagesIn(language).flatMap(({ message }) =>
      [...message.matchAll(NOUN)].flatMap(([, noun = '']) =>
        PLURAL[language].test(noun) && !NO_NOUNS.has(noun) ? [noun] : [],
      ),
    ),
  );

describe.each(LANGUAGES)('what is counted (%s)', (language) => {
  const messages = messagesIn(language);
  const i18n = setupI18n({
    locale: language,
    messages: {
      [language]: Object.fromEntries(messages.map(({ id, message }) => [id, compileMessage(message)])),
    },
  });
  const nouns = [...nounsOf(language)];
  const oneOf = new RegExp(`\\b1 (?:${nouns.join('|')})\\b`, 'u');
  const counting = messages.flatMap(({ id, message }) =>
    [...new Set([...message.matchAll(COUNTED)].map(([, name = '']) => name))].map((name) => ({
      id,
      name,
      message,
    })),
  );

  it.each(counting)('$id says none, one and more of $name', ({ id, name, message }) => {
    const say = (count: number) => i18n._(id, new Proxy({}, valuesOf(message, name, count)));
    const [none, one, two, many] = [say(0), say(1), say(2), say(1234)];
    for (const said of [none, one, two, many]) expect(said).not.toMatch(/[{}#]|NaN|undefined/);
    const without = (said: string) => said.replaceAll(/\d[\d.,]*/g, '#');
    // Two and many are said in the same words.
    expect(without(many)).toBe(without(two));
    expect(one).not.toMatch(oneOf);
  });

  it('knows its nouns', () => expect(nouns.length).toBeGreaterThan(20));

  it('has no number before a plural noun that is not counted with', () => {
    const bare = new RegExp(
      `(?<!\\b(?:of|van|the|de) )\\{\\w+\\} (?:\\p{L}+ )?(?:${nouns.join('|')})\\b`,
      'u',
    );
    const wrong = messages
      .map(({ id, message }) => ({
        id,
        bare: message.replaceAll(/(one|other|=\d+) \{[^{}]*\{\w+\}[^{}]*\}/g, ''),
      }))
      .filter(({ id, bare: rest }) => !(id in AS_IT_IS) && bare.test(rest))
      .map(({ id, bare: rest }) => `${id}: ${rest}`);
    expect(wrong).toEqual([]);
  });
});

/** Every value of a message: `count` for the one that is counted, for a choice its first, and a number for any other. */
const valuesOf = (message: string, name: string, count: number): ProxyHandler<object> => ({
  get: (_, asked) =>
    asked === name ? count : (new RegExp(`\\{${String(asked)}, select, (\\w+)`).exec(message)?.[1] ?? 2),
  has: () => true,
});
