// The ends of a row's two ranges as expressions: an index holds them, and a question that says them is found by it.

const BEYOND_POSITIONS = '9223372036854775807';

/** When a row stops to hold in the world; `t` is its alias with a dot, or nothing. */
export const validUntil = (t: string): string => `coalesce(upper(${t}valid_during), 'infinity')`;
/** From which position on a row is not what is known. */
export const knownUntil = (t: string): string => `coalesce(upper(${t}known_during), ${BEYOND_POSITIONS})`;
