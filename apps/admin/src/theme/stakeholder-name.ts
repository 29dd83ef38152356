import type { Say } from '../i18n/use-t.js';
import { wordsOf } from '../ui/words.js';

type Kind = 'teachers' | 'students' | 'parents' | 'companies' | 'other';

/** What a stakeholder is called: by its name, or as all of its kind. */
export const stakeholderName = (
  { kind, name }: { kind: Kind; name: { value: string | null } | null },
  t: Say,
): string => (name ? wordsOf(name, t) : t(`sentence.stakeholderKind.${kind}`));
