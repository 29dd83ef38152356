import { createHash } from 'node:crypto';

/** A UUID (version 8, SHA-256) that the same parts always give. */
function uuidOf(...parts: (string | number)[]): string {
  const bytes = createHash('sha256').update(parts.join('\n')).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** The id of a command's n-th event: a command carried out twice cannot give two ids. */
export const eventIdOf = (commandId: string, index: number): string => uuidOf('event', commandId, index);

/** The n-th id that a command gives to what it makes (a need, a text); never that of an event. */
export const newIdOf = (commandId: string, n: number): string => uuidOf('id', commandId, n);

/** The id of the command by which a policy reacts to an event, in one of its roles (`purpose`). */
export const reactionIdOf = (policy: string, eventId: string, purpose = ''): string =>
  uuidOf('reaction', policy, eventId, purpose);
