export * from './scenario.js';
export * from './oracle.js';
