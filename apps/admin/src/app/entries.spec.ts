import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { HeldRole, Role, Viewer } from '../session/session.js';
import { entries, entriesFor } from './entries.js';

const held = (role: Role, id: string, name: string | null, now = true): HeldRole => ({
  role,
  held: now,
  unit: {
    id,
    kind: role === 'member' || role === 'teamLead' ? 'team' : 'institution',
    name: name === null ? null : { value: name },
  },
});
const viewer = (...roles: HeldRole[]): Viewer => ({
  person: { id: 'person-1', name: 'J. Postma' },
  language: 'nl',
  seesNames: true,
  roles,
});
const goes = (of: Viewer) => entriesFor(of).map(({ group, entries: to }) => [group, to.map((one) => one.to)]);

describe('the entries of the navigation', () => {
  it('lead to pages that exist', () => {
    const routes = ['routes.tsx', 'network-routes.ts']
      .map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'))
      .join('\n');
    const paths = [...routes.matchAll(/path: '([^']+)'/g)].map(([, path]) => `/${path}`);
    expect(entries.map(({ to }) => to).filter((to) => !paths.includes(to))).toEqual([]);
  });

  it('begin with the teams of the viewer, once each, and show what is for everybody', () => {
    const of = viewer(held('member', 'team-1', 'Team Zorg'), held('teamLead', 'team-1', 'Team Zorg'));
    expect(goes(of)[0]).toEqual(['work', ['/teams/team-1', '/overview', '/programmes']]);
    expect(entriesFor(of)[0]?.entries[0]?.label).toEqual({ name: 'Team Zorg' });
  });

  it.each([
    [['hr'], 'hr'],
    [['teamLead'], 'hr'],
    [['quality'], 'quality'],
    [['hr', 'quality'], 'hr'],
  ] as [Role[], string][])('put importing where %j looks for it, once', (roles, group) => {
    const all = goes(viewer(...roles.map((role) => held(role, 'i-1', null))));
    expect(all.filter(([, to]) => to?.includes('/import')).map(([name]) => name)).toEqual([group]);
  });

  it('show an entry only to who goes there, and no group without entries', () => {
    expect(goes(viewer(held('quality', 'i-1', null))).map(([group]) => group)).toContain('quality');
    expect(goes(viewer(held('quality', 'i-1', null, false))).map(([group]) => group)).not.toContain(
      'quality',
    );
    expect(goes(viewer(held('manager', 'i-1', null))).map(([group]) => group)).not.toContain('quality');
  });
});
