import { describe, expect, it } from 'vitest';
import { eventCatalogue } from './catalogue.js';
import { ROLES } from './kernel/fields.js';
import type { Permission } from './kernel/decider.js';
import { commandCatalogue, commandsByWord, deciderOf, deciders, isDecidingWord } from './registry.js';

const words = Object.keys(deciders).filter(isDecidingWord);

describe('the registry', () => {
  it('has a decider for every word but receipts', () =>
    expect([...words, 'receipt'].sort()).toEqual(Object.keys(eventCatalogue).sort()));
  it.each(words)('names %s as its decider does', (word) => expect(deciderOf(word).word).toBe(word));
  it.each(words)('says for every command of %s who may give it', (word) => {
    const permissions: Record<string, Permission> = deciderOf(word).permissions;
    expect(Object.keys(permissions).sort()).toEqual(Object.keys(commandsByWord[word]).sort());
    for (const { roles, policy } of Object.values(permissions)) {
      expect(roles.length > 0 || policy === true).toBe(true);
      for (const role of roles) expect(ROLES).toContain(role);
      // Who reads only changes nothing; their notes are no part of what they are on.
      if (word !== 'auditNote') expect(roles).not.toContain('auditor');
      expect(roles).not.toContain('analyst');
    }
  });
  it('has no two commands of the same name', () => {
    const names = words.flatMap((word) => Object.keys(commandsByWord[word]));
    expect(commandCatalogue.size).toBe(names.length);
  });
  it('finds a command by its name, and refuses another name', () => {
    expect(commandCatalogue.get('SignKpiVersion')).toMatchObject({ word: 'kpiAgreement' });
    expect(commandCatalogue.get('UpdateKpiAgreement')).toBeUndefined();
    expect(isDecidingWord('receipt')).toBe(false);
    expect(isDecidingWord('toString')).toBe(false);
  });
});
