import type { MessageId } from '../i18n/message-id.js';
import type { Say, Values } from '../i18n/use-t.js';
import { eventValues } from './event-words.js';

/** Whatever is asked for is left open. */
const OPEN: Values = new Proxy<Values>({}, { get: () => '…' });

/**
 * What events of `type` say with all that differs left open, for a choice among types: "… stelde namens het management
 * de streefwaarde … bij …". The type itself where this version does not know it.
 */
export function sentencePattern(type: string, t: Say): string {
  if (!Object.hasOwn(eventValues, type)) return type;
  return (
    t(`event.${type}` as MessageId, OPEN)
      .replaceAll(/<\/?[bq]>/g, '')
      // How many there are is left open, too.
      .replaceAll('NaN', '…')
      .replace(/^….(?=\S)/u, '')
      .replace(/^./u, (first) => first.toUpperCase())
  );
}
