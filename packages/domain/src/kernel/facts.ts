/**
 * A fact of another aggregate that a decision cannot do without. Throws when the caller did not gather it: that is a
 * defect in the program, not a refusal.
 */
export function gathered<T>(fact: T | undefined, name: string): T {
  if (fact === undefined) throw new Error(`the fact "${name}" was not gathered for this command`);
  return fact;
}
