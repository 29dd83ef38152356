// What the app may weigh. A build that weighs more fails, and says which files do.
import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

type Chunk = Rolldown.OutputChunk;

/** Kilobytes of 1,000 bytes, gzipped. */
export interface Budget {
  /** What is loaded before anything can be shown. */
  firstLoad: number;
  /**
   * What the replay's own modules (`src/replay`, `packages/history`) add to it for their first picture, from the page on. The domain's
   * folds and what is shared with other pages are not its own.
   */
  replay: number;
}

/** The page, and what it fetches for the first picture. */
const PICTURE = ['/src/replay/replay-page.tsx', '/src/replay/replay-view.tsx'];

const weigh = (code: string): number => gzipSync(code).length / 1000;

/** The chunks that `roots` import statically, themselves included. */
function neededBy(roots: readonly Chunk[], chunks: ReadonlyMap<string, Chunk>): Set<Chunk> {
  const needed = new Set(roots);
  for (const chunk of needed)
    for (const name of chunk.imports) {
      const imported = chunks.get(name);
      if (imported) needed.add(imported);
    }
  return needed;
}

/** What of a chunk are modules of the replay: of its weight as much as of its length before it was made small. */
function ownPart({ fileName, code, modules }: Chunk): [string, number] {
  const lengths = Object.entries(modules).map(([id, { renderedLength }]) => [id, renderedLength] as const);
  const sum = (counted: typeof lengths): number => counted.reduce((total, [, length]) => total + length, 0);
  const own = sum(lengths.filter(([id]) => /\/src\/replay\/|\/packages\/history\//.test(id)));
  return [fileName, own === 0 ? 0 : (weigh(code) * own) / sum(lengths)];
}

/** Compares a build with the budget; what it says when one is exceeded names the heaviest parts. */
export function weighed(all: readonly Chunk[], budget: Budget): { lines: string[]; exceeded: string[] } {
  const chunks = new Map(all.map((chunk) => [chunk.fileName, chunk]));
  const first = neededBy(
    all.filter(({ isEntry }) => isEntry),
    chunks,
  );
  const firstLoad = [...first].reduce((sum, { code }) => sum + weigh(code), 0);
  // By what is in them: a chunk of several modules has no module of its own to go by.
  const holds = ({ modules }: Chunk, file: string): boolean =>
    Object.keys(modules).some((id) => id.endsWith(file));
  const view = all.filter((chunk) => PICTURE.some((file) => holds(chunk, file)));
  const own = [...neededBy(view, chunks)].filter((chunk) => !first.has(chunk)).map(ownPart);
  const replay = own.reduce((sum, [, size]) => sum + size, 0);
  const lines = [
    `first load ${firstLoad.toFixed(1)} of ${budget.firstLoad} KB, replay ${replay.toFixed(1)} of ${budget.replay} KB (gzipped)`,
  ];
  const heaviest = (parts: readonly (readonly [string, number])[]): string =>
    parts
      .toSorted(([, a], [, b]) => b - a)
      .slice(0, 8)
      .map(([name, size]) => `${size.toFixed(1)} ${name}`)
      .join(', ');
  const exceeded: string[] = [];
  if (firstLoad > budget.firstLoad)
    exceeded.push(
      `The first load is ${firstLoad.toFixed(1)} KB, more than ${budget.firstLoad} KB: ${heaviest([...first].map(({ fileName, code }) => [fileName, weigh(code)] as const))}.`,
    );
  if (view.length === 0) exceeded.push('There is no chunk of the replay to weigh.');
  if (replay > budget.replay)
    exceeded.push(`The replay is ${replay.toFixed(1)} KB, more than ${budget.replay} KB: ${heaviest(own)}.`);
  return { lines, exceeded };
}

/** Fails a build that exceeds the budget. */
export function withinBudget(budget: Budget): Plugin {
  return {
    name: 'traject-budget',
    apply: 'build',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const { lines, exceeded } = weighed(chunks, budget);
      for (const line of lines) this.info(line);
      if (exceeded.length > 0) this.error(exceeded.join('\n'));
    },
  };
}
