/** The personas of the demo that the tests act as, by what they come to do. */
export const personas = {
  member: 'person-021',
  otherMember: 'person-022',
  teamLead: 'person-020',
  manager: 'person-002',
  careLead: 'person-040',
  careManager: 'person-003',
  board: 'person-001',
  quality: 'person-006',
  hr: 'person-005',
  auditor: 'person-007',
  analyst: 'person-008',
  partner: 'person-010',
  schoolHead: 'person-100',
  schoolLead: 'person-102',
  facilitator: 'person-009',
  coalitionMember: 'person-142',
  networkBroker: 'person-180',
  communityBroker: 'person-220',
  vmboHead: 'person-190',
} as const;

export type Persona = keyof typeof personas;
