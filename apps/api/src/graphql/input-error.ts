import { GraphQLError } from 'graphql';

/** An input that has not the form asked: names the argument and what is accepted there. */
export const inputError = (argument: string, accepted: string): GraphQLError =>
  new GraphQLError(`${argument} is not valid: it takes ${accepted}.`, {
    extensions: { code: 'BAD_USER_INPUT', argument, accepted, http: { status: 400 } },
  });

/** Several of them at once; the first speaks for all. `sentence` says it to the viewer, in the viewer's language. */
export function inputErrors(
  issues: readonly { argument: string; accepted: string }[],
  sentence: string,
): GraphQLError {
  const [first] = issues;
  const said = issues.map(({ argument, accepted }) => `${argument} takes ${accepted}`).join('; ');
  return new GraphQLError(`The input is not valid: ${said}.`, {
    extensions: {
      code: 'BAD_USER_INPUT',
      argument: first?.argument ?? '',
      accepted: first?.accepted ?? '',
      issues,
      sentence,
    },
  });
}

/** The tables are those of another release, with other columns: no answer instead of a wrong one. */
export const rebuilding = (): GraphQLError =>
  new GraphQLError('The read model is being rebuilt; `projection` says how far it is.', {
    extensions: { code: 'READ_MODEL_REBUILDING' },
  });

/** Nobody is signed in. */
export const unauthenticated = (): GraphQLError =>
  new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } });
