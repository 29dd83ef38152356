export * from './scenario.js';
export * from './team-events.js';
