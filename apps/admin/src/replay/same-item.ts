/** Props of an item of the state panel. */
interface ItemProps {
  row: object;
  speech: object;
  felt?: object;
}

/**
 * Whether an item would look the same: every scrub folds new objects, most of which say what the last ones said, and
 * comparing them costs far less than rendering.
 */
export const sameItem = (before: ItemProps, after: ItemProps): boolean =>
  before.speech === after.speech &&
  before.felt === after.felt &&
  JSON.stringify(before.row) === JSON.stringify(after.row);
