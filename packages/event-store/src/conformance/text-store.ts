// The rules of erasable text, the same for every text store.
import { createHash } from 'node:crypto';
import type { Instant } from '@traject/domain';
import { describe, expect, it } from 'vitest';
import type { TextStore } from '../text-store.js';

/** Declares the suite for one text store; `open` gives one whose clock of erasure is `now`, on data of its own. */
export function textStoreConformance(name: string, open: (now: () => Instant) => Promise<TextStore>): void {
  const now = () => '2025-03-01T09:00:00.000Z';

  describe(name, () => {
    it('keeps a text as it was written, with a commitment that anyone can check', async () => {
      const texts = await open(now);
      const written = 'Zij zei: “één 🙂”\n\tniet twee';
      const given = await texts.put('text-1', written);
      const kept = (await texts.get(['text-1', 'text-2'])).get('text-1');
      if (kept?.kind !== 'kept') throw new Error('the text is kept');
      expect(kept.value).toBe(written);
      expect(kept.salt).toMatch(/^[0-9a-f]{64}$/);
      const commitment = createHash('sha256').update(kept.salt, 'hex').update(written, 'utf8').digest('hex');
      expect(given).toEqual({ text: 'text-1', commitment });
    });

    it('salts every text apart, so that equal texts cannot be told from their commitments', async () => {
      const texts = await open(now);
      const [first, second] = [await texts.put('text-1', 'same'), await texts.put('text-2', 'same')];
      expect(first.commitment).not.toBe(second.commitment);
    });

    it('returns the first commitment for the same text again, and refuses another text under its id', async () => {
      const texts = await open(now);
      const first = await texts.put('text-1', 'a\u0000b\ud800');
      expect(await texts.put('text-1', 'a\u0000b\ud800')).toEqual(first);
      await expect(texts.put('text-1', 'another')).rejects.toMatchObject({ code: 'TEXT_ID_REUSED' });
      expect((await texts.get(['text-1'])).get('text-1')).toMatchObject({ value: 'a\uFFFDb\uFFFD' });
    });

    it('erases text and salt for good, and says when', async () => {
      const texts = await open(now);
      await texts.put('text-1', 'erase me');
      await texts.put('text-2', 'keep me');
      await texts.erase('text-1');
      await texts.erase('unknown');
      const found = await texts.get(['text-1', 'text-2', 'unknown']);
      expect(found.get('text-1')).toEqual({ kind: 'erased', at: now() });
      expect(found.get('text-2')).toMatchObject({ kind: 'kept', value: 'keep me' });
      expect(found.has('unknown')).toBe(false);
      await expect(texts.put('text-1', 'erase me')).rejects.toMatchObject({ code: 'TEXT_ID_REUSED' });
    });

    it('lists what was erased, the last first, and nothing else', async () => {
      let clock = now();
      const texts = await open(() => clock);
      expect(await texts.erasures()).toEqual([]);
      for (const id of ['text-1', 'text-2', 'text-3', 'text-4']) await texts.put(id, `of ${id}`);
      await texts.erase('text-3');
      await texts.erase('text-1');
      clock = '2025-03-02T09:00:00.000Z';
      await texts.erase('text-2');
      // Erasing again does not make it later.
      await texts.erase('text-1');
      await texts.erase('unknown');
      expect(await texts.erasures()).toEqual([
        { id: 'text-2', at: clock },
        { id: 'text-1', at: now() },
        { id: 'text-3', at: now() },
      ]);
    });

    it('keeps many at once, each as if it came alone', async () => {
      const texts = await open(now);
      const first = await texts.put('text-1', 'known');
      const many = ['text-2', 'text-1', 'text-3', 'text-2'].map((id) => ({
        id,
        value: id === 'text-1' ? 'known' : `of ${id}`,
      }));
      const given = await texts.putAll(many);
      expect(given.map(({ text }) => text)).toEqual(many.map(({ id }) => id));
      expect(given[1]).toEqual(first);
      expect(given[3]).toEqual(given[0]);
      const found = await texts.get(['text-2', 'text-3']);
      expect([...found.values()].map((kept) => kept.kind === 'kept' && kept.value).sort()).toEqual([
        'of text-2',
        'of text-3',
      ]);
      expect(await texts.putAll([])).toEqual([]);
      const other = texts.putAll([
        { id: 'text-4', value: 'new' },
        { id: 'text-3', value: 'another' },
      ]);
      await expect(other).rejects.toMatchObject({ code: 'TEXT_ID_REUSED', details: { textId: 'text-3' } });
    });

    it('gives one commitment to the same text put many times at once', async () => {
      const texts = await open(now);
      const given = await Promise.all(Array.from({ length: 8 }, () => texts.put('text-1', 'at once')));
      expect(new Set(given.map((text) => text.commitment)).size).toBe(1);
    });
  });
}
