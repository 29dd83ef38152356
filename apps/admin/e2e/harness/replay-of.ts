// A replay in the browser: where it is, what it says, and the history that the server tells of it.
import type { Actor, Recorded } from '@traject/domain';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { sayIn } from '../../src/testing/catalogues.js';

const t = sayIn('nl');

export const sliderOf = (page: Page) => page.getByRole('slider', { name: t('replay.slider') });
/** Where the playhead is, in words; nothing where the replay is not there yet. */
export const saysOf = async (page: Page): Promise<string> =>
  (await sliderOf(page).count()) === 0 ? '' : ((await sliderOf(page).getAttribute('aria-valuetext')) ?? '');
export const panelOf = (page: Page) => page.locator('section[aria-labelledby="replay-state"]');

/** Moves the slider, as dragging it does. */
export const slideTo = (page: Page, value: (now: number, most: number) => number): Promise<void> =>
  sliderOf(page)
    .evaluate((input: HTMLInputElement) => ({ now: Number(input.value), most: Number(input.max) }))
    .then(({ now, most }) =>
      sliderOf(page).evaluate(
        (input: HTMLInputElement, to) => {
          const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {};
          set?.call(input, to);
          input.dispatchEvent(new Event('input', { bubbles: true }));
        },
        String(Math.round(value(now, most))),
      ),
    );

/** Goes to an address of the app without loading it again. */
export const goWithin = (page: Page, address: string): Promise<void> =>
  page.evaluate((to) => {
    history.pushState({}, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, address);

/** Asks the server as who looks at the page. */
export async function ask<Answer>(page: Page, query: string, variables: object): Promise<Answer> {
  const response = await page.request.post('/graphql', { data: { query, variables } });
  const { data, errors } = (await response.json()) as { data: Answer; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

const HISTORY = `query ($scope: HistoryScope!, $filter: HistoryFilter, $after: String) {
  history(scope: $scope, filter: $filter, first: 500, after: $after) {
  pageInfo { hasNextPage endCursor } nodes {
  id position type stream data effectiveAt recordedAt redacted reason { text: id commitment value } corrects { kind eventId }
  capacity { role unit { kind id } } actor { kind policy person { id } } } } }`;

interface Node extends Omit<Recorded, 'position' | 'actor' | 'reason'> {
  position: string;
  actor: { kind: 'person' | 'policy'; policy: string | null; person: { id: string } | null };
  reason: { text: string; commitment: string; value: string | null } | null;
}
interface Pages {
  history: { nodes: Node[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
}

/** Everything recorded of a scope that the viewer meets, or only what was recorded since. */
export async function historyOf(
  page: Page,
  scope: { kind: string; id: string },
  recordedFrom: string | null = null,
): Promise<Recorded[]> {
  const filter = recordedFrom === null ? null : { recordedFrom };
  const nodes: Node[] = [];
  for (let after: string | null | undefined; after !== null;) {
    const { history } = await ask<Pages>(page, HISTORY, { scope, filter, after: after ?? null });
    nodes.push(...history.nodes);
    after = history.pageInfo.hasNextPage ? history.pageInfo.endCursor : null;
  }
  return nodes.map(({ position, actor, reason, corrects, ...node }) => ({
    ...{ schemaVersion: 1, revision: 0, institutionId: '', commandId: '', commandDigest: '' },
    ...{ causationId: null, correlationId: '' },
    ...node,
    position: Number(position),
    actor: (actor.person
      ? { kind: 'person', personId: actor.person.id }
      : { kind: 'policy', name: actor.policy ?? '' }) satisfies Actor,
    ...(reason && { reason }),
    ...(corrects && { corrects }),
  }));
}
