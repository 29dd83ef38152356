import { describe, expect, it } from 'vitest';
import { commandIds } from './command-id.js';

const counting = () => {
  let n = 0;
  return commandIds(() => `id-${(n += 1)}`);
};

describe('the id of a command', () => {
  it('stays the same when the same is tried again without an answer', () => {
    const ids = counting();
    expect(ids.for('a')).toBe('id-1');
    expect(ids.for('a')).toBe('id-1');
  });

  it('is new when something else was typed', () => {
    const ids = counting();
    ids.for('a');
    expect(ids.for('b')).toBe('id-2');
  });

  it('is new after an answer, also for the same content', () => {
    const ids = counting();
    ids.for('a');
    ids.answered();
    expect(ids.for('a')).toBe('id-2');
  });
});
