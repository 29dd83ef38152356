/** A person of the demo, all invented. Names go to the directory, never into an event. */
export interface DemoPerson {
  id: string;
  name: string;
  language: 'nl' | 'en';
  /** Shown at the sign-in of the demo. */
  persona?: boolean;
}

const person = (number: number, name: string, persona = false): DemoPerson => ({
  id: `person-${String(number).padStart(3, '0')}`,
  name,
  language: 'nl',
  ...(persona && { persona }),
});

export const people = {
  board: person(1, 'Marijke Verhoeven', true),
  director: person(2, 'Samira Ait Lahcen', true),
  directorCare: person(3, 'Pieter Hoekstra', true),
  directorTrade: person(4, 'Rowena Pinas'),
  hr: person(5, 'Lotte de Boer', true),
  quality: person(6, 'Gerben Wiersma', true),
  auditor: person(7, 'Irene Kuipers', true),
  analyst: person(8, 'Daan Oosterling', true),
  facilitator: person(9, 'Fenna Dijkstra', true),
  partner: person(10, 'Marco Bellini', true),
  dpo: person(11, 'Nynke Postuma'),
  lead: person(20, 'Joris Postma', true),
  m1: person(21, 'Aylin Demir', true),
  m2: person(22, 'Bram Kooistra', true),
  m3: person(23, 'Chantal Vermeer'),
  m4: person(24, 'Dirk Schouten'),
  m5: person(25, 'Esra Yildiz'),
  m6: person(26, 'Floor van Wijk'),
  m7: person(27, 'Goran Petrovic'),
  m8: person(28, 'Hanneke Bos'),
  m9: person(29, 'Ibrahim el Amrani'),
  newcomer: person(30, 'Jasmijn de Wit'),
  leadCare: person(40, 'Karin Mulder', true),
  c1: person(41, 'Lieke Smeets'),
  c2: person(42, 'Mehmet Aydin'),
  c3: person(43, 'Noor Janssen'),
  c4: person(44, 'Olga Sikorska'),
  c5: person(45, 'Patrick Roemer'),
  c6: person(46, 'Quinty Brouwer'),
  leadTrade: person(50, 'Rachid Benali'),
  t1: person(51, 'Saskia Prins'),
  t2: person(52, 'Tobias Haan'),
  t3: person(53, 'Ursula Meijer'),
  t4: person(54, 'Vincent Groot'),
  leadIct: person(60, 'Wendy Timmer'),
  i1: person(61, 'Xander Blok'),
  i2: person(62, 'Yara Hassan'),
  i3: person(63, 'Zeger Visser'),
  leadTech: person(70, 'Anouk Peeters'),
  k1: person(71, 'Berend Drost'),
  k2: person(72, 'Cynthia Martina'),
  k3: person(73, 'Dylan Faber'),
  leadFood: person(80, 'Ellen Verkerk'),
  f1: person(81, 'Farid Ouali'),
  f2: person(82, 'Gonda Hendriks'),
  f3: person(83, 'Hugo Lammers'),
} satisfies Record<string, DemoPerson>;
export type PersonKey = keyof typeof people;
