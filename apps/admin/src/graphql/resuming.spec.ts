import type { Client as Socket } from 'graphql-ws';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pauseBefore, resuming, shownUpTo, toldPosition, type Answer } from './resuming.js';

/** A socket that remembers what was asked, as it would be sent, and to whom answers go. */
function fakeSocket() {
  const sent: unknown[] = [];
  const asked: { request: object; sink: Parameters<Socket['subscribe']>[1]; left: boolean }[] = [];
  const subscribe = ((request: object, sink: Parameters<Socket['subscribe']>[1]) => {
    const one = { request, sink, left: false };
    asked.push(one);
    sent.push(JSON.parse(JSON.stringify(request)));
    return () => {
      one.left = true;
    };
  }) as Socket['subscribe'];
  const latest = () => {
    const one = asked.at(-1);
    if (!one) throw new Error('nothing was asked');
    return one;
  };
  return { subscribe, sent, asked, latest };
}

const at = (position: number) => ({ data: { recorded: { position: String(position), live: true } } });
const follow = (variables: Record<string, unknown> = { after: '7' }) => {
  const socket = fakeSocket();
  const heard: Answer[] = [];
  const stop = resuming(socket, { query: 'q', variables }, { next: (answer) => heard.push(answer) });
  return { socket, heard, stop };
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('following what is recorded', () => {
  it('asks after the last position received when a request is sent once more', () => {
    const { socket } = follow();
    socket.latest().sink.next(at(9));
    const again: unknown = JSON.parse(JSON.stringify(socket.latest().request));
    expect(socket.sent).toEqual([{ query: 'q', variables: { after: '7' } }]);
    expect(again).toEqual({ query: 'q', variables: { after: '9' } });
  });

  it.each(['error', 'complete'] as const)('subscribes again after an end by %s', (end) => {
    const { socket, heard } = follow({ scope: null });
    socket.latest().sink.next(at(12));
    socket.latest().sink[end](new Error('the server is gone'));
    expect(socket.asked).toHaveLength(1);
    vi.advanceTimersByTime(5000);
    expect(socket.sent).toEqual([
      { query: 'q', variables: { scope: null } },
      { query: 'q', variables: { scope: null, after: '12' } },
    ]);
    socket.latest().sink.next(at(13));
    expect(heard).toEqual([at(12), at(13)]);
  });

  it('goes on trying, with growing pauses of at most five seconds', () => {
    const { socket } = follow();
    for (let attempt = 1; attempt <= 30; attempt += 1) {
      socket.latest().sink.error(new Error('nobody there'));
      vi.advanceTimersByTime(5000);
      expect(socket.asked).toHaveLength(attempt + 1);
    }
    const pauses = [0, 1, 2, 3, 4, 50].map((attempt) => pauseBefore(attempt, () => 0));
    expect(pauses).toEqual([250, 500, 1000, 2000, 4000, 4000]);
    expect(pauseBefore(50, () => 1)).toBe(5000);
  });

  it('keeps its place when an answer holds an error only', () => {
    const { socket, heard } = follow();
    socket.latest().sink.next({ data: null, errors: [] });
    expect(JSON.parse(JSON.stringify(socket.latest().request))).toMatchObject({ variables: { after: '7' } });
    expect(heard).toEqual([{ data: null, errors: [] }]);
  });

  it('ends when it is stopped, also while it waits', () => {
    const { socket, stop, heard } = follow();
    socket.latest().sink.error(new Error('gone'));
    stop();
    vi.advanceTimersByTime(60_000);
    expect(socket.asked).toHaveLength(1);
    expect(socket.latest().left).toBe(true);
    socket.latest().sink.next(at(20));
    expect(heard).toEqual([]);
  });

  it('remembers the highest position that the page was told', () => {
    const { socket } = follow();
    socket.latest().sink.next(at(500));
    follow().socket.latest().sink.next(at(40));
    expect(toldPosition()).toBe(500);
    shownUpTo(499);
    expect(toldPosition()).toBe(500);
    shownUpTo(501);
    expect(toldPosition()).toBe(501);
  });
});
