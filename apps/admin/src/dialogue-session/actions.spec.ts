import { describe, expect, it } from 'vitest';
import { dialogueActions, maySettle } from './actions.js';

const nobody = { guides: false, facilitates: false, attended: false, stance: null };
const facilitator = { ...nobody, guides: true, facilitates: true };
const lead = { ...nobody, guides: true };
const present = { ...nobody, attended: true };

describe('what may be done with a dialogue', () => {
  it('is nothing for who neither guides it nor was there', () => {
    for (const status of [
      'planned',
      'held',
      'minutesProposed',
      'objected',
      'confirmed',
      'cancelled',
    ] as const)
      expect(dialogueActions(status, nobody)).toEqual([]);
  });
  it('is planning, holding and calling off beforehand', () =>
    expect(dialogueActions('planned', lead)).toEqual(['hold', 'replan', 'cancel']));
  it('is writing minutes by the facilitator only, anew after an objection', () => {
    expect(dialogueActions('held', facilitator)).toContain('propose');
    expect(dialogueActions('objected', facilitator)).toContain('propose');
    expect(dialogueActions('held', lead)).not.toContain('propose');
    expect(dialogueActions('minutesProposed', facilitator)).not.toContain('propose');
  });
  it('is answering the minutes by who was there, once the same', () => {
    expect(dialogueActions('minutesProposed', present)).toEqual(['confirm', 'object']);
    expect(dialogueActions('objected', { ...present, stance: 'objected' })).toEqual(['confirm']);
    expect(dialogueActions('minutesProposed', { ...present, stance: 'confirmed' })).toEqual(['object']);
    expect(dialogueActions('confirmed', present)).toEqual(['confirm']);
  });
  it('is following up once the minutes are confirmed', () => {
    expect(dialogueActions('confirmed', lead)).toEqual(['agree']);
    expect(dialogueActions('followedUp', lead)).toEqual(['agree']);
    expect(dialogueActions('minutesProposed', lead)).not.toContain('agree');
  });
  it('ends where it was called off', () => expect(dialogueActions('cancelled', facilitator)).toEqual([]));
});

it('a follow-up is settled by its owner or who guides', () => {
  expect(maySettle('ans', { guides: false, personId: 'ans' })).toBe(true);
  expect(maySettle('ans', { guides: true, personId: 'other' })).toBe(true);
  expect(maySettle('ans', { guides: false, personId: 'other' })).toBe(false);
});
