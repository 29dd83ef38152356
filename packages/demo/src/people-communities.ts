import { person, type DemoPerson } from './person.js';

/** Who take part in the networks that become learning communities: advisers and those who speak for partners; ids 220-259. */
export const communitiesPeople = {
  mirthe: person(220, 'Mirthe Oldenburg', true),
  casper: person(221, 'Casper Rijnders', true),
  yasemin: person(222, 'Yasemin Tas'),
  lieselot: person(223, 'Lieselot Brandsma'),
  tessel: person(230, 'Tessel Kuyper', true),
  ruud: person(231, 'Ruud Steenbergen', true),
  sander: person(232, 'Sander van Opheusden', true),
  ineke: person(233, 'Ineke Vosmaer'),
  gijs: person(240, 'Gijs Tolsma', true),
  rania: person(241, 'Rania Khoury', true),
  joost: person(242, 'Joost Breedveld', true),
  nadia: person(243, 'Nadia Vermaat'),
} satisfies Record<string, DemoPerson>;
