// What people hear when their files cannot be imported.
import { sentence } from '@traject/duo-vsv';
import type { Problem, ReadFile } from './duo-import.js';
import { MOST_FILES } from './read-upload.js';

/** Why a file was refused as a whole. */
export function fileProblem(file: ReadFile, language: 'nl' | 'en'): string | null {
  if (file.delivery !== null) return null;
  if (file.refusal !== 'TOO_MANY_BYTES') return sentence(file.refusal, language);
  return language === 'nl' ? 'Het bestand is groter dan 200 MB.' : 'The file is larger than 200 MB.';
}

/** Why none of these files can be imported. */
export function unreadable(files: readonly ReadFile[]): Problem {
  if (files.length === 0) {
    return { code: 'NO_FILES', nl: 'Er zijn geen bestanden gekozen.', en: 'No files were chosen.' };
  }
  const all = (language: 'nl' | 'en') =>
    files.map((file) => `${file.name}: ${fileProblem(file, language) ?? ''}`).join(' ');
  return { code: null, nl: all('nl'), en: all('en') };
}

/** What is said of a surprise. */
export const surprise = {
  nl: 'Er ging aan onze kant iets mis; er is niets vastgelegd.',
  en: 'Something went wrong on our side; nothing was recorded.',
};
/** What is said of an upload that cannot be read, by its code. */
export const uploadProblems: Readonly<Record<string, { nl: string; en: string }>> = {
  NOT_MULTIPART: {
    nl: 'Stuur de bestanden als multipart/form-data, in het veld files.',
    en: 'Send the files as multipart/form-data, in the field files.',
  },
  BROKEN_OFF: {
    nl: 'Het versturen is afgebroken; er is niets vastgelegd.',
    en: 'Sending was broken off; nothing was recorded.',
  },
  TOO_MANY_FILES: {
    nl: `Kies hoogstens ${MOST_FILES} bestanden tegelijk.`,
    en: `Choose at most ${MOST_FILES} files at a time.`,
  },
};

/** What is said of a surprise while it was being recorded. */
export const recordingFailed: Problem = {
  code: 'IMPORT_FAILED',
  nl: 'Er ging aan onze kant iets mis; wat is vastgelegd blijft staan, en dezelfde bestanden nog eens inlezen gaat verder.',
  en: 'Something went wrong on our side; what was recorded stays, and importing the same files again goes on.',
};
