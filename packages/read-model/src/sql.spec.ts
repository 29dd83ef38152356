import { expect, it } from 'vitest';
import { isTransient } from './sql.js';

const failed = (code: string) => Object.assign(new Error('of the database'), { code });

it('tells a database that is away, busy or tired of waiting from work that fails whenever it is done', () => {
  const transient = ['08006', '25P03', '25P04', '40001', '40P01', '53300', '55P03', '57P01', 'ECONNREFUSED'];
  expect(transient.filter((code) => !isTransient(failed(code)))).toEqual([]);
  // A transaction that failed before, a value out of range, one that is there already, a table that is not.
  expect(['25P02', '22003', '23505', '42P01'].filter((code) => isTransient(failed(code)))).toEqual([]);
  expect(isTransient(new Error('Connection terminated unexpectedly'))).toBe(true);
  expect(isTransient(new Error('timeout exceeded when trying to connect'))).toBe(true);
  expect(isTransient(new TypeError('state is undefined'))).toBe(false);
});
