import type { Replay } from './use-replay.js';

/** What is looked at of a keyboard event, React's or the browser's own. */
type Key = Pick<
  KeyboardEvent,
  'target' | 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'defaultPrevented' | 'preventDefault'
>;

export interface KeyActions {
  openDate(): void;
  copyLink(): void;
  openHelp(): void;
  openFind(): void;
  /** Does what has this small letter; false where nothing has it, or it cannot be done now. */
  act(letter: string): boolean;
  close(): void;
}

const typing = (target: Element): boolean =>
  target.matches(
    'input:not([type="range"]), textarea, select, [contenteditable], [role="spinbutton"], [role="gridcell"] *',
  );
const pressable = (target: Element): boolean => target.matches('button, a, summary, [role="button"]');

/**
 * The keys of the replay, while the focus is in it. `letters` false switches the single characters off (space too),
 * so that speech input cannot set them off; arrows, Page keys, Home, End and Escape stay.
 */
export function keyHandler(replay: Replay, actions: KeyActions, letters: boolean) {
  return (event: Key): void => {
    const { target, key, shiftKey } = event;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!(target instanceof Element) || typing(target)) return;
    if (target.closest('[role="dialog"], dialog')) return;
    const does = (act: () => void): void => {
      event.preventDefault();
      act();
    };
    // Single characters are the ones that can be switched off.
    if (key.length === 1 && (!letters || (key === ' ' && pressable(target)))) return;
    switch (key) {
      case 'ArrowLeft':
        return does(() => replay.move('previous'));
      case 'ArrowRight':
        return does(() => replay.move('next'));
      case 'ArrowUp':
      case 'ArrowDown':
        // On the slider up is onwards, as everywhere; elsewhere they scroll.
        if (target.matches('input')) does(() => replay.move(key === 'ArrowUp' ? 'next' : 'previous'));
        return undefined;
      case 'PageUp':
        return does(() => replay.move('onFar'));
      case 'PageDown':
        return does(() => replay.move('backFar'));
      case 'Home':
        return does(() => replay.move('first'));
      case 'End':
        return does(() => replay.move('last'));
      case 'Escape':
        return actions.close();
      case ' ':
        return does(() => replay.toggle());
      case ',':
      case '<':
        return does(() => replay.toEvent(-1, shiftKey));
      case '.':
      case '>':
        return does(() => replay.toEvent(1, shiftKey));
      case '[':
        return does(() => replay.slower());
      case ']':
        return does(() => replay.faster());
      case 'd':
      case 'D':
        return does(() => actions.openDate());
      case 'l':
      case 'L':
        return does(() => actions.copyLink());
      case '/':
        return does(() => actions.openFind());
      case '?':
        return does(() => actions.openHelp());
      default:
        if (key.length === 1 && actions.act(key.toLowerCase())) event.preventDefault();
        return undefined;
    }
  };
}
