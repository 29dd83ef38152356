import { Client } from 'pg';
import { expect, it } from 'vitest';
import { integers, texts } from './binary-array.js';
import { freshDatabase } from './testing/testing.js';

it('sends arrays as PostgreSQL reads them: any text, any integer, none at all', async () => {
  const database = await freshDatabase();
  const client = new Client({ connectionString: database.url });
  await client.connect();
  try {
    const given = ['', '{"a":"b\\n"}', `'"\\,{}`, 'é€🧑🏽‍🏫', 'null', ' '];
    const numbers = [0, -1, 2 ** 31 - 1, -(2 ** 31)];
    const { rows } = await client.query(
      'select $1::text[] as given, $2::integer[] as numbers, $3::text[] as no_texts, $4::integer[] as no_numbers',
      [texts(given), integers(numbers), texts([]), integers([])],
    );
    expect(rows).toEqual([{ given, numbers, no_texts: [], no_numbers: [] }]);
  } finally {
    await client.end();
    await database.drop();
  }
});
