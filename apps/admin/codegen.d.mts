/** What the generated files should hold now, one for each word with documents. */
export function generate(): Promise<{ path: string; text: string }[]>;
