import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../i18n/language.js';
import { sayIn } from '../testing/catalogues.js';
import { eventValues } from './event-words.js';
import { sentencePattern } from './sentence-pattern.js';

describe.each(LANGUAGES)('the pattern of a type of event (%s)', (language) => {
  const t = sayIn(language);

  it.each(Object.keys(eventValues))('says what %s is without saying anything of one', (type) => {
    const pattern = sentencePattern(type, t);
    expect(pattern).not.toBe('');
    expect(pattern).not.toBe(type);
    expect(pattern).not.toMatch(/undefined|NaN|[{}<>]|^…/);
  });

  it('of a type that this version does not know is the type', () => {
    expect(sentencePattern('GuildChartered', t)).toBe('GuildChartered');
  });
});
