// Whom and what the state panel names, so that no more names are asked than those.
import type { Shown } from './facts.js';
import type { StatePanel } from './state-panel.js';

/**
 * The persons and needs that a panel names, each once. The cards of agreements, ownership, needs and leeway name none: units,
 * themes, programmes and KPIs only.
 */
export function namedIn({ others }: Pick<StatePanel, 'others'>): { personIds: string[]; needIds: string[] } {
  const personIds = new Set<string>();
  const needIds = new Set<string>();
  const look = (shown: Shown | null | undefined): void => {
    if (!shown) return;
    if (shown.as === 'person') personIds.add(shown.id);
    else if (shown.as === 'need') needIds.add(shown.id);
    else if (shown.as === 'list') shown.items.forEach(look);
  };
  for (const { rows, over } of others)
    for (const { title, facts } of [...rows, ...over]) {
      look(title.shown);
      for (const { value, of } of facts) {
        look(value);
        look(of);
      }
    }
  return { personIds: [...personIds], needIds: [...needIds] };
}
