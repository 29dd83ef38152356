export * from './dossier.js';
export * from './event-digest.js';
export * from './event-texts.js';
export * from './verify.js';
