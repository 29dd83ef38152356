// What random payloads are made with. For tests only.
import type { Level, Recorded, Text } from '@traject/domain';
import { periodOf, type Act } from './random-act.js';

export interface Payload {
  type: string;
  data: object;
  /** Holds a period that begins after the event. */
  planned?: boolean;
}

/** The stream of a word in a history, and the payloads of its events. */
export interface WordPayloads {
  word: string;
  id: string;
  /** How many types of events it has. */
  types: number;
  /** The payload of an act; type 0 is the one that creates. */
  payload(act: Act): Payload;
  /** The payload of a correction of `target`: of the same type. */
  again(target: Pick<Recorded, 'type'>, act: Act): object;
}

export type Make = (act: Act) => { data: object; planned?: boolean };

/** Text as an event holds it. */
export const text = (n: number): Text => ({ text: `text-${n}`, commitment: String(n % 10).repeat(64) });
export const level = (n: number): Level => (n % 2 === 0 ? 2 : 3);

export function word(name: string, id: string, makes: Record<string, Make>): WordPayloads {
  const types = Object.keys(makes);
  const make = (type: string, act: Act): Payload => {
    const made = makes[type]?.(act);
    return { type, data: made?.data ?? {}, planned: made?.planned ?? false };
  };
  return {
    word: name,
    id,
    types: types.length,
    payload: (act) => make(types[act.type % types.length] ?? '', act),
    again: (target, act) => make(target.type, act).data,
  };
}

/** A period near the day of the act; planned when it begins later. */
export const near = ({ day, numbers: [a, b] }: Act) => {
  const shift = (a % 5) - 2;
  return { period: periodOf(day + shift * 3, (b % 4) * 5), planned: shift > 0 };
};
export const plain =
  (data: object): Make =>
  () => ({ data });

/** The ids that the streams of a history share. */
export type Ids = Record<'team' | 'other' | 'theme' | 'programme' | 'institution', string>;
