export * from './open-kurrent-log.js';
export { migrateOrdinals, ordinalMigrations } from './ordinal-migrations.js';
export { checkEventStoreSetting } from './event-store-setting.js';
