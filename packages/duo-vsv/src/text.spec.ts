import { describe, expect, it } from 'vitest';
import { StreamDecoder, decodeText, notText } from './text.js';

function inPieces(bytes: Uint8Array, size: number): { text: string; encoding: string } {
  const decoder = new StreamDecoder();
  let text = '';
  for (let at = 0; at < bytes.length; at += size)
    text += decoder.decode(bytes.subarray(at, at + size), false);
  return { text: text + decoder.decode(new Uint8Array(0), true), encoding: decoder.encoding };
}

describe('StreamDecoder', () => {
  it.each([1, 2, 3, 4, 5, 7, 100])('decodes UTF-8 whose characters are cut by pieces of %d bytes', (size) => {
    const text = 'Café Zoë – ₠ 🎓 naïef; één';
    expect(inPieces(Buffer.from(text), size)).toEqual({ text, encoding: 'utf-8' });
  });

  it.each([1, 2, 3, 100])('decodes Windows-1252 in pieces of %d bytes', (size) => {
    const bytes = Buffer.from([0x43, 0x61, 0x66, 0xe9, 0x3b, 0x80, 0x92, 0x9f, 0x3b, 0xeb, 0x78]);
    expect(inPieces(bytes, size)).toEqual({ text: 'Café;€’Ÿ;ëx', encoding: 'windows-1252' });
  });

  it('takes a cut-off sequence at the very end for Windows-1252', () => {
    expect(inPieces(Buffer.from([0x5a, 0x6f, 0xeb]), 2)).toEqual({ text: 'Zoë', encoding: 'windows-1252' });
  });

  it('drops the byte order mark of a small file', () => {
    expect(decodeText(Buffer.from('\uFEFFa;b'))).toBe('a;b');
  });
});

describe('notText', () => {
  it.each([
    ['zip', Buffer.from('PK\u0003\u0004....deliveries/NRSP.csv')],
    ['excel', Buffer.from('PK\u0003\u0004....[Content_Types].xml')],
    ['excel', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
    ['gzip', Buffer.from([0x1f, 0x8b, 0x08])],
    ['pdf', Buffer.from('%PDF-1.7')],
    ['utf16', Buffer.from([0xff, 0xfe, 0x42, 0x00])],
    ['binary', Buffer.from('BRIN;NIV\u0000EAU')],
  ])('recognises %s', (found, bytes) => {
    expect(notText(bytes, true)).toBe(found);
  });

  it('leaves text alone, and looks for signatures only where a file begins', () => {
    expect(notText(Buffer.from('BRIN;NIVEAU'), true)).toBeNull();
    expect(notText(Buffer.from('PK\u0003\u0004'), false)).toBeNull();
  });
});
