// What can be done in the replay besides looking: each has a letter, a button and a place of its own.
import { lazy } from 'react';
import { mayNote } from '../audit-note/may-note.js';
import { notableOf } from '../audit-note/notable-of.js';
import { holds } from '../session/session.js';
import type { ReplayAction } from './action.js';
import { compareActions } from './compare/compare-actions.js';
import { patiently } from '../ui/patiently.js';

const writeNote: ReplayAction = {
  key: 'n',
  label: 'replay.writeNote',
  available: (context) => mayNote(context.viewer, notableOf(context)),
  Panel: lazy(patiently(() => import('../audit-note/write-note.js'))),
};

const takeAway: ReplayAction = {
  key: 'e',
  label: 'takeAway.open',
  // A dossier names people: who reads numbers only is given none.
  available: ({ viewer }) => viewer.seesNames || holds(viewer, 'partner'),
  Panel: lazy(patiently(() => import('../dossier/take-away.js'))),
};

/** Every action, in the order of their buttons. Add yours as one line; nothing else has to know it. */
export const actions: readonly ReplayAction[] = [...compareActions, writeNote, takeAway];
