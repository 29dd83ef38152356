import { commandCatalogue, eventCatalogue } from '@traject/domain';
import { describe, expect, it } from 'vitest';
import { formatsFor } from '../i18n/formats.js';
import { LANGUAGES } from '../i18n/language.js';
import { messagesIn, sayIn } from '../testing/catalogues.js';
import { sampleOf } from '../testing/sample.js';
import { NO_NAMES, type Names } from './names.js';
import { sentenceParts, sentenceText, type Telltale } from './sentence.js';
import { shapeOf } from './event-words.js';

const types = Object.values(eventCatalogue).flatMap((events) => Object.entries(events));
const names: Names = {
  ...NO_NAMES,
  team: () => 'Team Mobiliteit',
  theme: () => 'Loopbaanoriëntatie',
  need: () => 'LOB-gesprekken voeren',
  kpi: () => ({ name: 'voortijdig schoolverlaten', unit: 'percent' }),
  agreement: () => ({ kpi: 'VSV', level: 3 }),
};
const event = (more: Partial<Telltale> & { type: string }): Telltale => ({
  entityId: 'e-1',
  data: {},
  actor: { kind: 'person', person: { id: 'p-1', name: 'J. Postma' } },
  capacity: { role: 'teamLead' },
  ...more,
});
const told = (of: Telltale, language: 'nl' | 'en' = 'nl') =>
  sentenceText(of, names, sayIn(language), formatsFor(language));

describe.each(LANGUAGES)('the sentences in %s', (language) => {
  it('exist for exactly the events of the catalogue', () => {
    const ids = messagesIn(language).map(({ id }) => id);
    const told = ids.filter((id) => id.startsWith('event.')).map((id) => id.slice('event.'.length));
    expect(told.toSorted()).toEqual(types.map(([type]) => type).toSorted());
  });

  it.each(types)('%s is told whole', (type, spec) => {
    const sentence = told(event({ type, data: sampleOf(spec.schema) }), language);
    expect(sentence).not.toContain(type);
    expect(sentence).not.toMatch(/undefined|NaN|\bnull\b|[{}<>]/);
    expect(sentence.length).toBeGreaterThan(15);
  });
});

describe.each(LANGUAGES)('the commands in %s', (language) => {
  it('are said for exactly those of the domain, and for a correction', () => {
    const ids = messagesIn(language).map(({ id }) => id);
    const said = ids.filter((id) => id.startsWith('command.')).map((id) => id.slice('command.'.length));
    expect(said.toSorted()).toEqual([...commandCatalogue.keys(), 'CorrectEvent'].toSorted());
  });

  it.each([...commandCatalogue.keys(), 'CorrectEvent'])('%s, refused, is told in words', (commandType) => {
    const data = { commandType, code: 'NOT_MEMBER', stream: 'team-1', sentence: { nl: 'Nee.', en: 'No.' } };
    const sentence = told(event({ type: 'CommandRefused', data }), language);
    expect(sentence).not.toMatch(/[A-Z][a-z]+[A-Z]|undefined|NOT_MEMBER|[.{}<>]$/);
    expect(sentence.length).toBeGreaterThan(50);
  });
});

describe('a sentence', () => {
  it('says what was refused, with the rule’s code where it was not kept why', () => {
    const refused = (more: object) =>
      told(event({ type: 'CommandRefused', data: { stream: 'team-1', code: 'NOT_MEMBER', ...more } }));
    expect(refused({ commandType: 'ChangeActivity', sentence: null })).toBe(
      'J. Postma (teamleider) wilde een scholingsactiviteit wijzigen, maar dat werd geweigerd (NOT_MEMBER)',
    );
    expect(refused({ commandType: 'SingNeed', sentence: { nl: 'Nee.', en: 'No.' } })).toBe(
      'J. Postma (teamleider) wilde SingNeed, maar dat werd geweigerd',
    );
  });

  it('has the person, the capacity and the figures', () => {
    const set = event({ type: 'KpiTargetSet', data: { value: 4, why: null } });
    expect(told(set)).toBe(
      'J. Postma (teamleider) stelde namens het management de streefwaarde 4\u00a0% bij de afspraak over voortijdig schoolverlaten',
    );
    expect(told(set, 'en')).toContain('set the target 4% for management');
  });

  it('marks what it is about, and quotes a person’s own words', () => {
    const data = { stance: 'object', note: { text: 't', commitment: 'c', value: 'Te vroeg.' } };
    const parts = sentenceParts(event({ type: 'StanceTaken', data }), names, sayIn('nl'), formatsFor('nl'));
    expect(parts).toContainEqual({ text: 'LOB-gesprekken voeren', style: 'strong' });
    expect(parts).toContainEqual({ text: 'Te vroeg.', style: 'quote' });
  });

  it('names the capacity alone where the name is not to be known', () => {
    const actor = { kind: 'person' as const, person: { id: 'p-1', name: null } };
    expect(told(event({ type: 'NeedReopened', actor }))).toBe(
      'Iemand als teamleider heropende LOB-gesprekken voeren',
    );
  });

  it('says that it corrects, and who reported it', () => {
    const data = { outcome: 'met' };
    expect(told(event({ type: 'KpiAgreementClosed', data, corrects: { kind: 'retract' } }))).toMatch(
      /^Niet langer geldig verklaard: /,
    );
    const reportedBy = { person: { id: 'p-2', name: 'S. Bakker' } };
    expect(told(event({ type: 'NeedReopened', reportedBy }))).toContain('(gemeld door S. Bakker)');
  });

  it('is neutral about an event of a later version, or with a payload of another shape', () => {
    expect(told(event({ type: 'NeedSung' }))).toContain('NeedSung');
    expect(told(event({ type: 'NeedSplit', data: { parts: 'many' } }))).toContain('NeedSplit');
  });

  it('says why a measurement has no figure: too few people, or none that can be computed', () => {
    const data = {
      teamId: 't-1',
      kpi: 'VSV',
      level: 3,
      period: { from: '2024-10-01', until: '2025-10-01' },
      value: null,
    };
    const measured = (more: object) =>
      told(event({ type: 'MeasurementRecorded', data: { ...data, status: 'definitive', ...more } }));
    expect(measured({ withheld: true })).toContain('te weinig mensen om te tonen');
    expect(measured({})).not.toContain('te weinig mensen');
  });

  it('tells nothing of what the viewer may not read', () => {
    expect(told(event({ type: 'AppraisalAnswered', data: null }))).not.toContain('Postma');
  });
});

describe('the shape of an event', () => {
  it('tells an objection from an endorsement', () => {
    expect(shapeOf('StanceTaken', { stance: 'object' })).toBe('cross');
    expect(shapeOf('StanceTaken', { stance: 'endorse' })).toBe('square');
  });

  it('is that of a change for what this version does not know', () => {
    expect(shapeOf('NeedSung')).toBe('diamond');
  });
});
