export const duoImportResolvers = {};
