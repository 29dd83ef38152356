import { person, type DemoPerson } from './person.js';

/** Partners who take part in the programme on career guidance: companies, a parent, a student. */
export const lobPeople = {
  truckPartner: person(90, 'Tineke Roosendaal'),
  bodyPartner: person(91, 'Omar Bouzid'),
  fleetPartner: person(92, 'Sjoerd Landman'),
  garageParent: person(93, 'Melanie Overdijk'),
  student: person(94, 'Romy Achterberg'),
} satisfies Record<string, DemoPerson>;
