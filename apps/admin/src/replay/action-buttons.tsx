import { Suspense } from 'react';
import { Button } from '../ui/button.js';
import type { ActionContext, ReplayAction } from './action.js';
import { actions } from './actions.js';

/** The actions that can be done now, each with its letter. */
export function ActionButtons({
  context,
  onAct,
}: {
  context: ActionContext;
  onAct: (action: ReplayAction) => void;
}) {
  const { t } = context.speech;
  return actions
    .filter((action) => action.available?.(context) ?? true)
    .map((action) => (
      <Button
        key={action.key}
        size="small"
        aria-keyshortcuts={action.key.toUpperCase()}
        onClick={() => onAct(action)}
      >
        {t(action.label)}
      </Button>
    ));
}

/** The panel of the action that is open, once it has been fetched. */
export function ActionPanel({
  context,
  open,
  onClose,
}: {
  context: ActionContext;
  open: ReplayAction | null;
  onClose: () => void;
}) {
  const Panel = open?.Panel;
  return Panel ? (
    <Suspense>
      <Panel {...context} onClose={onClose} />
    </Suspense>
  ) : null;
}
