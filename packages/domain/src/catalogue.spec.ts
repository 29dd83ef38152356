import { describe, expect, it } from 'vitest';
import { eventCatalogue } from './catalogue.js';
import * as domain from './index.js';
import type { CommandSpecs } from './kernel/define-commands.js';

/** Those that occur more than once. */
const repeated = (names: readonly string[]) => names.filter((name, index) => names.indexOf(name) !== index);

const eventTypes = Object.values(eventCatalogue).flatMap((events) => Object.keys(events));
/** Every table of commands that the package exports: `<word>Commands`. */
const exported: Record<string, unknown> = { ...domain };
const commandTables = Object.entries(exported).filter((entry): entry is [string, CommandSpecs] =>
  entry[0].endsWith('Commands'),
);
const commandTypes = commandTables.flatMap(([, commands]) => Object.keys(commands));

describe('the names of the domain', () => {
  it('tell repeated names when there are any', () =>
    expect(repeated(['ThemeNamed', 'ThemeRenamed', 'ThemeNamed'])).toEqual(['ThemeNamed']));

  it('use an event type in one word only', () => {
    expect(eventTypes.length).toBeGreaterThan(70);
    expect(repeated(eventTypes)).toEqual([]);
  });

  it('use a command in one word only, and never the name of an event', () => {
    expect(commandTypes.length).toBeGreaterThan(70);
    expect(repeated(commandTypes)).toEqual([]);
    expect(commandTypes.filter((name) => eventTypes.includes(name))).toEqual([]);
  });

  it('have a table of commands for every word, except receipts, which nobody asks for', () => {
    const words = commandTables.map(([name]) => name.replace(/Commands$/, '')).sort();
    expect(words).toEqual(
      Object.keys(eventCatalogue)
        .filter((word) => word !== 'receipt')
        .sort(),
    );
  });

  it('are words that a stream can be named after', () => {
    for (const word of Object.keys(eventCatalogue)) expect(word).toMatch(/^[a-z][A-Za-z]*$/);
    for (const type of [...eventTypes, ...commandTypes]) expect(type).toMatch(/^[A-Z][A-Za-z]{1,59}$/);
  });
});
