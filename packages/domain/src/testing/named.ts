// What a creation names is there, or is not.
import type { NamedFacts, NamedThing } from '../kernel/named.js';

/** Everything that the command names is there. */
export const allThere: NamedFacts = {
  named: { missing: [], basis: [{ fact: 'theme', stream: 'theme-lob', revision: 0, value: true }] },
};
/** This is not there. */
export const notThere = (what: NamedThing, field: string): NamedFacts => ({
  named: { missing: [{ what, field }], basis: [] },
});
