/** The keys of the replay as `?` shows them, separated by spaces, with the message that says what they do; those of `actions` come after them. */
export const KEYS = [
  ['← →', 'replay.key.step'],
  ['PgUp PgDn', 'replay.key.far'],
  ['Home End', 'replay.key.ends'],
  ['␣', 'replay.key.play'],
  [', .', 'replay.key.event'],
  ['Shift , .', 'replay.key.lane'],
  ['[ ]', 'replay.key.speed'],
  ['D', 'replay.key.date'],
  ['L', 'replay.key.link'],
  ['/', 'replay.key.find'],
  ['?', 'replay.key.help'],
  ['Esc', 'replay.key.escape'],
] as const;
