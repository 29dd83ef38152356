import type accountability from '../accountability/messages.nl.json';
import type analyst from '../analyst/messages.nl.json';
import type app from '../app/messages.nl.json';
import type auditNote from '../audit-note/messages.nl.json';
import type calendarFeed from '../calendar-feed/messages.nl.json';
import type coalition from '../coalition/messages.nl.json';
import type developmentQuestion from '../development-question/messages.nl.json';
import type dialogueSession from '../dialogue-session/messages.nl.json';
import type dossier from '../dossier/messages.nl.json';
import type driveScan from '../drive-scan/messages.nl.json';
import type events from '../events/messages.nl.json';
import type experiment from '../experiment/messages.nl.json';
import type hoursNorm from '../hours-norm/messages.nl.json';
import type hr from '../hr/messages.nl.json';
import type imports from '../import/messages.nl.json';
import type insight from '../insight/messages.nl.json';
import type kpiAgreement from '../kpi-agreement/messages.nl.json';
import type listImport from '../list-import/messages.nl.json';
import type network from '../network/messages.nl.json';
import type networkCourse from '../network-course/messages.nl.json';
import type overview from '../overview/messages.nl.json';
import type networkMap from '../network-map/messages.nl.json';
import type ownership from '../ownership/messages.nl.json';
import type partnership from '../partnership/messages.nl.json';
import type programme from '../programme/messages.nl.json';
import type projection from '../projection/messages.nl.json';
import type reciprocityExchange from '../reciprocity-exchange/messages.nl.json';
import type replay from '../replay/messages.nl.json';
import type replayCompare from '../replay/compare/messages.nl.json';
import type sentences from '../sentences/messages.nl.json';
import type session from '../session/messages.nl.json';
import type studySuccess from '../study-success/messages.nl.json';
import type team from '../team/messages.nl.json';
import type theme from '../theme/messages.nl.json';
import type trainingActivity from '../training-activity/messages.nl.json';
import type trainingNeed from '../training-need/messages.nl.json';
import type trainingPlan from '../training-plan/messages.nl.json';
import type ui from '../ui/messages.nl.json';

/** Every message there is: using another does not type-check. */
export type MessageId =
  | keyof typeof accountability
  | keyof typeof analyst
  | keyof typeof app
  | keyof typeof auditNote
  | keyof typeof calendarFeed
  | keyof typeof coalition
  | keyof typeof developmentQuestion
  | keyof typeof dialogueSession
  | keyof typeof dossier
  | keyof typeof driveScan
  | keyof typeof events
  | keyof typeof experiment
  | keyof typeof hoursNorm
  | keyof typeof hr
  | keyof typeof imports
  | keyof typeof insight
  | keyof typeof kpiAgreement
  | keyof typeof listImport
  | keyof typeof network
  | keyof typeof networkCourse
  | keyof typeof overview
  | keyof typeof networkMap
  | keyof typeof ownership
  | keyof typeof partnership
  | keyof typeof programme
  | keyof typeof projection
  | keyof typeof reciprocityExchange
  | keyof typeof replay
  | keyof typeof replayCompare
  | keyof typeof sentences
  | keyof typeof session
  | keyof typeof studySuccess
  | keyof typeof team
  | keyof typeof theme
  | keyof typeof trainingActivity
  | keyof typeof trainingNeed
  | keyof typeof trainingPlan
  | keyof typeof ui;
