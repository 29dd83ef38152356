import * as z from 'zod/mini';
import type { MessageId } from '../i18n/message-id.js';

// What a field accepts; the message of a refused value is a message id, said in the reader's language by the field.
const says = (id: MessageId): string => id;
/** The most characters of a text that the server keeps. */
const LONGEST = 10_000;

/** Words that must be there. */
export const words = () =>
  z.string().check(z.trim(), z.minLength(1, says('ui.required')), z.maxLength(LONGEST, says('ui.tooLong')));
/** Words that may be left out; `orNull` makes nothing of an empty field. */
export const optionalWords = () => z.string().check(z.trim(), z.maxLength(LONGEST, says('ui.tooLong')));
/** What was typed in a field that may be left out; null when it is empty. */
export const orNull = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim());
/** A number, at least `least` and at most `most`. */
export const figure = (least = -Infinity, most = Infinity) =>
  z
    .number({ error: says('ui.numberNeeded') })
    .check(z.gte(least, says('ui.tooLow')), z.lte(most, says('ui.tooHigh')));
/** A number that may be left out, at least `least`. */
export const optionalFigure = (least = -Infinity) => z.nullable(figure(least));
/** A day that must be given. */
export const day = () =>
  z.string({ error: says('ui.dateNeeded') }).check(z.minLength(10, says('ui.dateNeeded')));
/** A day that may be left out. */
export const optionalDay = () => z.nullable(z.string());
/** One of `values`. */
export const choice = <const T extends readonly string[]>(values: T) =>
  z.enum(values, { error: says('ui.choiceNeeded') });
/** The id of something that must be chosen. */
export const chosen = () => z.string().check(z.minLength(1, says('ui.choiceNeeded')));
