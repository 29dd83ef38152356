// What is injected, by name: ports on the left, what they are bound to in infrastructure.module.ts.
export const SETTINGS = Symbol('settings');
export const LOG = Symbol('log');
export const SERVICES = Symbol('services');
