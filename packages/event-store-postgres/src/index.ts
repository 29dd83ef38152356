export * from './migrate.js';
export { logMigrations, migrateLog } from './log-migrations.js';
export * from './grants.js';
export * from './connection-lost.js';
export * from './postgres-event-store.js';
export * from './postgres-text-store.js';
export * from './embedded/start-embedded.js';
export * from './embedded/running-embedded.js';
