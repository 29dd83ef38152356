import { describe, expect, it } from 'vitest';
import { formatsFor } from './formats.js';
import { firstLanguage } from './language.js';

const nl = formatsFor('nl');
const en = formatsFor('en');

describe('formats', () => {
  it('say a day as people do', () => {
    expect(nl.day('2025-01-06')).toBe('ma 6 januari 2025');
    expect(en.day('2025-01-06')).toBe('Mon 6 January 2025');
    expect(nl.shortDay('2025-01-06')).toBe('6 jan 2025');
  });

  it('take an instant on the day it was in Amsterdam', () => {
    expect(nl.day('2025-01-31T23:30:00.000Z')).toBe('za 1 februari 2025');
    expect(nl.moment('2025-07-06T08:42:00.000Z')).toBe('6 juli 2025, 10:42');
  });

  it('write a number with its unit as the language does', () => {
    expect(nl.value(5.2, 'percent')).toBe('5,2\u00a0%');
    expect(en.value(5.2, 'percent')).toBe('5.2%');
    expect(nl.difference(0.8, 'percent')).toBe('0,8 procentpunt');
    expect(en.difference(0.8, 'percent')).toBe('0.8 percentage points');
    expect(en.difference(1, 'percent')).toBe('1 percentage point');
    expect(nl.difference(0.3, 'grade')).toBe('0,3');
    expect(nl.value(7.1, 'grade')).toBe('7,1');
    expect(nl.money(2500)).toBe('€\u00a02.500');
    expect(en.money(2500)).toBe('€2,500');
    expect(nl.share(0.625)).toBe('63\u00a0%');
    expect(en.share(0.625)).toBe('63%');
  });

  it('end a period on its last day', () => {
    expect(nl.period('2024-10-01', '2025-10-01')).toBe('1 okt 2024 – 30 sep 2025');
    expect(nl.period('2024-10-01', null)).toBe('vanaf 1 okt 2024');
    expect(en.period('2024-10-01', null)).toBe('from 1 Oct 2024');
  });

  it('count days between days, not hours', () => {
    expect(nl.ago('2025-01-05T22:30:00.000Z', '2025-01-05T23:30:00.000Z')).toBe('gisteren');
    expect(en.ago('2025-01-01T10:00:00.000Z', '2025-01-04T09:00:00.000Z')).toBe('3 days ago');
    expect(nl.ago('2024-01-04T09:00:00.000Z', '2025-01-04T09:00:00.000Z')).toBe('12 maanden geleden');
  });
});

describe('the first language', () => {
  it('is what was chosen before, else what the browser asks for, else Dutch', () => {
    expect(firstLanguage('en', ['nl'])).toBe('en');
    expect(firstLanguage(null, ['de-DE', 'en-US', 'nl'])).toBe('en');
    expect(firstLanguage('fr', ['fr'])).toBe('nl');
  });
});
