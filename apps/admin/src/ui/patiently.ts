// Parts of the app are fetched when they are first shown. One that is asked for while the server is away comes when it is
// back; until then nothing that is on the screen goes.
import { pauseBefore } from '../graphql/resuming.js';

/** What the waiting needs of the world; a spec brings its own. */
export interface World {
  /** Whether the server answers. */
  answers(): Promise<boolean>;
  /** Waits so many milliseconds. */
  sleep(ms: number): Promise<unknown>;
  /** Fetches the style sheets again that did not come. */
  styleAgain(): Promise<unknown>;
}

const browser: World = {
  answers: () =>
    fetch('/health/live', { cache: 'no-store' }).then(
      ({ ok }) => ok,
      () => false,
    ),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  styleAgain: () => Promise.all([...document.querySelectorAll('link')].filter(isMissing).map(fetchAgain)),
};

/**
 * `load`, that waits for a server which is away and then tries once more. It fails as `load` does where the server answers
 * and has no such part, as after a new release.
 */
export function patiently<Part>(
  load: () => Promise<Part>,
  { answers, sleep, styleAgain }: World = browser,
): () => Promise<Part> {
  return async () => {
    try {
      return await load();
    } catch (error) {
      if (await answers()) throw error;
      for (let attempt = 0; !(await answers()); attempt += 1) await sleep(pauseBefore(attempt));
      await styleAgain();
      return load();
    }
  };
}

/** Whether a style sheet did not come: all are of our own origin, so that the rules of any other can be read. */
function isMissing({ rel, sheet }: HTMLLinkElement): boolean {
  if (rel !== 'stylesheet') return false;
  try {
    return !sheet?.cssRules.length;
  } catch {
    return true;
  }
}

/** Puts a new element in the place of one that failed, which the browser does not ask for again. */
const fetchAgain = (link: HTMLLinkElement): Promise<void> =>
  new Promise((resolve) => {
    const again = document.createElement('link');
    again.rel = 'stylesheet';
    again.href = link.href;
    again.addEventListener('load', () => resolve());
    again.addEventListener('error', () => resolve());
    link.replaceWith(again);
  });
