import {
  collegeCommands,
  deliveryCommands,
  institutionCommands,
  kpiAgreementCommands,
  kpiDefinitionCommands,
  leewayCommands,
  measurementCommands,
  ownershipAppraisalCommands,
  ownershipCommands,
  personCommands,
  programmeCommands,
  teamCommands,
  themeCommands,
  trainingNeedCommands,
  type CommandSpecs,
} from '@traject/domain';

/** Every command that Traject knows, by the aggregate's word. */
export const commandCatalogue = {
  institution: institutionCommands,
  college: collegeCommands,
  team: teamCommands,
  person: personCommands,
  theme: themeCommands,
  programme: programmeCommands,
  trainingNeed: trainingNeedCommands,
  ownership: ownershipCommands,
  ownershipAppraisal: ownershipAppraisalCommands,
  kpiAgreement: kpiAgreementCommands,
  measurement: measurementCommands,
  leeway: leewayCommands,
  kpiDefinition: kpiDefinitionCommands,
  delivery: deliveryCommands,
} satisfies Record<string, CommandSpecs>;

export type CommandWord = keyof typeof commandCatalogue;
type NamesOf<T> = T extends CommandSpecs ? keyof T & string : never;
/** The name of a command, such as `ProposeNeed`. */
export type CommandName = NamesOf<(typeof commandCatalogue)[CommandWord]>;

/**
 * Ids that a command gives to what it makes. They may be left out of its input: then they are derived from the
 * command's id, so that the same command makes the same thing.
 */
const madeIds: Partial<Record<CommandName, string>> = {
  RegisterInstitution: 'institutionId',
  FoundCollege: 'collegeId',
  FormTeam: 'teamId',
  AddMember: 'membershipId',
  AppointLead: 'appointmentId',
  TeachCrebo: 'taughtId',
  MapProviderUnit: 'mappingId',
  GrantRole: 'grantId',
  NameTheme: 'themeId',
  StartProgramme: 'programmeId',
  AddProgrammePartner: 'partnerId',
  ProposeNeed: 'needId',
  PlanNeed: 'activityId',
  SplitNeed: 'parts.needId',
  OpenAppraisalRound: 'roundId',
  DraftKpiAgreement: 'agreementId',
  GrantLeeway: 'leewayId',
  RecordMeasurement: 'measurementId',
  SetNorm: 'normId',
};

/** True when the id at `path` (list indices left out) may be left out of the input of `command`. */
export const isMadeId = (command: CommandName, path: string): boolean => madeIds[command] === path;

const words = new Map<string, CommandWord>(
  Object.entries(commandCatalogue).flatMap(([word, specs]) =>
    Object.keys(specs).map((name) => [name, word as CommandWord] as const),
  ),
);

/** The word of a command's aggregate, or null for a command that does not exist. */
export const wordOfCommand = (command: string): CommandWord | null => words.get(command) ?? null;
/** True for the name of a command. */
export const isCommandName = (name: string): name is CommandName => words.has(name);
