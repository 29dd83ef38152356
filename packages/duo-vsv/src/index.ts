export type {
  Aggregate,
  CountedDelivery,
  DeliveryKind,
  DeliveryStatus,
  Level,
  ProviderUnit,
  WithoutLevel,
} from './delivery.js';
export type {
  FileRefusal,
  MappingRefusal,
  NotComputableReason,
  NotText,
  Refusal,
  RowReason,
  RowRefusal,
  UnusedReason,
} from './refusal.js';
export { type FileName, parseFileName } from './file-name.js';
export { type Recognition, type RecogniseOptions, recognise } from './recognise.js';
export {
  type Delivery,
  type ParseOptions,
  type ParseResult,
  type Progress,
  parseDelivery,
} from './parse-delivery.js';
export { checksum } from './checksum.js';
export { type TextEncoding, decodeText } from './text.js';
export { type MappingLine, type ParsedMapping, MAPPING_HEADER, parseMapping } from './mapping.js';
export { writeMappingTemplate } from './mapping-template.js';
export { type MeasureOptions, measurementsOf } from './measurements.js';
export type {
  DeliveryTally,
  MonthCount,
  NotComputable,
  Proposal,
  RateMeasurement,
  Source,
  UnmappedUnit,
  UnusedDelivery,
} from './proposal.js';
export type { Language } from './language.js';
export { sentence } from './sentence.js';
export { yieldYearLabel, yieldYearOfMonth, yieldYearPeriod } from './yield-year.js';
