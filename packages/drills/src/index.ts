export { drills } from './drills.js';
export { runDrill, type DrillReport, type RunOptions } from './run-drill.js';
export type { Drill, Finding } from './drill.js';
