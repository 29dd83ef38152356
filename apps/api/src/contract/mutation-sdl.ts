// Writes the mutations of the contract from the commands of the domain: what people review stands in git, and
// contract.spec.ts fails when the two differ.
import { fieldsOf, isMadeId, isText, unwrapped, type CommandWord, type SchemaNode } from '@traject/commands';
import { commandsByWord, type CommandName } from '@traject/domain';
import { mutationOf } from './mutation-name.js';
import { commandSentences } from './command-sentences.js';
import { fieldSentences } from './field-sentences.js';

const enums: Record<string, string> = {
  'mbo,vo,po': 'Sector',
  'po,vo,mbo': 'Cao',
  'for,against': 'PlanVoteKind',
  'BOL,BBL': 'LearningPath',
  'moreThan,atLeast': 'QuorumKind',
  'knowledge,persuasion,decision,implementation,confirmation': 'AdoptionStage',
  'endorse,object': 'StanceKind',
  'share,transfer': 'OwnershipOfferKind',
  'poq-7': 'AppraisalInstrument',
  'drives-12': 'DriveInstrument',
  'teachers,students,parents,companies,other': 'StakeholderKind',
  'withinReach,ambitious,doubtful': 'Feasibility',
  'what,how,who,when,budget': 'DecisionDomain',
  'provisional,definitive': 'MeasurementStatus',
  'percent,grade,count': 'KpiUnit',
  'higher,lower': 'KpiDirection',
  'yieldYear,schoolYear,month': 'KpiPeriod',
  'success,stop': 'CriterionKind',
  'atLeast,atMost': 'CriterionBound',
  'percent,grade,count,minutes,hours,days,euro,points': 'ExperimentUnit',
  'teachers,pupils,students,parents,grandparents,traineeTeachers,lateralEntrants,companies,others':
    'ParticipantKind',
  'met,notMet,notAssessable': 'CriterionOutcome',
  'school,company,other': 'PartnerKind',
  'orienting,starting,developing,sustaining': 'DevelopmentPhase',
  'coordinator,facilitator,broker,contributor,ambassador,researcher': 'NetworkRole',
  'relation,process,content': 'ReciprocityLevel',
  'asDelivered,deliverAgain,letGo': 'DisputeOutcome',
  'identification,coordination,reflection,transformation': 'BoundaryMechanism',
  'institutional,interpersonal,intrapersonal': 'BoundaryLevel',
  'middleManager,head,teacher,other': 'ParticipantFunction',
  'mbo,vmbo,company,other': 'CourseSector',
  'course,studyDay,peerLearning,coaching,workPlacement,networkMeeting': 'ActivityKind',
  'activity,person': 'CostPer',
  'present,absent,excused': 'AttendanceKind',
  'person,team,activity': 'CalendarSubject',
  'institution,college': 'ParentKind',
  'institution,college,team': 'UnitKind',
  'programme,team,person,institution': 'AuditNoteScopeKind',
  'author,auditors,scope': 'AuditNoteVisibility',
  'quality,practice,expertise,guidance,partner': 'CoalitionPart',
  'asExpected,otherThanExpected,problem': 'CoalitionFindingKind',
  'pilot,wide': 'CoalitionFindingStage',
  'instrument,product': 'CoalitionYieldKind',
};

/** Objects that several commands share, by their fields; those of the hand-written files have no sentence here. */
const objects: Record<string, { name: string; sentence?: string }> = {
  'from,until': { name: 'PeriodInput' },
  'kind,id:UnitKind': { name: 'UnitInput' },
  'kind,id:CalendarSubject': { name: 'CalendarSubjectInput', sentence: 'Whose sessions a calendar shows.' },
  'amount,per': { name: 'ActivityCostInput', sentence: 'What an activity costs.' },
  'sessionId,startsAt,endsAt,place,online,hours': {
    name: 'ActivitySessionInput',
    sentence: 'A dated meeting of an activity.',
  },
  'personId,attendance,hours': { name: 'AttendanceInput', sentence: 'Whether a person was at a session.' },
  'kind,id:ParentKind': { name: 'ParentInput', sentence: 'What a team hangs under.' },
  'kind,share': { name: 'QuorumRuleInput', sentence: 'How many of the members must endorse.' },
  'stakeholderId,number,personIds': {
    name: 'DialoguePresenceInput',
    sentence: 'Who was there of one stakeholder.',
  },
  'networkId,partnerId,exchangeId': {
    name: 'HelperInput',
    sentence: 'Who could help: a partner of a network, and what it offers where it does.',
  },
  'needId,title,gap': { name: 'NeedPartInput', sentence: 'A part of a need that is split.' },
  'target,bandwidth,decides,budgetUpTo,period': { name: 'KpiTermsInput', sentence: 'What is signed.' },
  'criterionId,kind,what,indicator,target': {
    name: 'CriterionInput',
    sentence: 'What an experiment is judged by.',
  },
  'bound,value,unit': { name: 'CriterionTargetInput', sentence: 'A figure that an indicator has to reach.' },
  'kind,number': { name: 'ParticipantsInput', sentence: 'How many of one kind of participants.' },
  'criterionId,outcome,finding': { name: 'VerdictInput', sentence: 'A verdict on one criterion.' },
  'hours,needs,costs': { name: 'PlanContentInput', sentence: 'What a version of a plan commits to.' },
  'needId,hours,budget': { name: 'PlannedNeedInput', sentence: 'A need that a plan serves.' },
  'lineId,what,amount': { name: 'PlanCostInput', sentence: 'A cost in a plan that is of no one need.' },
  'personId,partnerId': {
    name: 'NetworkLeadInput',
    sentence: 'Who leads: a person, a partner, or a person on behalf of a partner.',
  },
  'partnerId,kind,institutionId,name,contactId': {
    name: 'PartyInput',
    sentence: 'One of the two partners of a partnership.',
  },
  'mechanism,score': {
    name: 'PotentialScoreInput',
    sentence: 'How much there is to learn by a mechanism.',
  },
  'kind,id:AuditNoteScopeKind': { name: 'AuditNoteScopeInput', sentence: 'Whose history a note is on.' },
  'asOf,at,known,position': {
    name: 'AuditNotePictureInput',
    sentence: 'What the author of a note looks at: what restores it.',
  },
  'eventId,stream': { name: 'NotedEventInput', sentence: 'An event that a note is about.' },
  personId: { name: 'PersonInput', sentence: 'A person.' },
  'kpi,level,width': {
    name: 'LeewayBandwidthInput',
    sentence: "How far a result may fall short of a KPI's target.",
  },
};

