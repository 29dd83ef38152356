import type { Capacity } from '@traject/domain';
import { useState } from 'react';
import { type TypedDocumentNode, useClient } from 'urql';
import { changed } from '../graphql/changes.js';
import type { CommandOutcomeFragment, CommandRefusalFragment } from '../graphql/documents.generated.js';
import { commandIds } from './command-id.js';

/** What accompanies a command besides its input: when it took effect (a day, if not now) and in which capacity. */
export interface Meta {
  effectiveAt?: string;
  capacity?: Capacity;
}

/** A mutation that carries out a command; its field is named `outcome` in the document. */
export type CommandDocument<Input> = TypedDocumentNode<
  { outcome: CommandOutcomeFragment | CommandRefusalFragment },
  { input: Input; meta?: (Meta & { commandId: string; waitForProjection: boolean }) | null | undefined }
>;

export type Outcome =
  | { kind: 'done'; entityId: string }
  | { kind: 'refused'; code: string; field: string | null; message: string }
  /** The server did not answer: whether it was recorded is not known. */
  | { kind: 'unanswered' };

/** What the server says of an input that it could not read; nothing was recorded then. */
function misread(errors: readonly { message: string; extensions: Record<string, unknown> }[]): Outcome {
  const error = errors.find(({ extensions }) => extensions['code'] === 'BAD_USER_INPUT');
  if (!error) return { kind: 'unanswered' };
  const { argument, sentence } = error.extensions;
  const field = typeof argument === 'string' ? argument.replace(/^(input|meta)\./, '') : null;
  return {
    kind: 'refused',
    code: 'BAD_USER_INPUT',
    field,
    message: typeof sentence === 'string' ? sentence : error.message,
  };
}

/** Carries out one command: `run` never throws, waits until queries can see the result, and may be tried again. */
export function useCommand<Input>(document: CommandDocument<Input>) {
  const client = useClient();
  const [sending, setSending] = useState(false);
  const [ids] = useState(() => commandIds(() => crypto.randomUUID()));
  const run = async (input: Input, meta: Meta = {}): Promise<Outcome> => {
    setSending(true);
    const commandId = ids.for(JSON.stringify([input, meta]));
    const answer = await client.mutation(document, {
      input,
      meta: { ...meta, commandId, waitForProjection: true },
    });
    setSending(false);
    const outcome = answer.data?.outcome;
    if (!outcome) return misread(answer.error?.graphQLErrors ?? []);
    ids.answered();
    if (outcome.__typename === 'Refused') {
      const { code, field, message } = outcome;
      return { kind: 'refused', code, field, message };
    }
    changed();
    return { kind: 'done', entityId: outcome.entityId };
  };
  return { run, sending };
}
