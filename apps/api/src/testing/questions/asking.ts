// The requests of docs/questions.md, and how they are asked.
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { who, type runningApi } from '../api.js';

const page = readFileSync(new URL('../../../../../docs/questions.md', import.meta.url), 'utf8');

/** The requests of the page by their marks: ```graphql board-1. */
export const requests: ReadonlyMap<string, string> = new Map(
  [...page.matchAll(/^```graphql (\S+)\n([\s\S]*?)^```/gm)].map(([, mark = '', query = '']) => [mark, query]),
);

/** Whose questions they are. */
export const asks = { board: who.board, hr: who.hr, analyst: who.analyst } as const;

/** The API with the demo, once it runs. */
export type Running = () => Awaited<ReturnType<typeof runningApi>>;

/** Asks a question of the page; gives what stands at its clock, or at the root where it has none. */
export type Answer = <T = unknown>(role: keyof typeof asks, number: number, variables?: object) => Promise<T>;

/** Asks as the person whose question it is. */
export const answerOf =
  (running: Running): Answer =>
  async <T>(role: keyof typeof asks, number: number, variables: object = {}): Promise<T> => {
    const { data, errors } = await running().ask(
      asks[role],
      requests.get(`${role}-${number}`) ?? '',
      variables,
    );
    expect(errors).toBeUndefined();
    return (data?.['asOf'] ?? data) as T;
  };
