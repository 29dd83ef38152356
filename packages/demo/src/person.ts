/** A person of the demo, all invented. Names go to the directory, never into an event. */
export interface DemoPerson {
  id: string;
  name: string;
  language: 'nl' | 'en';
  /** Shown at the sign-in of the demo. */
  persona?: boolean;
}

/** A person under the id `person-<number>`; each story has a range of its own. */
export const person = (number: number, name: string, persona = false): DemoPerson => ({
  id: `person-${String(number).padStart(3, '0')}`,
  name,
  language: 'nl',
  ...(persona && { persona }),
});
