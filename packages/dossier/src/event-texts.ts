import type { Text } from '@traject/domain';
import type { DossierEvent } from './dossier.js';

/** Every reference to free text in what an event says and why, as often as it stands there. */
export function textsOf({ data, reason }: Pick<DossierEvent, 'data' | 'reason'>): Text[] {
  const found: Text[] = [];
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isReference(value)) found.push({ text: value.text, commitment: value.commitment });
    else Object.values(value).forEach(look);
  };
  look(data);
  look(reason);
  return found;
}

const isReference = (value: object): value is Text =>
  'text' in value &&
  'commitment' in value &&
  typeof value.text === 'string' &&
  typeof value.commitment === 'string';
