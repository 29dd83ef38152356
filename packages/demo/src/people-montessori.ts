// The people of the Montessori primary school, all invented. See people.ts.
import { person } from './person.js';

export const montessoriPeople = {
  head: person(100, 'Hester Wolthuis', true),
  coach: person(101, 'Ravi Baldew', true),
  leadMiddle: person(102, 'Maud Terpstra', true),
  leadUpper: person(103, 'Sjoerd Hartog', true),
  leadLower: person(104, 'Ilse Quist'),
  trustee: person(105, 'Aleida Kramer', true),
  staff: person(106, 'Tamar de Lange'),
  parent: person(107, 'Bilal Aksoy', true),
  md1: person(110, 'Nina Veldhuis'),
  md2: person(111, 'Koen Bartels'),
  md3: person(112, 'Amina Haddad'),
  md4: person(113, 'Lucas Ferreira'),
  md5: person(114, 'Jolien Stam'),
  u1: person(115, 'Petra Zwart'),
  u2: person(116, 'Teun Overbeek'),
  u3: person(117, 'Sofia Lindqvist'),
  u4: person(118, 'Ruben Maas'),
  l1: person(120, 'Wies Hoogland'),
  l2: person(121, 'Dana Popescu'),
  l3: person(122, 'Noah Tiggelaar'),
};
