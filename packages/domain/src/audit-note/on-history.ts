import { wordOf } from '../kernel/envelope.js';

/**
 * True for a stream that is on a history and no part of it: nothing that is folded, counted, drawn or compared of a scope
 * holds its events.
 */
export const isOnHistory = (stream: string): boolean => wordOf(stream) === 'auditNote';
