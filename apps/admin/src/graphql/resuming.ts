// Following what is recorded through lost connections, restarts and other servers: from the last position that was
// received, so that no event is missed and none comes twice.
import type { Client as Socket } from 'graphql-ws';

export interface Answer {
  data?: Record<string, unknown> | null | undefined;
  errors?: readonly object[] | undefined;
}

export interface Listener {
  next(answer: Answer): void;
}

/** The last position that this page was told, by a subscription or with an answer; null before the first. */
let told: number | null = null;

/** What is asked from now on shows everything up to this position; null while none is known. */
export const toldPosition = (): number | null => told;

/** Says that an answer showed everything up to `position`. */
export function shownUpTo(position: number): void {
  told = Math.max(told ?? 0, position);
}

/** How long to wait before the n-th attempt (from 0) to connect or subscribe again, in milliseconds: 0.25 to 5 seconds, spread. */
export const pauseBefore = (attempt: number, random: () => number = Math.random): number =>
  Math.min(250 * 2 ** attempt, 4000) * (1 + random() / 4);

/**
 * Subscribes to `recorded` and never ends by itself: after a lost connection, an error or an end that the server told, it
 * subscribes again after the last position that arrived. Gives back how to stop.
 */
export function resuming(
  socket: Pick<Socket, 'subscribe'>,
  { query, variables }: { query: string; variables: Record<string, unknown> },
  listener: Listener,
): () => void {
  let last: number | null = null;
  let attempt = 0;
  let stopped = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let unsubscribe: () => void = () => undefined;
  const request = {
    query,
    // Read whenever the request is sent: graphql-ws sends it again by itself on a new connection.
    get variables() {
      return last === null ? variables : { ...variables, after: String(last) };
    },
  };
  const begin = () => {
    unsubscribe = socket.subscribe(request, {
      next(answer) {
        if (stopped) return;
        attempt = 0;
        last = positionIn(answer.data) ?? last;
        if (last !== null) shownUpTo(last);
        listener.next(answer);
      },
      error: again,
      complete: again,
    });
  };
  function again() {
    if (stopped) return;
    waiting = setTimeout(begin, pauseBefore(attempt));
    attempt += 1;
  }
  begin();
  return () => {
    stopped = true;
    clearTimeout(waiting);
    unsubscribe();
  };
}

/** The position of a message of `recorded`; null in an answer without one. */
function positionIn(data: Record<string, unknown> | null | undefined): number | null {
  const recorded = data?.['recorded'];
  if (typeof recorded !== 'object' || recorded === null || !('position' in recorded)) return null;
  return Number(recorded.position);
}
