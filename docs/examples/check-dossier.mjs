// Checks a dossier without Traject, with nothing but Node: node check-dossier.mjs dossier.json
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const sha256 = (...parts) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');

/** RFC 8785: members by the UTF-16 code units of their names, and numbers and strings as JavaScript writes them. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.keys(value).toSorted();
  return `{${members.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`;
}

/** Every reference to a text in a value. */
const textsIn = (value) =>
  value === null || typeof value !== 'object'
    ? []
    : 'commitment' in value
      ? [value]
      : Object.values(value).flatMap(textsIn);

const { subject, events, notes, texts, digest, notesDigest } = JSON.parse(
  readFileSync(process.argv[2], 'utf8'),
);
const digestOf = (list) =>
  sha256(
    ...['traject-events-1', canonical(subject)].map((line) => `${line}\n`),
    ...list.map((event) => `${event.position} ${sha256(canonical(event))}\n`),
  );
const isOpened = ({ text, commitment }) => {
  const { salt, value } = texts[text] ?? {};
  return value === undefined || sha256(Buffer.from(salt, 'hex'), value) === commitment;
};
const [history, noted] = [digestOf(events), digestOf(notes)];
console.log(`digest of the history ${history}${history === digest.sha256 ? '' : ' DIFFERS'}`);
console.log(`digest of the notes   ${noted}${noted === notesDigest.sha256 ? '' : ' DIFFERS'}`);
const changed = textsIn([events, notes]).filter((text) => !isOpened(text));
for (const { text } of changed) console.log(`text ${text} CHANGED`);
const holds = history === digest.sha256 && noted === notesDigest.sha256 && changed.length === 0;
process.exitCode = holds ? 0 : 1;
