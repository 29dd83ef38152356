import { CorrectEvent } from '../command/correct-event.js';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { MeasurementEventDocument } from './documents.generated.js';

/** Corrects or retracts a measurement, by the event that stands for it now. */
export function CorrectMeasurement({ eventId }: { eventId: string }) {
  const { data } = useLiveQuery(MeasurementEventDocument, { id: eventId });
  const event = data?.event;
  // Figures about few people are withheld from some who may record them: what is not read is not replaced.
  if (!event?.stands || event.redacted || event.data === null) return null;
  return <CorrectEvent event={event} retractOnly={false} />;
}
