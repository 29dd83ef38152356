import type { TrajectEvent } from '@traject/domain';
import type { Formats } from '../i18n/formats.js';
import type { MessageId } from '../i18n/message-id.js';
import type { Say } from '../i18n/use-t.js';
import type { Role } from '../session/session.js';
import { eventValues } from './event-words.js';
import type { Names } from './names.js';
import type { Telling } from './telling.js';

interface Someone {
  id: string;
  name: string | null;
}

/** An event as GraphQL gives it, as far as its sentence needs it. */
export interface Telltale {
  type: string;
  entityId: string;
  /** Its payload; null when it is not the viewer's to read. */
  data: unknown;
  redacted?: boolean;
  actor: { kind: 'person' | 'policy'; person: Someone | null };
  capacity: { role: Role } | null;
  reportedBy?: { person: Someone } | null;
  corrects?: { kind: 'replace' | 'retract' } | null;
}

/** A part of a sentence: plain, `strong` (what it is about) or `quote` (someone's own words). */
export interface Part {
  text: string;
  style: 'plain' | 'strong' | 'quote';
}

/** A person with their capacity: "J. Postma (teamleider)"; without a name the capacity alone. */
export function whoOf(
  { actor, capacity }: Pick<Telltale, 'actor' | 'capacity'>,
  t: Say,
  names: Names,
): string {
  if (actor.kind === 'policy') return t('sentence.policy');
  const name = actor.person?.name ?? (actor.person ? names.person(actor.person.id) : null);
  const role = capacity ? t(`session.role.${capacity.role}`) : null;
  if (name === null) return role === null ? t('sentence.nobody') : t('sentence.role', { role });
  return role === null ? name : t('sentence.who', { name, role });
}

const isKnown = (type: string): type is TrajectEvent['type'] => Object.hasOwn(eventValues, type);

/** The sentence of a known event; null when its payload is not of the shape that this version knows. */
function tell(type: TrajectEvent['type'], event: Telltale, telling: Telling, who: string): string | null {
  // The payload was checked by the schema of this type when it was written; a newer one may differ.
  const values = eventValues[type] as (
    data: unknown,
    telling: Telling,
  ) => Record<string, string | number | null>;
  try {
    return telling.t(`event.${type}` satisfies MessageId, { who, ...values(event.data, telling) });
  } catch {
    return null;
  }
}

/** An event in a sentence, with `<b>` round what it is about and `<q>` round someone's own words. */
function markedSentence(event: Telltale, names: Names, t: Say, formats: Formats): string {
  if (event.redacted || event.data === null || event.data === undefined) return t('sentence.redacted');
  const telling: Telling = { t, formats, names, entityId: event.entityId };
  const told = isKnown(event.type) ? tell(event.type, event, telling, whoOf(event, t, names)) : null;
  let sentence = told ?? t('sentence.unknown', { type: event.type });
  if (event.reportedBy) {
    const reporter = event.reportedBy.person.name ?? t('sentence.nobody');
    sentence = t('sentence.reported', { sentence, reporter });
  }
  if (event.corrects) {
    sentence = t(event.corrects.kind === 'replace' ? 'sentence.replaces' : 'sentence.retracts', { sentence });
  }
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** An event in a sentence with a person, a capacity and its figures, in parts to be shown. */
export function sentenceParts(event: Telltale, names: Names, t: Say, formats: Formats): Part[] {
  return markedSentence(event, names, t, formats)
    .split(/(<b>.*?<\/b>|<q>.*?<\/q>)/su)
    .filter((text) => text !== '')
    .map((text) => {
      if (text.startsWith('<b>')) return { text: text.slice(3, -4), style: 'strong' as const };
      if (text.startsWith('<q>')) return { text: text.slice(3, -4), style: 'quote' as const };
      return { text, style: 'plain' as const };
    });
}

/** An event in a sentence, as plain text: for labels, titles and exports. */
export const sentenceText = (event: Telltale, names: Names, t: Say, formats: Formats): string =>
  sentenceParts(event, names, t, formats)
    .map(({ text, style }) => (style === 'quote' ? `“${text}”` : text))
    .join('');
