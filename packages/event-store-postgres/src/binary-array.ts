// Arrays as PostgreSQL's binary protocol takes them. As text, every quote of a payload would be escaped here and read back
// there, which costs more than writing the row.

/** Object ids of the element types, the same on every server. */
const INTEGER = 23;
const TEXT = 25;
const HEADER = 20;

/** A parameter of type integer[]. */
export function integers(values: readonly number[]): Buffer {
  const buffer = Buffer.allocUnsafe(HEADER + values.length * 8);
  let offset = header(buffer, INTEGER, values.length);
  for (const value of values) {
    offset = buffer.writeInt32BE(4, offset);
    offset = buffer.writeInt32BE(value, offset);
  }
  return buffer;
}

/** A parameter of type text[]. A lone surrogate becomes U+FFFD, as everywhere in UTF-8; JSON escapes it before. */
export function texts(values: readonly string[]): Buffer {
  let size = HEADER;
  for (const value of values) size += 4 + Buffer.byteLength(value);
  const buffer = Buffer.allocUnsafe(size);
  let offset = header(buffer, TEXT, values.length);
  for (const value of values) {
    const length = buffer.write(value, offset + 4);
    buffer.writeInt32BE(length, offset);
    offset += 4 + length;
  }
  return buffer;
}

function header(buffer: Buffer, elementType: number, length: number): number {
  // One dimension, no nulls, the type, the length, the first index.
  let offset = 0;
  for (const field of [1, 0, elementType, length, 1]) offset = buffer.writeInt32BE(field, offset);
  return offset;
}
