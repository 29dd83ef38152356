import { isAscii, isUtf8 } from 'node:buffer';
import type { NotText } from './refusal.js';

export type TextEncoding = 'utf-8' | 'windows-1252';

// Node's decoder of this name leaves 0x80-0x9F as control characters, so the 27 that differ from Latin-1 stand here.
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWindows1252(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (character) => WINDOWS_1252.charAt(character.charCodeAt(0) - 0x80));
}

/** Where an UTF-8 sequence that the end of the bytes cuts in two begins; the length when none is cut. */
function completeLength(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return needed > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/**
 * Decodes a stream piece by piece: UTF-8 until a piece is not valid UTF-8, Windows-1252 (of which Latin-1 is the
 * printable part) from there on. Nothing is looked ahead or kept, so memory stays constant and an upload can be
 * decoded as it arrives. A Windows-1252 file fails as UTF-8 at practically its first accented letter.
 */
export class StreamDecoder {
  #encoding: TextEncoding = 'utf-8';
  #carry: Buffer = Buffer.alloc(0);

  get encoding(): TextEncoding {
    return this.#encoding;
  }

  decode(chunk: Uint8Array, last: boolean): string {
    const bytes =
      this.#carry.length === 0
        ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
        : Buffer.concat([this.#carry, chunk]);
    this.#carry = Buffer.alloc(0);
    if (this.#encoding === 'utf-8') {
      const length = last ? bytes.length : completeLength(bytes);
      const complete = bytes.subarray(0, length);
      if (isAscii(complete) || isUtf8(complete)) {
        this.#carry = Buffer.from(bytes.subarray(length));
        return complete.toString('utf8');
      }
      this.#encoding = 'windows-1252';
    }
    return decodeWindows1252(bytes);
  }
}

/** Decodes a whole small file the same way and drops a byte order mark. */
export function decodeText(bytes: Uint8Array): string {
  return new StreamDecoder().decode(bytes, true).replace(/^\uFEFF/, '');
}

const SIGNATURES: readonly (readonly [NotText, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['excel', [0xd0, 0xcf, 0x11, 0xe0]],
  ['gzip', [0x1f, 0x8b]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['utf16', [0xff, 0xfe]],
  ['utf16', [0xfe, 0xff]],
];

/** Recognises what is not text in the first bytes of a file (`first`), or by a NUL byte anywhere; null for text. */
export function notText(bytes: Uint8Array, first: boolean): NotText | null {
  if (first) {
    const signature = SIGNATURES.find(([, magic]) => magic.every((byte, at) => bytes[at] === byte));
    // An .xlsx is a zip whose first entry is named [Content_Types].xml or lies in _rels/ or xl/.
    if (
      signature?.[0] === 'zip' &&
      /\[Content_Types\]|_rels\/|xl\//.test(Buffer.from(bytes.subarray(0, 100)).toString('latin1'))
    )
      return 'excel';
    if (signature) return signature[0];
  }
  return bytes.includes(0) ? 'binary' : null;
}
