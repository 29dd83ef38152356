import { endOfDay } from '@traject/domain';
import { world } from '@traject/history';
import { describe, expect, it } from 'vitest';
import { folders } from '../folders.js';
import { AGREEMENT, story } from '../../testing/replay-story.js';
import { kpiCourse } from './kpi-course.js';
import { statePanel } from './state-panel.js';

const ALL = Number.MAX_SAFE_INTEGER;
const all = world(story(), folders);
const panel = (date: string, known = ALL, at?: number) => {
  const asOf = endOfDay(date);
  return statePanel(all.moment({ asOf, known }, at), asOf, () => true);
};

describe('the state panel', () => {
  it('is empty before anything happened', () => {
    expect(panel('2024-07-01').empty).toBe(true);
  });

  it('shows both sides of an agreement while they negotiate', () => {
    const [row] = panel('2024-10-15').agreements;
    expect(row?.state).toMatchObject({
      status: 'negotiating',
      proposal: { value: 5.2 },
      target: { value: 4 },
    });
    expect(row?.inForce).toBeNull();
    expect(row?.direction).toBe('lower');
  });

  it('does not guess which way is worse where the definition of the KPI is not there', () => {
    const undefinedKpi = world(
      story().filter(({ stream }) => !stream.startsWith('kpiDefinition-')),
      folders,
    );
    const then = undefinedKpi.moment({ asOf: endOfDay('2024-11-05'), known: ALL });
    const [row] = statePanel(then, endOfDay('2024-11-05'), () => true).agreements;
    expect(row?.direction).toBeNull();
    const [stretch] = (row && kpiCourse(row.state, then).targets) ?? [];
    expect(stretch?.limit).toBe(stretch?.value);
    expect(stretch?.value).toBe(4.4);
  });

  it('shows what lies on the table and who signed it', () => {
    const [row] = panel('2024-11-02').agreements;
    expect(row?.offered?.version).toBe(1);
    expect(Object.keys(row?.offered?.signatures ?? {})).toEqual(['team']);
  });

  it('shows the version in force from the moment both signed, and not a day before', () => {
    expect(panel('2024-11-04').agreements[0]?.inForce).toBeNull();
    expect(panel('2024-11-05').agreements[0]?.inForce?.terms.target).toBe(4.4);
  });

  it('stops between two events of one instant', () => {
    expect(panel('2024-11-05', ALL, 7).agreements[0]?.inForce).toBeNull();
  });

  it('shows only what was known', () => {
    expect(panel('2024-12-01', 3).agreements[0]?.state.status).toBe('draft');
    expect(panel('2024-12-01', 2).agreements).toEqual([]);
  });

  it('leaves out streams that are not of the scope', () => {
    const asOf = endOfDay('2024-12-01');
    const shown = statePanel(all.moment({ asOf, known: ALL }), asOf, (stream) => stream !== AGREEMENT);
    expect(shown.agreements).toEqual([]);
    expect(shown.needs).toHaveLength(1);
  });
});
