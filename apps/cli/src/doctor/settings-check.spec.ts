import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkSettings, KNOWN_SETTINGS } from './settings-check.js';

const levels = (env: Record<string, string>) => checkSettings(env).map(({ level }) => level);

it('knows every setting of the documentation, and no other', () => {
  const page = readFileSync(new URL('../../../../docs/settings.md', import.meta.url), 'utf8');
  const documented = [...page.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name);
  expect([...KNOWN_SETTINGS].sort()).toEqual(documented.sort());
});

it('finds nothing wrong with no settings at all, or with those of a production server', () => {
  expect(levels({})).toEqual(['ok']);
  expect(levels({ NODE_ENV: 'production', DATABASE_URL: 'postgresql://h/d', PATH: '/bin' })).toEqual(['ok']);
});

it('names a misspelt setting', () => {
  const [finding] = checkSettings({ TRAJECT_DEMOS: 'off' });
  expect(finding).toMatchObject({
    level: 'attention',
    says: { en: 'TRAJECT_DEMOS is not a setting of Traject' },
  });
});

it.each([
  { DATABASE_URL: 'mysql://user:secret@h/d' },
  { EVENT_STORE: 'http://user:secret@h:2113' },
  { EVENT_STORE_NAMESPACE: 'secret-1' },
  { TRAJECT_SESSION_SECRET: 'secret' },
  { PORT: '65536' },
  { TRAJECT_DEMO_ENDS: 'secret' },
  { TRAJECT_LOG_LEVEL: 'verbose' },
  { NODE_ENV: 'production', DATABASE_URL: 'postgresql://h/d', TRAJECT_PERSONAS: 'on' },
])('fails on %o, and shows no password', (env) => {
  const found = checkSettings(env);
  expect(found.map(({ level }) => level)).toEqual(['failure']);
  expect(JSON.stringify(found)).not.toContain('secret');
});

it('draws attention to production without a second copy, or with the demo', () => {
  expect(levels({ NODE_ENV: 'production' })).toEqual(['attention']);
  expect(levels({ NODE_ENV: 'production', DATABASE_URL: 'postgresql://h/d', TRAJECT_DEMO: 'on' })).toEqual([
    'attention',
  ]);
});
