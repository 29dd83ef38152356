// One thing that can be done in the replay besides looking, and what it finds.
import type { LazyExoticComponent, ReactElement } from 'react';
import type { MessageId } from '../i18n/message-id.js';
import type { Viewer } from '../session/session.js';
import type { ReplaySearch, Scope } from './logic/address.js';
import type { Speech } from './say-shown.js';
import type { History } from './use-history.js';
import type { Replay } from './use-replay.js';

/** What an action finds when it is done. */
export interface ActionContext {
  scope: Scope;
  id: string;
  replay: Replay;
  history: History;
  speech: Speech;
  viewer: Viewer;
}

/** A replay, of another scope or at another moment. */
export interface Elsewhere {
  scope: Scope;
  id: string;
  search: ReplaySearch;
}

/** One thing to do: in place (`run`), or in a panel of its own that is fetched when it is opened. */
export interface ReplayAction {
  /** The letter, small. */
  key: 'c' | 's' | 'n' | 'e';
  /** The words of its button, and what the help says of its key. */
  label: MessageId;
  /** Whether it can be done now; without it always. */
  available?(context: ActionContext): boolean;
  /** Done at once. */
  run?(context: ActionContext): void;
  /** The replay to which it leads, of another scope; null where it stays in this one. */
  leadsTo?(context: ActionContext): Elsewhere | null;
  /** A dialog that is open while it is in the page; made with `lazy`, so that the replay does not wait for it. */
  Panel?: LazyExoticComponent<(props: ActionContext & { onClose: () => void }) => ReactElement>;
}
