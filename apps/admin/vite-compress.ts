// What the server sends compressed is compressed here once, beside each file, so that nobody waits for it.
import { readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const TEXT = new Set(['.js', '.css', '.svg', '.json', '.ttf']);
/** In bytes: a shorter file goes in one packet as it is. */
const SMALLEST = 1400;
/** Nearly as small as 11, which takes twenty times as long. */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

const asBrotli = promisify(brotliCompress);
const asGzip = promisify(gzip);

/** Writes `<file>.br` and `<file>.gz` beside every file of the build that is worth it; the API serves them. */
export const compressed = (): Plugin => ({
  name: 'traject-compressed',
  apply: 'build',
  async writeBundle({ dir = '' }, bundle) {
    const files = Object.keys(bundle).filter((file) => TEXT.has(extname(file)));
    await Promise.all(
      files.map(async (name) => {
        const file = join(dir, name);
        const plain = await readFile(file);
        if (plain.length < SMALLEST) return;
        await Promise.all([
          asBrotli(plain, QUALITY).then((packed) => writeFile(`${file}.br`, packed)),
          asGzip(plain, { level: 9 }).then((packed) => writeFile(`${file}.gz`, packed)),
        ]);
      }),
    );
  },
});
