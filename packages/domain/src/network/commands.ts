import { z } from 'zod';
import type { CommandOf } from '../kernel/define-commands.js';
import { code, id, localDate, period, text } from '../kernel/fields.js';
import { developmentPhase, lead, networkRole, partner } from './events.js';

/** Formed by a broker of the host; kept by who brokers, facilitates or leads it, of whichever institution. */
export const networkCommands = {
  FormNetwork: z.object({
    networkId: id(),
    institutionId: id(),
    programmeId: id().nullable(),
    name: text(),
    purpose: text(),
    region: code().nullable(),
    themeIds: z.array(id()),
    lead: lead(),
    from: localDate(),
  }),
  DescribeNetwork: z.object({
    networkId: id(),
    name: text(),
    purpose: text(),
    region: code().nullable(),
    themeIds: z.array(id()),
  }),
  JoinNetwork: z.object({ networkId: id(), ...partner(), period: period() }),
  LeaveNetwork: z.object({ networkId: id(), partnerId: id(), until: localDate(), reason: text() }),
  AppraiseDevelopmentPhase: z.object({
    networkId: id(),
    partnerId: id().nullable(),
    phase: developmentPhase(),
    note: text().nullable(),
  }),
  GiveNetworkRole: z.object({
    networkId: id(),
    assignmentId: id(),
    personId: id(),
    partnerId: id().nullable(),
    role: networkRole(),
    period: period(),
  }),
  EndNetworkRole: z.object({ networkId: id(), assignmentId: id(), until: localDate(), reason: text() }),
  MoveLead: z.object({ networkId: id(), to: lead(), from: localDate(), reason: text() }),
  CloseNetwork: z.object({ networkId: id(), findings: text() }),
};
export type NetworkCommand = CommandOf<typeof networkCommands>;
