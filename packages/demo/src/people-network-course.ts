import { person, type DemoPerson } from './person.js';

/** Who take part in the network course on forming networks, of three schools and two companies; ids 180-219. */
export const networkCoursePeople = {
  sietske: person(180, 'Sietske Terpstra', true),
  bastiaan: person(181, 'Bastiaan Roorda'),
  govert: person(190, 'Govert Lindeman', true),
  petra: person(191, 'Petra Sissing', true),
  kamiel: person(192, 'Kamiel Ostendorf', true),
  odile: person(195, 'Odile Vrolijk', true),
  henk: person(196, 'Henk Zandbergen'),
  malika: person(197, 'Malika Chaouki', true),
  jorn: person(200, 'Jorn Stam', true),
  tineke: person(201, 'Tineke Oudega'),
} satisfies Record<string, DemoPerson>;
