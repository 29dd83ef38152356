// Imports of DUO files that are being read, previewed or recorded by this process: kept in memory for half an hour, for
// the person who sent them. (Being written together with packages/duo-import.)
export {};
