export * from './schema-node.js';
export * from './command-catalogue.js';
