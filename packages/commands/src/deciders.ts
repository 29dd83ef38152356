import {
  collegeDecider,
  deliveryDecider,
  institutionDecider,
  kpiAgreementDecider,
  kpiDefinitionDecider,
  measurementDecider,
  ownershipDecider,
  personDecider,
  teamDecider,
  themeDecider,
  trainingNeedDecider,
  type Command,
  type Decider,
  type DomainEvent,
} from '@traject/domain';
import type { CommandWord } from './command-catalogue.js';

/** A decider of whatever word: commands and events are checked by their schemas before they reach it. */
export type AnyDecider = Decider<unknown, Command, DomainEvent>;

const deciders: Partial<Record<CommandWord, AnyDecider>> = {
  institution: institutionDecider,
  college: collegeDecider,
  team: teamDecider,
  person: personDecider,
  theme: themeDecider,
  trainingNeed: trainingNeedDecider,
  ownership: ownershipDecider,
  kpiAgreement: kpiAgreementDecider,
  measurement: measurementDecider,
  kpiDefinition: kpiDefinitionDecider,
  delivery: deliveryDecider,
};

/** The decider of a word. */
export function deciderOf(word: CommandWord): AnyDecider {
  const decider = deciders[word];
  if (!decider) throw new Error(`no decider of ${word}`);
  return decider;
}
