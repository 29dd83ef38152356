import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.js';

describe('the settings', () => {
  it('start embedded, with the demo and its personas, on loopback', () => {
    expect(readSettings({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      databaseUrl: null,
      personas: true,
      demo: true,
      production: false,
    });
  });

  it('name each setting that is wrong and what it takes', () => {
    expect(() => readSettings({ PORT: '99999', DATABASE_URL: 'mysql://x' })).toThrow(
      /PORT is not valid: .*65535[^]*DATABASE_URL is not valid: .*postgresql:/,
    );
  });

  it('never repeat a value, which may be a password', () => {
    expect(() => readSettings({ DATABASE_URL: 'my-secret' })).toThrow(/^(?!.*my-secret)/s);
  });

  it('take a KurrentDB by the address of its client, and say which forms when they get another', () => {
    expect(readSettings({}).eventStore).toBeNull();
    expect(readSettings({ EVENT_STORE: '' }).eventStore).toBeNull();
    const cluster = 'esdb+discover://admin:changeit@cluster.example:2113?tls=true';
    expect(readSettings({ EVENT_STORE: cluster }).eventStore).toBe(cluster);
    const wrong = () => readSettings({ EVENT_STORE: 'mongodb://admin:hunter2@x' });
    expect(wrong).toThrow(
      /^EVENT_STORE is not valid: it takes kurrentdb:.*kurrentdb\+discover:.*esdb:.*esdb\+discover:/,
    );
    expect(wrong).toThrow(/^(?!.*hunter2)/s);
  });

  it('take a secret of at least 32 bytes that signs sessions, and never repeat it', () => {
    expect(readSettings({}).sessionSecret).toBeNull();
    expect(readSettings({ TRAJECT_SESSION_SECRET: 'ab'.repeat(32) }).sessionSecret).toBe('ab'.repeat(32));
    for (const short of ['ab'.repeat(31), 'a'.repeat(65), 'hunter2'.repeat(10)]) {
      expect(() => readSettings({ TRAJECT_SESSION_SECRET: short })).toThrow(
        /^TRAJECT_SESSION_SECRET is not valid: (?!.*(?:hunter2|abab))/s,
      );
    }
  });

  it('offer no personas in production, nor beyond loopback', () => {
    expect(readSettings({ NODE_ENV: 'production' })).toMatchObject({ personas: false, demo: false });
    expect(readSettings({ HOST: '0.0.0.0' })).toMatchObject({ personas: false });
    expect(() => readSettings({ NODE_ENV: 'production', TRAJECT_PERSONAS: 'on' })).toThrow('production');
    expect(() => readSettings({ NODE_ENV: 'Production' })).toThrow('NODE_ENV is not valid');
    expect(() => readSettings({ HOST: '0.0.0.0', TRAJECT_PERSONAS: 'on' })).toThrow('loopback');
  });

  it('let the demo end today, or on a day', () => {
    expect(readSettings({}).demoEnds).toBeNull();
    expect(readSettings({ TRAJECT_DEMO_ENDS: '2026-11-20' }).demoEnds).toBe('2026-11-20');
    expect(() => readSettings({ TRAJECT_DEMO_ENDS: '20-11-2026' })).toThrow(/TRAJECT_DEMO_ENDS.*a day/);
  });

  it('count an empty value as not given', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 3000, databaseUrl: null });
  });
});
