export * from './open-log.js';
export * from './log-unavailable.js';
export {
  EVENT_STORE_NAMESPACE,
  EVENT_STORE_TAKES,
  isEventStoreSetting,
  kurrentAddress,
} from './event-store-setting.js';
export { migrateDirectory } from './directory-schema.js';
export { PostgresColumnMemory } from './postgres-column-memory.js';
export { PostgresDirectory } from './postgres-directory.js';
export { grantApplication, migrateDatabase, missingInDatabase } from './migrate-database.js';
export * from './copy-log.js';
export type { LogProof } from './digest-of-log.js';
export * from './copy-beside.js';
export { sameDatabase } from './same-database.js';