interface Writer {
  command: CommandName;
  /** Inputs that were met on the way, to be written once. */
  inputs: Map<string, string>;
}

function enumName(node: SchemaNode): string {
  const name = enums[Object.values(node.def.entries ?? {}).join()] ?? (isRole(node) ? 'Role' : undefined);
  if (!name) throw new Error(`no name for the enumeration ${Object.values(node.def.entries ?? {}).join()}`);
  return name;
}
const isRole = (node: SchemaNode): boolean => Object.values(node.def.entries ?? {}).includes('teamLead');

function objectName(writer: Writer, node: SchemaNode, path: string): string {
  const fields = fieldsOf(node) ?? {};
  const kind = fields['id'] && fields['kind'] ? `:${enumName(fields['kind'])}` : '';
  const known = objects[Object.keys(fields).join() + kind];
  if (!known) throw new Error(`no name for the object with ${Object.keys(fields).join()}`);
  if (known.sentence) {
    writer.inputs.set(known.name, inputType(writer, known.name, known.sentence, node, path));
  }
  return known.name;
}

/** The GraphQL type of a field, without the mark for required. */
function typeOf(writer: Writer, name: string, node: SchemaNode, path: string): string {
  if (isText(node)) return 'String';
  switch (node.def.type) {
    case 'object':
      return objectName(writer, node, path);
    case 'array':
      return `[${typeOf(writer, name.replace(/s$/, ''), unwrapped(node.def.element ?? node).node, path)}!]`;
    case 'enum':
      return enumName(node);
    case 'boolean':
      return 'Boolean';
    case 'union':
      return 'Int';
    case 'number':
      return numberType(node);
    default:
      return stringType(name, node);
  }
}

const integer = (node: SchemaNode): boolean => 'isInt' in node && node.isInt === true;
const numberType = (node: SchemaNode): string => (integer(node) ? 'Int' : 'Float');

function stringType(name: string, node: SchemaNode): string {
  const kind = 'meta' in node && typeof node.meta === 'function' ? metaOf(node.meta()) : '';
  if (kind === 'id') return 'ID';
  if (kind === 'date') return 'LocalDate';
  if (kind === 'instant') return 'Instant';
  if (kind === 'instant') return 'Instant';
  if (kind === 'code' || kind === 'hash') return 'String';
  throw new Error(`no type for ${name}`);
}
const metaOf = (meta: unknown): unknown =>
  typeof meta === 'object' && meta !== null && 'traject' in meta ? meta.traject : '';

function inputType(writer: Writer, name: string, sentence: string, node: SchemaNode, path: string): string {
  const lines = Object.entries(fieldsOf(node) ?? {}).map(([field, wrapped]) => {
    const { node: inner, nullable } = unwrapped(wrapped);
    const at = path ? `${path}.${field}` : field;
    const made = isMadeId(writer.command, at);
    const said =
      fieldSentences[`${writer.command}.${field}`] ??
      fieldSentences[`${name}.${field}`] ??
      fieldSentences[field];
    if (!said) throw new Error(`no sentence for ${writer.command}.${at}`);
    const description = made ? `${said} Derived from the command's id when left out.` : said;
    const required = nullable || made ? '' : '!';
    return `  "${description}"\n  ${field}: ${typeOf(writer, field, inner, at)}${required}`;
  });
  return `"${sentence}"\ninput ${name} {\n${lines.join('\n')}\n}`;
}

/** The SDL of an aggregate's mutations: inputs, results and the fields of `Mutation`. */
export function mutationSdl(word: CommandWord, written: Set<string>): string {
  const specs: Record<string, SchemaNode> = commandsByWord[word];
  const mutations: string[] = [];
  const types: string[] = [];
  for (const [key, schema] of Object.entries(specs)) {
    const command = key as Exclude<CommandName, 'RecordDelivery'>;
    const sentence = commandSentences[command];
    const writer: Writer = { command, inputs: new Map() };
    const input = inputType(writer, `${command}Input`, `What \`${mutationOf(command)}\` asks.`, schema, '');
    for (const [name, sdl] of writer.inputs) {
      if (!written.has(name)) types.push(sdl);
      written.add(name);
    }
    types.push(
      input,
      `"What came of \`${mutationOf(command)}\`."\nunion ${command}Result = CommandDone | Refused`,
    );
    mutations.push(
      `  "${sentence}"\n  ${mutationOf(command)}("What it asks." input: ${command}Input!, "Id, moment, capacity." meta: CommandMeta): ${command}Result!`,
    );
  }
  return `# Written from the commands of the domain; see apps/api/src/contract.\n\nextend type Mutation {\n${mutations.join('\n')}\n}\n\n${types.join('\n\n')}\n`;
}
