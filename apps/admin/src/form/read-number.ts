import type { Language } from '../i18n/language.js';

/**
 * The number that was typed: `5,2` in Dutch, `5.2` in English, thousands marked as the language does or not at all. Null
 * for nothing, NaN for what is not a number.
 */
export function readNumber(typed: string, language: Language): number | null {
  const text = typed.replace(/[\s\u00a0%€]/g, '');
  if (text === '') return null;
  const decimal = language === 'nl' ? ',' : '.';
  const thousands = language === 'nl' ? '.' : ',';
  const shape = new RegExp(`^-?(?:\\d+|\\d{1,3}(?:\\${thousands}\\d{3})+)(?:\\${decimal}\\d+)?$`);
  if (shape.test(text)) return Number(text.replaceAll(thousands, '').replace(decimal, '.'));
  // The other language's decimal mark, where it cannot be taken for thousands.
  return /^-?\d+[.,]\d{1,2}$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
}
