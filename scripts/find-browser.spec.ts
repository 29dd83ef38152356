import { expect, it } from 'vitest';
import { findBrowser } from './find-browser.mjs';

it('takes the browser that CHROME_PATH names', () => {
  expect(findBrowser({ CHROME_PATH: process.execPath })).toBe(process.execPath);
});

it('takes no other browser when the one that CHROME_PATH names is missing', () => {
  expect(findBrowser({ CHROME_PATH: `${process.execPath}-missing`, PATH: process.env.PATH })).toBeUndefined();
});

it('is no browser when CHROME_PATH names a folder or a file that cannot be executed', () => {
  expect(findBrowser({ CHROME_PATH: import.meta.dirname })).toBeUndefined();
  expect(findBrowser({ CHROME_PATH: import.meta.filename })).toBeUndefined();
});
