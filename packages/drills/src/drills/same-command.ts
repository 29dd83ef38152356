// The same commands from two processes at once: each is recorded once, and both hear the same outcome.
import { nothingCounted, together, type Drill } from '../drill.js';
import { startDatabase } from '../ground/database.js';
import { countLog } from '../log/count.js';
import { sizedCommandId } from '../log/unit.js';
import { orderText } from '../victims/order.js';

export const sameCommand: Drill = {
  name: 'same-command',
  what: 'two processes carry out the same commands at once: each recorded once, both with the same outcome',
  rounds: 300,
  sabotage: 'the second process gives each command an id of its own',
  async run({ rounds, sabotage, ground }) {
    const database = await startDatabase(ground);
    const commands = Array.from({ length: rounds }, () => sizedCommandId(2, 1));
    const children = [false, sabotage].map((renames) =>
      ground.start('commands', orderText({ address: { url: database.url }, commands, sabotage: renames })),
    );
    await Promise.all(children.map((child) => child.ended()));
    const [one, other] = children.map(({ lines }) => outcomesIn(lines));
    const finding = nothingCounted();
    const acknowledged = new Set<string>();
    let [first, repeated] = [0, 0];
    for (const commandId of commands) {
      const told = [one?.get(commandId), other?.get(commandId)];
      if (told.some((outcome) => outcome?.kind === 'done')) acknowledged.add(commandId);
      const firsts = told.filter((outcome) => outcome?.kind === 'done' && !outcome.duplicate).length;
      if (firsts !== 1) finding.failures.push(`${firsts} first outcomes of one command`);
      if (told[0]?.ids !== told[1]?.ids) finding.failures.push('two outcomes of one command');
      first += firsts;
      repeated += told.filter((outcome) => outcome?.duplicate).length;
    }
    const store = database.openStore();
    const { position } = await store.head();
    if (position !== 2 * rounds) finding.twice += position - 2 * rounds;
    const found = together(await countLog(store, acknowledged), finding);
    found.figures = { ...found.figures, first, repeated };
    return found;
  },
};

/** What a process heard of each command: `= commandId kind duplicate ids`. */
function outcomesIn(lines: readonly string[]) {
  const outcomes = new Map<string, { kind: string; duplicate: boolean; ids: string }>();
  for (const line of lines) {
    const [sign, commandId = '', kind = '', duplicate, ids = ''] = line.split(' ');
    if (sign === '=') outcomes.set(commandId, { kind, duplicate: duplicate === 'true', ids });
  }
  return outcomes;
}
