/**
 * An expected "no": a value, not an exception. `code` is stable; the sentences say what would be allowed and hold no
 * personal data. `field` is the path of the offending input field.
 */
export interface Refusal {
  code: string;
  field?: string;
  nl: string;
  en: string;
  /** Ids and figures that the sentence speaks of, for programs. */
  params?: Record<string, string | number>;
}

export type Result<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export const accept = <T>(value: T): Result<T> => ({ ok: true, value });
export const reject = (refusal: Refusal): { ok: false; refusal: Refusal } => ({ ok: false, refusal });

/** Makes a refusal; `more` holds the field and the parameters. */
export const refuse = (
  code: string,
  sentence: { nl: string; en: string },
  more: { field?: string; params?: Record<string, string | number> } = {},
): Refusal => ({ code, ...sentence, ...more });
