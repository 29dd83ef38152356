import { refuse, type Refusal } from '../kernel/refusal.js';

const no = (code: string, nl: string, en: string, field: string) => (): Refusal =>
  refuse(code, { nl, en }, { field });

/** Why a change of a coalition is refused; ends of periods are in `kernel/period-refusals.ts`. */
export const coalitionRefusals = {
  UNKNOWN: no(
    'COALITION_UNKNOWN',
    'Deze coalitie bestond op dat moment nog niet; vorm haar eerst.',
    'This coalition did not exist at that moment; form it first.',
    'coalitionId',
  ),
  ALREADY_FORMED: no(
    'COALITION_ALREADY_FORMED',
    'Deze coalitie is al gevormd; corrigeer dat of geef een nieuw id.',
    'This coalition was formed already; correct that, or give a new id.',
    'coalitionId',
  ),
  UNIT_OF_OTHER_INSTITUTION: no(
    'COALITION_UNIT_ELSEWHERE',
    'De eenheid die begeleidt hoort bij de instelling die de coalitie onderbrengt; kies zo’n eenheid.',
    'The unit that guides belongs to the institution that hosts the coalition; choose such a unit.',
    'unit',
  ),
  /** A fact: programmes are read from their own streams. */
  PROGRAMME_NOT_FOUND: no(
    'PROGRAMME_NOT_FOUND',
    'Dit programma bestaat op die datum niet in deze instelling; kies een ander, of laat het veld leeg.',
    'This programme does not exist in this institution on that date; choose another, or leave the field empty.',
    'programmeId',
  ),
  /** A fact: themes are read from their own streams. */
  THEME_NOT_FOUND: no(
    'THEME_NOT_FOUND',
    'Dit thema bestaat op die datum niet in deze instelling of is afgevoerd; kies een thema dat in gebruik is.',
    'This theme does not exist in this institution on that date or was retired; choose one that is in use.',
    'themeId',
  ),
  /** A fact: institutions are read from their own streams. */
  INSTITUTION_NOT_FOUND: no(
    'INSTITUTION_NOT_FOUND',
    'Deze instelling is op die datum niet geregistreerd; kies een andere, of laat het veld leeg voor een lid zonder instelling.',
    'This institution is not registered on that date; choose another, or leave the field empty for a member of none.',
    'institutionId',
  ),
  /** A fact: roles are read from the person's own stream. */
  NOT_A_QUALITY_OFFICER: no(
    'COALITION_NOT_A_QUALITY_OFFICER',
    'Deze persoon is op die datum geen kwaliteitszorgmedewerker; geef een ander deel, of laat eerst de rol toekennen.',
    'This person is no quality officer on that date; give another part, or let the role be granted first.',
    'part',
  ),
  PERIOD_OUTSIDE: no(
    'COALITION_PERIOD_OUTSIDE',
    'Dit valt buiten de periode van de coalitie; kies een dag in die periode.',
    'This lies outside the period of the coalition; choose a day in it.',
    'period',
  ),
  ALREADY_MEMBER: no(
    'COALITION_ALREADY_MEMBER',
    'Deze persoon is in (een deel van) deze periode al lid; kies een andere periode.',
    'This person is a member in (part of) this period already; choose another period.',
    'personId',
  ),
  MEMBER_UNKNOWN: no(
    'COALITION_MEMBER_UNKNOWN',
    'Dit lid kent de coalitie op dat moment niet; kies iemand die lid is.',
    'The coalition does not know this member at that moment; choose somebody who is one.',
    'memberId',
  ),
  NOT_A_MEMBER: no(
    'COALITION_NOT_A_MEMBER',
    'Dit doen de leden van de coalitie zelf; wie op dat moment geen lid is kan het niet.',
    'The members of the coalition do this themselves; who is no member at that moment cannot.',
    'coalitionId',
  ),
  ONE_INSTITUTION: no(
    'COALITION_ONE_INSTITUTION',
    'Een coalitie heeft leden uit ten minste twee instellingen; voeg eerst iemand van een andere instelling toe.',
    'A coalition has members of at least two institutions; add somebody of another institution first.',
    'coalitionId',
  ),
  CHARTER_VERSION: no(
    'COALITION_CHARTER_VERSION',
    'Dit is niet de opdracht die nu voorligt; lees de laatste versie en stem daarmee in.',
    'This is not the charter that lies before the members now; read the last version and assent to that.',
    'version',
  ),
  CHARTER_HASH: no(
    'COALITION_CHARTER_HASH',
    'De tekst is een andere dan die u las; lees de opdracht opnieuw en stem dan in.',
    'The text is another than the one that was read; read the charter again, then assent.',
    'hash',
  ),
  ALREADY_ASSENTED: no(
    'COALITION_ALREADY_ASSENTED',
    'U stemde al in met deze versie van de opdracht.',
    'You assented to this version of the charter already.',
    'version',
  ),
  ASSENTS_MISSING: no(
    'COALITION_ASSENTS_MISSING',
    'De opdracht geldt pas als ieder lid van dat moment ermee instemde.',
    'The charter holds only once every member of that moment has assented to it.',
    'version',
  ),
  CHARTER_ASSENTED_TO: no(
    'COALITION_CHARTER_ASSENTED_TO',
    'Waarmee anderen instemden wordt niet gecorrigeerd; leg een nieuwe versie van de opdracht voor.',
    'What others assented to is not corrected; propose a new version of the charter.',
    'version',
  ),
  NOT_FORMING: no(
    'COALITION_NOT_BEFORE_START',
    'Verwachtingen worden vooraf vastgelegd en de coalitie is al begonnen; voeg de verwachting zichtbaar toe, met een reden.',
    'Expectations are recorded beforehand and the coalition has started; add the expectation visibly, with a reason.',
    'expectationId',
  ),
  NOT_CHARTERED: no(
    'COALITION_NOT_CHARTERED',
    'Een coalitie begint als haar opdracht door alle leden is aanvaard en niet twee keer; leg de opdracht voor.',
    'A coalition starts once its charter was accepted by all members, and once only; propose the charter.',
    'coalitionId',
  ),
  NO_QUALITY: no(
    'COALITION_WITHOUT_QUALITY',
    'Kwaliteitszorg zit aan tafel voordat de vernieuwing begint; voeg eerst een kwaliteitszorgmedewerker als lid toe.',
    'Quality is at the table before the innovation starts; add a quality officer as a member first.',
    'coalitionId',
  ),
  NO_EXPECTATIONS: no(
    'COALITION_WITHOUT_EXPECTATIONS',
    'Eerst wat u verwacht en waaraan u dat ziet, dan beginnen; leg ten minste één verwachting vast.',
    'First what is expected and by what it shows, then the start; record at least one expectation.',
    'coalitionId',
  ),
  NOT_ACTIVE: no(
    'COALITION_NOT_ACTIVE',
    'Dit kan terwijl de coalitie aan het werk is: na haar begin en voor de oplevering.',
    'This can be done while the coalition is at work: after its start and before it delivers.',
    'coalitionId',
  ),
  ENDED: no(
    'COALITION_ENDED',
    'Deze coalitie is afgesloten; wat eerder gebeurde kan met zijn eigen datum worden vastgelegd.',
    'This coalition is closed; what happened before can be recorded with its own date.',
    'coalitionId',
  ),
  EXPECTATION_UNKNOWN: no(
    'COALITION_EXPECTATION_UNKNOWN',
    'Deze verwachting is niet vastgelegd; verwijs naar een verwachting van deze coalitie.',
    'This expectation was not recorded; refer to an expectation of this coalition.',
    'expectationIds',
  ),
  EXPECTATION_WITHOUT_FINDING: no(
    'COALITION_EXPECTATION_WITHOUT_FINDING',
    'Bij ten minste één verwachting staat nog geen bevinding; leg eerst vast wat daarvan is gebleken.',
    'At least one expectation has no finding yet; first record what was found of it.',
    'coalitionId',
  ),
  FINDING_UNKNOWN: no(
    'COALITION_FINDING_UNKNOWN',
    'Deze bevinding is niet vastgelegd; een aanpassing volgt op een bevinding van deze coalitie.',
    'This finding was not recorded; an adjustment follows a finding of this coalition.',
    'findingId',
  ),
  MEETING_UNKNOWN: no(
    'COALITION_MEETING_UNKNOWN',
    'Deze bijeenkomst staat niet gepland; plan haar eerst.',
    'This meeting is not planned; plan it first.',
    'meetingId',
  ),
  MEETING_ENDED: no(
    'COALITION_MEETING_ENDED',
    'Deze bijeenkomst is al gehouden of afgezegd; corrigeer dat als het niet klopt.',
    'This meeting was held or cancelled already; correct that where it is wrong.',
    'meetingId',
  ),
  MEETING_NOT_YET: no(
    'COALITION_MEETING_NOT_YET',
    'Een bijeenkomst is pas gehouden op haar eigen dag; verzet haar als ze eerder was.',
    'A meeting was held on its own day at the earliest; move it if it was earlier.',
    'meetingId',
  ),
  NOT_DELIVERED: no(
    'COALITION_NOT_DELIVERED',
    'Een coalitie sluit af wat zij opleverde; lever eerst het instrument of product op.',
    'A coalition closes what it delivered; deliver the instrument or product first.',
    'coalitionId',
  ),
  NOT_CLOSED: no(
    'COALITION_NOT_CLOSED',
    'Een instelling bevestigt het gebruik na de afsluiting; de begeleider sluit de coalitie eerst af.',
    'An institution confirms its use after the closing; the facilitator closes the coalition first.',
    'coalitionId',
  ),
  NOT_TAKING_PART: no(
    'COALITION_INSTITUTION_NOT_IN',
    'Deze instelling neemt niet deel aan de coalitie; alleen deelnemende instellingen bevestigen hun gebruik.',
    'This institution takes no part in the coalition; institutions that do confirm their use.',
    'institutionId',
  ),
  ALREADY_CONFIRMED: no(
    'COALITION_TRANSFER_ALREADY_CONFIRMED',
    'Deze instelling bevestigde haar gebruik al; corrigeer die bevestiging als ze niet klopt.',
    'This institution confirmed its use already; correct that confirmation where it is wrong.',
    'institutionId',
  ),
};
