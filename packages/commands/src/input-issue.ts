/** A sentence in both languages. */
export interface Sentence {
  nl: string;
  en: string;
}

/** What is wrong with an input: where, and what is accepted there. Never holds what was given. */
export interface InputIssue {
  /** Path of the field, such as `terms.period.until`; empty for the input as a whole. */
  path: string;
  accepted: Sentence;
}
