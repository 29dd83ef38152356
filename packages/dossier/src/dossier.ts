// The file of a dossier: what a board takes away, and what `traject verify` reads. See docs/dossier.md.
import { ROLES, UNIT_KINDS, isInstant } from '@traject/domain';
import { z } from 'zod';

/** Says what the file is, and which rules it follows. */
export const DOSSIER_FORMAT = 'traject-dossier-1';
/** The rule by which the digest is computed; see `digestOf`. */
export const DIGEST_RULE = 'traject-events-1';

const instant = z.string().refine(isInstant, 'a moment in UTC, as YYYY-MM-DDTHH:MM:SS.mmmZ');
const hex = z.string().regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits in lower case');
const capacity = z.strictObject({
  role: z.enum(ROLES),
  unit: z.strictObject({ kind: z.enum(UNIT_KINDS), id: z.string() }),
});
const text = z.strictObject({ text: z.string(), commitment: hex });

/**
 * An event as who made the dossier meets it. Where `redacted` is true it is without persons,
 * what it rested on, and texts (`redact` of the domain). Free text is its reference and commitment; the words stand in
 * the dossier's `texts`.
 */
const event = z.strictObject({
  id: z.string(),
  position: z.int().positive(),
  stream: z.string(),
  revision: z.int().nonnegative(),
  type: z.string(),
  schemaVersion: z.int().positive(),
  data: z.record(z.string(), z.unknown()),
  redacted: z.boolean(),
  institutionId: z.string(),
  actor: z.union([
    z.strictObject({ kind: z.literal('person'), personId: z.string() }),
    z.strictObject({ kind: z.literal('policy'), name: z.string() }),
  ]),
  capacity: capacity.nullable(),
  reportedBy: z.strictObject({ personId: z.string(), capacity }).nullable(),
  effectiveAt: instant,
  recordedAt: instant,
  reason: text.nullable(),
  corrects: z.strictObject({ kind: z.enum(['replace', 'retract']), eventId: z.string() }).nullable(),
  causationId: z.string().nullable(),
  correlationId: z.string(),
  commandId: z.string(),
  imported: z.boolean(),
});

/** What was asked: whose history, on which clocks. The digest covers it. */
const subject = z.strictObject({
  scope: z.strictObject({ kind: z.string(), id: z.string() }),
  /** The moment in the world of which the state is shown; events that took place later are not in the dossier. */
  asOf: instant,
  /** The last event of that very moment, by position; null for all of it. */
  at: z.int().positive().nullable(),
  /** The first moment whose events are in it; null from the beginning. */
  from: instant.nullable(),
  /** Everything recorded up to this position of the log was known, and nothing else. */
  knownPosition: z.int().nonnegative(),
});

/** The words of a text with the salt of its commitment, or why they are not there. */
const opening = z.union([
  z.strictObject({ value: z.string(), salt: hex }),
  z.strictObject({ erasedAt: instant }),
  z.strictObject({ withheld: z.literal(true) }),
]);

const digest = z.strictObject({ rule: z.literal(DIGEST_RULE), sha256: hex, events: z.array(hex) });

/** A dossier. `names` and `madeAt` are for reading, and not covered by a digest. */
export const dossierSchema = z.strictObject({
  format: z.literal(DOSSIER_FORMAT),
  madeAt: instant,
  subject,
  /** What people and units are called now, by id; names are kept outside the log, where they can be erased. */
  names: z.record(z.string(), z.string()),
  events: z.array(event),
  /** What who audits wrote about it, as it stood when the dossier was made: no part of the history, with a digest of its own. */
  notes: z.array(event),
  texts: z.record(z.string(), opening),
  digest,
  notesDigest: digest,
  /** Nobody signs yet; the place is kept. */
  signatures: z.array(z.never()),
});

export type Dossier = z.infer<typeof dossierSchema>;
export type DossierEvent = Dossier['events'][number];
export type DossierSubject = Dossier['subject'];
export type EventsDigest = Dossier['digest'];
export type TextOpening = Dossier['texts'][string];
