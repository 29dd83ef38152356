export * from './kernel/instant.js';
export * from './kernel/fields.js';
export * from './kernel/envelope.js';
export * from './kernel/refusal.js';
export * from './kernel/define-events.js';
export * from './kernel/two-clocks.js';
export * from './kernel/decider.js';
export * from './kernel/carry-out.js';
