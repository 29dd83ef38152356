import { networkCourseDecider } from '@traject/domain';
import { row } from '../row.js';
import { wordRows } from '../word-rows.js';
import { courseParticipantTable, courseSessionTable, networkCourseTable } from './table.js';

export const networkCourseRows = wordRows({
  word: 'networkCourse',
  folder: networkCourseDecider,
  tables: [networkCourseTable, courseSessionTable, courseParticipantTable],
  rows(state) {
    if (state.status === 'unknown') return [];
    const { courseId, institutionId, programmeId, networkId, title, purpose } = state;
    const { facilitatorId, mechanisms, status } = state;
    return [
      row(networkCourseTable, {
        ...{ courseId, institutionId, programmeId, networkId, title, purpose },
        ...{ facilitatorId, mechanisms, status },
        findings: state.status === 'completed' ? state.findings : null,
        reason: state.status === 'cancelled' ? state.reason : null,
      }),
      ...state.sessions.map(({ from, until, ...session }) =>
        row(courseSessionTable, { courseId, ...session, startsAt: from, endsAt: until }),
      ),
      ...state.participants.map((participant) => row(courseParticipantTable, { courseId, ...participant })),
    ];
  },
  scope: (event) => (event.type === 'NetworkCoursePlanned' ? { programmeId: event.data.programmeId } : null),
});
