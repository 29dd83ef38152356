// Persons to choose from, each under a label that is theirs alone.
import type { Language } from '../i18n/language.js';

export interface LabelledPerson {
  id: string;
  label: string;
}

/** As many are offered at once. */
export const MOST_OFFERED = 50;

/** By name; those who share one are told apart by their id. Who has no name any more cannot be found by it. */
export function labelled(
  persons: readonly { id: string; name: string | null }[],
  language: Language,
): LabelledPerson[] {
  const count = new Map<string, number>();
  for (const { name } of persons) if (name !== null) count.set(name, (count.get(name) ?? 0) + 1);
  return persons
    .flatMap(({ id, name }) =>
      name === null ? [] : [{ id, label: (count.get(name) ?? 0) > 1 ? `${name} (${id})` : name }],
    )
    .toSorted((a, b) => a.label.localeCompare(b.label, language));
}

/** The first of those whose label holds every word of `typed`, whatever the case; `more` where there are others. */
export function matching(
  persons: readonly LabelledPerson[],
  typed: string,
): { persons: LabelledPerson[]; more: boolean } {
  const words = typed.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const found = persons.filter(({ label }) => {
    const lower = label.toLocaleLowerCase();
    return words.every((word) => lower.includes(word));
  });
  return { persons: found.slice(0, MOST_OFFERED), more: found.length > MOST_OFFERED };
}
