import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generate } from '../../codegen.mjs';

describe('the generated documents', () => {
  it('are what codegen.mjs writes from the schema and the documents of today', async () => {
    const files = await generate();
    expect(files.length).toBeGreaterThan(0);
    const stale = files
      .filter(({ path, text }) => readFileSync(path, 'utf8') !== text)
      .map(({ path }) => path);
    expect(stale, 'run `npm run codegen -w @traject/admin`').toEqual([]);
  });
});
