import { readFileSync, readdirSync } from 'node:fs';
import {
  ADOPTION_STAGES,
  DECISION_DOMAINS,
  eventCatalogue,
  FEASIBILITY,
  OPEN_NEED,
  OUTCOMES,
} from '@traject/domain';
import { describe, expect, it } from 'vitest';
import { formatsFor } from '../i18n/formats.js';
import { LANGUAGES } from '../i18n/language.js';
import { messagesIn, sayIn } from '../testing/catalogues.js';
import { NO_NAMES } from '../sentences/names.js';
import { leewayWords } from './leeway-words.js';
import { replayWords } from './replay-words.js';
import { sayField, sayOr, sayShown } from './say-shown.js';

const facts = readdirSync(new URL('words/', import.meta.url))
  .map((file) => readFileSync(new URL(`words/${file}`, import.meta.url), 'utf8'))
  .join('\n');
// Rows of facts begin with their field; `over: ['closed', …]` is not one.
const fields = [...facts.matchAll(/(?<!: )\[\s*'(\w+)',/g)].map(([, field]) => field ?? '');

describe.each(LANGUAGES)('the words of the replay in %s', (language) => {
  const ids = new Set(messagesIn(language).map(({ id }) => id));
  const speech = { t: sayIn(language), formats: formatsFor(language), names: NO_NAMES };

  it('exist for every field that the inspector can show', () => {
    expect(fields.length).toBeGreaterThan(50);
    expect(fields.filter((field) => !ids.has(`replay.field.${field}`))).toEqual([]);
  });

  it('exist for every value from a list of the domain', () => {
    const terms = [
      ...OUTCOMES.map((value) => `outcome.${value}`),
      ...FEASIBILITY.map((value) => `feasibility.${value}`),
      ...DECISION_DOMAINS.map((value) => `decides.${value}`),
      ...ADOPTION_STAGES.map((value) => `adoption.${value}`),
      ...OPEN_NEED.map((value) => `state.trainingNeed.${value}`),
    ];
    expect(terms.filter((term) => !ids.has(`replay.term.${term}`))).toEqual([]);
  });

  it('name every word of the domain as one chooses it in the filter', () => {
    expect(Object.keys(eventCatalogue).filter((word) => !ids.has(`replay.words.${word}`))).toEqual([]);
  });

  it('name the lanes, the card and every status that the replay knows of a word with lanes of its own', () => {
    const asked = [...replayWords.values()]
      .filter(({ lane }) => lane === 'stream')
      .flatMap(({ folder: { word }, ownCard, tints = {}, over = [] }) => [
        `replay.word.${word}`,
        ...(ownCard ? [] : [`replay.words.${word}`]),
        ...[...Object.keys(tints), ...over].map((status) => `replay.term.state.${word}.${status}`),
      ]);
    expect(asked.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('fall back on the code of what a newer version brings', () => {
    expect(sayOr(speech.t, 'replay.term.state.guild.chartered')).toBe('chartered');
    expect(sayField({ field: 'brandNew' }, speech)).toBe('brandNew');
    expect(sayShown({ as: 'term', term: 'outcome.exceeded' }, speech)).toBe('exceeded');
  });

  it('say that words were not the viewer’s to read', () => {
    expect(sayShown({ as: 'words', words: null }, speech)).toMatch(/^\(.+\)$/);
  });

  it('say how far a result may fall short, on the worse side of the target', () => {
    const room = { target: 4.4, bandwidth: 0.8, decides: ['who'], budgetUpTo: null };
    expect(leewayWords(room, 'VSV', 'lower', speech)).toMatch(/5[.,]2/);
    expect(leewayWords(room, 'VSV', 'higher', speech)).toMatch(/3[.,]6/);
    // Of which it is not known which way is worse, the width alone.
    expect(leewayWords(room, 'VSV', null, speech)).toMatch(/0[.,]8/);
    expect(leewayWords(room, 'VSV', null, speech)).not.toMatch(/5[.,]2|3[.,]6/);
  });
});
