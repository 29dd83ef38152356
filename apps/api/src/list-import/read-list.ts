// Reads the one file of a multipart request into memory; nothing of it is written anywhere.
import type { IncomingMessage } from 'node:http';
import { LARGEST_LIST } from '@traject/list-import';
import { readForm } from '../duo-import/read-upload.js';

/** A file as it was sent. */
interface SentFile {
  name: string;
  bytes: Uint8Array;
}

/** The file of `request`; null when it has none. Rejects with an UploadError for what is no form of one file. */
export async function readList(
  request: IncomingMessage,
  onBytes: (bytes: number) => void,
): Promise<SentFile | null> {
  const files = await readForm(request, {
    onBytes,
    limits: { fileSize: LARGEST_LIST + 1, files: 1 },
    take: async (stream, name): Promise<SentFile> => {
      const pieces: Buffer[] = [];
      for await (const piece of stream) {
        if (piece instanceof Buffer) pieces.push(piece);
      }
      return { name: name.slice(0, 200), bytes: Buffer.concat(pieces) };
    },
  });
  return files[0] ?? null;
}
