import { InMemoryDirectory } from '@traject/commands';
import {
  BOUNDARY_MECHANISMS,
  eventCatalogue,
  networkCourseDecider,
  networkDecider,
  networkLeadOn,
  partnershipDecider,
  stateAt,
  type DomainEvent,
  type Folder,
  type Recorded,
} from '@traject/domain';
import { eventCodec, InMemoryEventStore, InMemoryTextStore } from '@traject/event-store';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadDemo } from './load-demo.js';
import { NETWORKING } from './network-course-cast.js';
import { people } from './people.js';

const now = '2026-11-20T12:00:00.000Z';
const codec = eventCodec(Object.assign({}, ...Object.values(eventCatalogue)));
let events: Recorded[] = [];

beforeAll(async () => {
  const store = new InMemoryEventStore({ now: () => now });
  const texts = new InMemoryTextStore({ now: () => now });
  await loadDemo({ store, texts, codec, directory: new InMemoryDirectory(), now });
  for await (const event of store.readAll()) events = [...events, codec.decode(event)];
});

/** What names the programme when it begins, and its theme: the events of its teams are not counted. */
function ofProgramme(): Recorded[] {
  const begun = events.filter(
    ({ data }) => 'programmeId' in data && data.programmeId === NETWORKING.programme,
  );
  const streams = new Set([...begun.map(({ stream }) => stream), `theme-${NETWORKING.theme}`]);
  return events.filter(({ stream }) => streams.has(stream));
}
const stateOf = <S, E extends DomainEvent>(
  folder: Folder<S, E> & { word: string },
  id: string,
  asOf = now,
) => {
  const own = events.filter(({ stream }) => stream === `${folder.word}-${id}`) as Recorded<E>[];
  return stateAt(folder, own, { asOf, known: events.length });
};

describe('the story of the network course', () => {
  it('has at least 120 events, without those of its teams and without goals that were kept private', () => {
    const goalsKept = 'learningGoal-leerdoel-malika';
    expect(ofProgramme().filter(({ stream }) => stream !== goalsKept).length).toBeGreaterThanOrEqual(120);
  });

  it('is a course of four half-days in March and April for heads, middle managers and teachers of mbo and vmbo', () => {
    const course = stateOf(networkCourseDecider, NETWORKING.course);
    if (course.status !== 'completed') expect.fail(course.status);
    expect(course.sessions.map(({ status, date }) => [status, date.slice(5)])).toEqual([
      ['held', '03-12'],
      ['held', '03-26'],
      ['held', '04-09'],
      ['held', '04-16'],
    ]);
    const enrolled = course.participants.filter(({ status }) => status === 'enrolled');
    expect(new Set(enrolled.map((p) => p.function))).toEqual(
      new Set(['middleManager', 'head', 'teacher', 'other']),
    );
    expect(new Set(enrolled.map(({ sector }) => sector))).toEqual(new Set(['mbo', 'vmbo', 'company']));
    expect(new Set(enrolled.map(({ institutionId }) => institutionId))).toEqual(
      new Set(['zeewaard', 'de-vaart', 'het-baken', null]),
    );
  });

  it('lets partners lead after the adviser, and partnerships go on after the course', () => {
    const network = stateOf(networkDecider, NETWORKING.network);
    const on = (date: string) => networkLeadOn(network, `${date}T12:00:00.000Z`);
    expect(on('2026-03-01')).toMatchObject({ personId: people.sietske.id, partnerId: null });
    expect(on('2026-05-01')).toMatchObject({ personId: people.petra.id, partnerId: 'netwerk-vaart' });
    expect(on('2026-11-01')).toMatchObject({ personId: null, partnerId: 'netwerk-noordpunt' });
    const { doorstroom, praktijk, zorgpad, keuzegids } = NETWORKING;
    const statuses = [doorstroom, praktijk, zorgpad, keuzegids].map(
      (id) => stateOf(partnershipDecider, id).status,
    );
    expect(statuses).toEqual(['active', 'active', 'active', 'ended']);
    expect(stateOf(partnershipDecider, zorgpad, '2026-08-15T12:00:00.000Z').status).toBe('dormant');
  });

  it('observes every mechanism, in no order of mechanisms, and most after the course too', () => {
    const seen = events.flatMap(({ type, data, effectiveAt }) =>
      type === 'BoundaryObserved' && 'mechanism' in data ? [{ mechanism: data.mechanism, effectiveAt }] : [],
    );
    for (const mechanism of BOUNDARY_MECHANISMS)
      expect(seen.filter((one) => one.mechanism === mechanism).length).toBeGreaterThanOrEqual(4);
    const first = (mechanism: string) => seen.findIndex((one) => one.mechanism === mechanism);
    expect(first('transformation')).toBeLessThan(first('coordination'));
    expect(seen.filter(({ effectiveAt }) => effectiveAt > '2026-05-01').length).toBeGreaterThanOrEqual(10);
  });

  it('has late recordings, corrections, and refusals that people ran into', () => {
    const own = ofProgramme();
    const late = own.filter(
      ({ effectiveAt, recordedAt }) => effectiveAt.slice(0, 10) < recordedAt.slice(0, 10),
    );
    expect(late.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['CourseSessionHeld', 'BoundaryObserved']),
    );
    expect(own.filter(({ corrects }) => corrects)).toHaveLength(2);
    const streams = new Set(own.map(({ stream }) => stream));
    const refused = events.filter(
      ({ type, data }) => type === 'CommandRefused' && 'stream' in data && streams.has(String(data.stream)),
    );
    expect(refused.map(({ data }) => ('code' in data ? data.code : ''))).toEqual([
      'POTENTIAL_NOT_APPRAISED',
      'PARTICIPANT_NOT_ENROLLED',
      'NOT_OF_THE_COURSE',
      'NOT_A_CONTACT',
      'LEARNING_GOAL_IS_PERSONAL',
    ]);
  });
});
