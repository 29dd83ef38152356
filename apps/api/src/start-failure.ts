/** Why the server cannot start, in words for the person who started it: shown as it is, without a stack. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';
}
