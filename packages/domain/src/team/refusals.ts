import { refuse, type Refusal } from '../kernel/refusal.js';

const no = (code: string, nl: string, en: string, field: string) => (): Refusal =>
  refuse(code, { nl, en }, { field });

/** Why a change of a team is refused; ends are in `kernel/period-refusals.ts`. */
export const teamRefusals = {
  TEAM_UNKNOWN: no(
    'TEAM_UNKNOWN',
    'Dit team bestond op dat moment nog niet; vorm het eerst.',
    'This team did not exist at that moment; form it first.',
    'teamId',
  ),
  TEAM_ALREADY_FORMED: no(
    'TEAM_ALREADY_FORMED',
    'Dit team is al gevormd; wijzig het of corrigeer de vorming.',
    'This team was formed already; change it or correct its forming.',
    'teamId',
  ),
  TEAM_DISSOLVED: no(
    'TEAM_DISSOLVED',
    'Dit team is opgeheven; corrigeer de opheffing of leg vast wat ervoor gold.',
    'This team is dissolved; correct that, or record what held before it.',
    'teamId',
  ),
  /** A fact, read from the parent's stream. */
  PARENT_NOT_FOUND: no(
    'PARENT_NOT_FOUND',
    'Dit onderdeel bestond op die datum niet of was gesloten; kies een open college of een instelling.',
    'This unit did not exist on that date or was closed; choose an open college or an institution.',
    'parent',
  ),
  PARENT_OF_OTHER_INSTITUTION: no(
    'PARENT_OF_OTHER_INSTITUTION',
    'Een team valt onder een onderdeel van de eigen instelling; kies een college van deze instelling.',
    'A team hangs under a unit of its own institution; choose a college of this institution.',
    'parent',
  ),
  MOVED_BEFORE_FORMATION: no(
    'MOVED_BEFORE_FORMATION',
    'Een team verhuist na de dag waarop het begon; kies een latere dag of corrigeer de vorming.',
    'A team moves after the day on which it began; choose a later day or correct its forming.',
    'from',
  ),
  ALREADY_MOVED_THAT_DAY: no(
    'ALREADY_MOVED_THAT_DAY',
    'Dit team verhuist die dag al; corrigeer die verhuizing.',
    'This team moves on that day already; correct that move.',
    'from',
  ),
  ALREADY_THERE: no(
    'ALREADY_THERE',
    'Dit team valt op die dag al onder dit onderdeel; kies een ander onderdeel.',
    'This team hangs under this unit on that day already; choose another unit.',
    'parent',
  ),
  PERIOD_OUTSIDE_TEAM: no(
    'PERIOD_OUTSIDE_TEAM',
    'Dit begint buiten de periode waarin het team bestaat; kies een dag in die periode.',
    'This begins outside the period in which the team exists; choose a day in that period.',
    'period',
  ),
  ALREADY_MEMBER: no(
    'ALREADY_MEMBER',
    'Deze persoon is in (een deel van) deze periode al lid van dit team; kies een andere periode of corrigeer het eerdere lidmaatschap.',
    'This person is a member of this team in (part of) this period already; choose another period or correct the earlier membership.',
    'period',
  ),
  MEMBERSHIP_UNKNOWN: no(
    'MEMBERSHIP_UNKNOWN',
    'Dit lidmaatschap is op dat moment niet vastgelegd; beëindig een bestaand lidmaatschap.',
    'This membership has not been recorded at that moment; end one that exists.',
    'membershipId',
  ),
  ALREADY_LEAD: no(
    'ALREADY_LEAD',
    'Deze persoon is in (een deel van) deze periode al teamleider van dit team; kies een andere periode.',
    'This person leads this team in (part of) this period already; choose another period.',
    'period',
  ),
  APPOINTMENT_UNKNOWN: no(
    'APPOINTMENT_UNKNOWN',
    'Deze benoeming is op dat moment niet vastgelegd; beëindig een bestaande benoeming.',
    'This appointment has not been recorded at that moment; end one that exists.',
    'appointmentId',
  ),
  ALREADY_TAUGHT: no(
    'ALREADY_TAUGHT',
    'Dit team verzorgt deze crebo op dit niveau en deze leerweg al in (een deel van) deze periode; kies een andere periode.',
    'This team teaches this crebo at this level and path in (part of) this period already; choose another period.',
    'period',
  ),
  TAUGHT_UNKNOWN: no(
    'TAUGHT_UNKNOWN',
    'Deze opleiding is op dat moment niet vastgelegd bij dit team; beëindig een bestaande.',
    'This qualification has not been recorded for this team at that moment; end one that is.',
    'taughtId',
  ),
  ALREADY_MAPPED: no(
    'ALREADY_MAPPED',
    'Deze onderwijsaanbieder is met dit niveau en deze crebo al aan dit team gekoppeld in (een deel van) deze periode; kies een andere periode.',
    'This provider unit is mapped to this team at this level and crebo in (part of) this period already; choose another period.',
    'period',
  ),
  /** A fact: a row must count for one team. */
  MAPPED_TO_OTHER_TEAM: (teamId: string): Refusal =>
    refuse(
      'MAPPED_TO_OTHER_TEAM',
      {
        nl: 'Deze onderwijsaanbieder is met dit niveau en deze crebo al aan een ander team gekoppeld; beëindig die koppeling eerst.',
        en: 'This provider unit is mapped to another team at this level and crebo; end that mapping first.',
      },
      { field: 'providerUnit', params: { teamId } },
    ),
  MAPPING_UNKNOWN: no(
    'MAPPING_UNKNOWN',
    'Deze koppeling is op dat moment niet vastgelegd; beëindig een bestaande koppeling.',
    'This mapping has not been recorded at that moment; end one that exists.',
    'mappingId',
  ),
  QUORUM_UNREACHABLE: no(
    'QUORUM_UNREACHABLE',
    'Meer dan alle leden kan nooit; kies een kleiner deel, of ten minste alle leden.',
    'More than all members can never be; choose a smaller share, or at least all members.',
    'rule',
  ),
  /** A permission: what a manager is told. */
  QUORUM_IS_THE_TEAMS_OWN: no(
    'QUORUM_IS_THE_TEAMS_OWN',
    'Het team bepaalt zelf wanneer een behoefte onderschreven is: een teamlid of teamleider legt dat vast.',
    'The team itself decides when a need is endorsed: a member or team lead records that.',
    'rule',
  ),
  QUORUM_ALREADY_SET: no(
    'QUORUM_ALREADY_SET',
    'Vanaf die dag geldt al een besluit over het quorum; corrigeer dat besluit of kies een andere dag.',
    'A decision on the quorum holds from that day already; correct it or choose another day.',
    'from',
  ),
};
