// What the receipt of a refused command says of why.

/** `sentence`: as who gave the command was told it; null in receipts of before it was kept. */
export interface ToldRefusal {
  code: string;
  field: string | null;
  stream: string;
  sentence: { nl: string; en: string } | null;
}

const hasWords = (value: unknown): value is { nl: string; en: string } =>
  typeof value === 'object' &&
  value !== null &&
  'nl' in value &&
  typeof value.nl === 'string' &&
  'en' in value &&
  typeof value.en === 'string';

/** The refusal that an event tells; null for what is no receipt, is not the viewer's to read, or is of another shape. */
export function refusalIn({ type, data }: { type: string; data: unknown }): ToldRefusal | null {
  if (type !== 'CommandRefused' || typeof data !== 'object' || data === null) return null;
  if (!('code' in data) || typeof data.code !== 'string') return null;
  if (!('stream' in data) || typeof data.stream !== 'string') return null;
  const field = 'field' in data && typeof data.field === 'string' ? data.field : null;
  const sentence = 'sentence' in data && hasWords(data.sentence) ? data.sentence : null;
  return { code: data.code, field, stream: data.stream, sentence };
}
