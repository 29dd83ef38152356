// The fifteen questions of docs/questions.md: each request stands there, is asked as the person whose question it is, and is
// compared with an answer worked out by hand from the stories of the demo, as they stand on 20 November 2026.
import { readSchema } from '@traject/graphql-contract';
import { buildSchema, parse, validate } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runningApi } from './testing/api.js';
import { analystQuestionsOfFigures } from './testing/questions/analyst-figures.js';
import { analystQuestionsOfNetworks } from './testing/questions/analyst-networks.js';
import { answerOf, asks, requests } from './testing/questions/asking.js';
import { attendanceListQuestion } from './testing/questions/attendance-list.js';
import { boardQuestions } from './testing/questions/board.js';
import { erasuresAreTold } from './testing/questions/erased.js';
import { hrQuestions } from './testing/questions/hr.js';

let api: Awaited<ReturnType<typeof runningApi>>;
beforeAll(async () => {
  api = await runningApi();
});
afterAll(() => api.end());

const running = () => api;
const answer = answerOf(running);

it('are fifteen, five of each role, and fit the contract', () => {
  const marks = Object.keys(asks).flatMap((role) => [1, 2, 3, 4, 5].map((number) => `${role}-${number}`));
  expect([...requests.keys()]).toEqual(marks);
  const schema = buildSchema(readSchema());
  for (const query of requests.values()) expect(validate(schema, parse(query))).toEqual([]);
});

boardQuestions(answer);
hrQuestions(answer);
analystQuestionsOfFigures(answer, running);
analystQuestionsOfNetworks(answer);
attendanceListQuestion(answer, running);
erasuresAreTold(running);
