import { streamOf } from '@traject/domain';
import type { Act } from './act.js';
import { INSTITUTION, setup, teamsOf } from './cast.js';
import { firstDay, momentOn } from './moments.js';
import { fteOf } from './organisation.js';
import type { Size } from './size.js';

/** Everybody teaches under the cao mbo from the first day on, for the share of full time of their team. */
export const employments = (size: Size): Act[] =>
  teamsOf(size).flatMap(({ members }) =>
    members.map((personId, member): Act => {
      const data = {
        employmentId: `employment-${personId}`,
        personId,
        institutionId: INSTITUTION,
        cao: 'mbo',
        teaching: true,
        fte: fteOf(member),
        period: { from: firstDay(size.firstYear), until: null },
      };
      return {
        at: momentOn(size.firstYear, 0, 0),
        by: setup,
        command: 'StartEmployment',
        stream: streamOf('person', personId),
        input: data,
        events: [{ type: 'EmploymentStarted', data }],
      };
    }),
  );
