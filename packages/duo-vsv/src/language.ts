export type Language = 'nl' | 'en';

/** A sentence in both languages for each code of a union of refusals. */
export type SentencesOf<R extends { readonly code: string }> = {
  readonly [Code in R['code']]: (
    refusal: Extract<R, { readonly code: Code }>,
  ) => Readonly<Record<Language, string>>;
};
