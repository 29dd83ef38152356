/** A field of a payload that a person can put right: its words or its number. */
export interface CorrectableField {
  name: string;
  kind: 'text' | 'number';
  value: string | number | null;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is { value: string | null } =>
  isObject(value) && 'text' in value && 'commitment' in value;

/** Numbers that name what an event is about: it stays about that. */
const FIXED = ['version', 'schoolYear', 'level'];

/** The fields of an event's payload that can be corrected by hand: texts and numbers at its top. */
export function correctableFields(data: unknown): CorrectableField[] {
  if (!isObject(data)) return [];
  return Object.entries(data).flatMap(([name, value]): CorrectableField[] => {
    if (isText(value)) return [{ name, kind: 'text', value: value.value }];
    return typeof value === 'number' && !FIXED.includes(name) ? [{ name, kind: 'number', value }] : [];
  });
}

/** The payload instead: `changes` put in, and every text as a plain string, as the server takes it. */
export function correctedData(
  data: unknown,
  changes: Record<string, string | number | null>,
): Record<string, unknown> {
  const plain = (value: unknown): unknown => {
    if (isText(value)) return value.value;
    if (Array.isArray(value)) return value.map(plain);
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
  };
  const whole = plain(data);
  return { ...(isObject(whole) ? whole : {}), ...changes };
}
