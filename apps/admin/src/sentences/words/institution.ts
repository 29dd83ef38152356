import type { InstitutionEvent } from '@traject/domain';
import { named, type WordSentences } from '../telling.js';

/** The events of `institution`, as they are told and drawn. */
export const institutionSentences = {
  values: {
    InstitutionRegistered: (data, to) => ({ ...named(data, to), brin: data.brin }),
    InstitutionRenamed: named,
  },
  shapes: {
    InstitutionRegistered: 'circle',
  },
} satisfies WordSentences<InstitutionEvent['type']>;
