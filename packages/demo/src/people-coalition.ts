import { person, type DemoPerson } from './person.js';

/** Who look into innovation from quality together, of four institutions and a company; ids 140-179. */
export const coalitionPeople = {
  zeewaardQuality: person(140, 'Mirthe Zijlstra', true),
  rijnoeverQuality: person(142, 'Nadia Bouzid', true),
  teun: person(143, 'Teun van Aalst'),
  ilse: person(144, 'Ilse Hartog'),
  ruben: person(145, 'Ruben Akkerman', true),
  fatima: person(146, 'Fatima Idrissi'),
  jeroen: person(147, 'Jeroen Tuinstra'),
  wouter: person(148, 'Wouter Sikkens', true),
  hilde: person(149, 'Hilde Aarts'),
  marit: person(150, 'Marit Spaans'),
} satisfies Record<string, DemoPerson>;
