// Story 000, career guidance: what happens in its programme is enough to replay, and goes wrong where the story says so.
import { calendarEndingOn } from './calendar.js';
import { lobDialogue } from './lob-dialogue.js';
import { lobKpi } from './lob-kpi.js';
import { lobNeeds } from './lob-needs.js';
import { lobOwnership } from './lob-ownership.js';
import { lobPartners } from './lob-partners.js';
import { lobProgramme } from './lob-programme.js';
import { lobScans } from './lob-scans.js';
import { lobStakeholders } from './lob-stakeholders.js';
import { describe, expect, it } from 'vitest';

const calendar = calendarEndingOn('2026-11-20T12:00:00.000Z');
const parts = [
  lobProgramme,
  lobNeeds,
  lobOwnership,
  lobKpi,
  lobPartners,
  lobStakeholders,
  lobDialogue,
  lobScans,
];
const steps = parts.flatMap((part) => part(calendar)).filter(({ at }) => at <= '2026-11-20T12:00:00.000Z');
const given = (command: string) => steps.filter((step) => 'command' in step && step.command === command);

describe('the story of career guidance', () => {
  it('has at least 120 steps, of which each that is not refused records an event or more', () =>
    expect(steps.filter((step) => !('refusal' in step)).length).toBeGreaterThanOrEqual(120));
  it('has late recordings, corrections, and refusals that persons ran into', () => {
    expect(steps.filter(({ effectiveAt }) => effectiveAt !== undefined).length).toBeGreaterThanOrEqual(1);
    expect(steps.filter((step) => 'corrects' in step).length).toBeGreaterThanOrEqual(3);
    const refused = steps.flatMap((step) => ('refusal' in step ? [step.refusal] : []));
    expect(refused).toEqual(expect.arrayContaining(['MINUTES_NOT_THERE', 'DRIVE_SCAN_CLOSED']));
  });
  it('has dialogues of every outcome: objected and confirmed anew, cancelled, followed up', () => {
    expect(given('PlanDialogue')).toHaveLength(5);
    expect(given('HoldDialogue')).toHaveLength(3);
    for (const command of ['ObjectToMinutes', 'CancelDialogue', 'DropFollowUp', 'DropStakeholder'])
      expect(given(command)).toHaveLength(1);
    expect(given('FinishFollowUp')).toHaveLength(3);
  });
  it('asks the team in three scans, and partners once', () => {
    expect(given('OpenDriveScan')).toHaveLength(3);
    expect(given('AnswerDriveScan').filter((step) => !('refusal' in step)).length).toBeGreaterThanOrEqual(10);
    const partners = given('AnswerAppraisal').filter(({ by }) => 'role' in by && by.role === 'partner');
    expect(partners.length).toBeGreaterThanOrEqual(5);
  });
});
