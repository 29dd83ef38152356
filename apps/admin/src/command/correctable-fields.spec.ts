import { describe, expect, it } from 'vitest';
import { correctableFields, correctedData } from './correctable-fields.js';

const text = (value: string) => ({ text: 't', commitment: 'c', value });
const data = {
  value: 5.2,
  version: 2,
  level: 3,
  feasibility: 'doubtful',
  why: text('Zij-instroom.'),
  parts: [{ title: text('A') }],
};

describe('correcting an event', () => {
  it('offers the texts and numbers of its payload, and no version', () => {
    expect(correctableFields(data)).toEqual([
      { name: 'value', kind: 'number', value: 5.2 },
      { name: 'why', kind: 'text', value: 'Zij-instroom.' },
    ]);
    expect(correctableFields(null)).toEqual([]);
  });

  it('sends the whole payload with texts as plain strings and the changes in it', () => {
    expect(correctedData(data, { value: 4.4 })).toEqual({
      value: 4.4,
      version: 2,
      level: 3,
      feasibility: 'doubtful',
      why: 'Zij-instroom.',
      parts: [{ title: 'A' }],
    });
  });
});
