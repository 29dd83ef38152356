// Where Chromium or Chrome is on this machine.
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ON_MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * Its path, or null when there is none. One that is `named` and not there is not replaced by another: who names one means
 * that one. `folders` is PATH.
 */
export function findChromium(named: string | null, folders = process.env['PATH'] ?? ''): string | null {
  if (named !== null) return isExecutable(named) ? named : null;
  const places = ['/usr/bin', ...folders.split(delimiter)].filter(Boolean);
  return (
    [...NAMES.flatMap((name) => places.map((place) => join(place, name))), ...ON_MAC].find(isExecutable) ??
    null
  );
}
