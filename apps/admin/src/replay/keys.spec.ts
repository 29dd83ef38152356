import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { actions } from './actions.js';
import { KEYS } from './key-list.js';
import { keyHandler } from './keys.js';
import type { Replay } from './use-replay.js';

/** What has the focus: something in the replay that is neither typed into nor pressed. */
class Focused extends EventTarget {
  matches = () => false;
  closest = () => null;
}
beforeEach(() => void vi.stubGlobal('Element', Focused));
afterEach(() => void vi.unstubAllGlobals());

const NAMES: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  ' ': '␣',
  Escape: 'Esc',
};
/** Every key that a keyboard sends as one character, and those with a name that one presses to go somewhere. */
const EVERY = [
  ...Array.from({ length: 95 }, (_, code) => String.fromCharCode(32 + code)),
  ...[
    'ArrowLeft',
    'ArrowRight',
    'PageUp',
    'PageDown',
    'Home',
    'End',
    'Escape',
    'Enter',
    'Tab',
    'Delete',
    'F1',
  ],
];

/** What pressing `key` does: the names of what was called. */
function pressed(key: string, { shiftKey = false, letters = true } = {}): string[] {
  const done: string[] = [];
  const heard =
    (name: string) =>
    (...values: unknown[]) => {
      done.push([name, ...values].join(' '));
    };
  const replay = new Proxy({}, { get: (_, name) => heard(String(name)) }) as Replay;
  const act = (letter: string) => {
    const known = actions.some((action) => action.key === letter);
    if (known) heard('act')(letter);
    return known;
  };
  const others = ['openDate', 'copyLink', 'openHelp', 'openFind', 'close'] as const;
  const [openDate, copyLink, openHelp, openFind, close] = others.map(heard);
  const handler = keyHandler(
    replay,
    // Each is one of the five.
    { openDate, copyLink, openHelp, openFind, close, act } as Parameters<typeof keyHandler>[1],
    letters,
  );
  const none = { ctrlKey: false, metaKey: false, altKey: false, defaultPrevented: false };
  handler({ ...none, target: new Focused(), key, shiftKey, preventDefault: () => undefined });
  return done;
}

const named = (key: string) => NAMES[key] ?? (/^[a-z]$/.test(key) ? key.toUpperCase() : key);

it('shows the keys that do something, and no other', () => {
  const told = [...KEYS.flatMap(([keys]) => keys.split(' ')), ...actions.map(({ key }) => key.toUpperCase())];
  // What Shift makes of comma and full stop is shown as Shift with them.
  const work = EVERY.filter((key) => !'<>'.includes(key) && pressed(key).length > 0).map(named);
  expect([...new Set(work)].toSorted()).toEqual(
    [...new Set(told)].filter((key) => key !== 'Shift').toSorted(),
  );
});

it('does something of its own for each key, and with Shift another thing where it says so', () => {
  const letters = EVERY.filter((key) => /^[a-z,./?[\] ]$/.test(key)).map((key) => pressed(key).join());
  const does = letters.filter(Boolean);
  expect(new Set(does).size).toBe(does.length);
  expect(pressed('<', { shiftKey: true })).toEqual(['toEvent -1 true']);
  expect(pressed('>', { shiftKey: true })).toEqual(['toEvent 1 true']);
});

it('leaves single characters alone where they are switched off', () => {
  expect(EVERY.filter((key) => key.length === 1 && pressed(key, { letters: false }).length > 0)).toEqual([]);
  expect(pressed('ArrowRight', { letters: false })).toEqual(['move next']);
  expect(pressed('Escape', { letters: false })).toEqual(['close']);
});
