/** A column of a table: its heading, and whether it holds figures. */
export interface Column {
  heading: string;
  figures?: boolean;
}

/** Lines of text columns side by side, figures to the right, under their headings. */
export function tableLines(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const widths = columns.map(({ heading }, index) =>
    Math.max(heading.length, ...rows.map((row) => (row[index] ?? '').length)),
  );
  const lineOf = (cells: readonly string[]): string =>
    columns
      .map(({ figures }, index) => {
        const cell = cells[index] ?? '';
        const width = widths[index] ?? 0;
        return figures ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  return [
    lineOf(columns.map(({ heading }) => heading)),
    widths.map((width) => '─'.repeat(width)).join('  '),
    ...rows.map(lineOf),
  ];
}
