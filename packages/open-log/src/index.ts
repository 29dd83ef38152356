export * from './open-log.js';
