import { deciders, type Command, type Decider, type DomainEvent } from '@traject/domain';
import type { CommandWord } from './command-catalogue.js';

/** A decider of whatever word: commands and events are checked by their schemas before they reach it. */
export type AnyDecider = Decider<unknown, Command, DomainEvent>;

/** The decider of a word. */
export const anyDeciderOf = (word: CommandWord): AnyDecider => deciders[word];
