// Calendar addresses that people of the demo opened. Only hashes are told, of secrets that were drawn at random and kept
// by nobody: no address of the demo can be read, and what one tries on screen is an address of one's own.
import { lead, member, team } from './cast.js';
import type { Calendar } from './calendar.js';
import { people } from './people.js';
import type { Step } from './step.js';
import { storyTeller } from './teller.js';

/** SHA-256 of secrets that nobody has. */
const OF_TEAM = '2d9653f60625798790225bee0e8c7805f8005c393b3705df0ea24f8b0476680c';
const OF_MEMBER = '31c6e092c7a01cc4c63e7318cf2d1a32d7281dd144d10b48ef0177ef8625b948';

/** The team's address, and a member's own that was revoked when the telephone was lost. */
export function calendarAddresses(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  const third = year(2);
  const unit = team('mobility');
  third.did('09-08 08:45', lead, 'OpenCalendarFeed', {
    feedId: 'feed-mobiliteit',
    unit,
    of: { kind: 'team', id: unit.id },
    secretHash: OF_TEAM,
  });
  third.did('09-10 16:20', member('m4'), 'OpenCalendarFeed', {
    feedId: 'feed-m4',
    unit,
    of: { kind: 'person', id: people.m4.id },
    secretHash: OF_MEMBER,
  });
  third.did('10-22 09:05', member('m4'), 'RevokeCalendarFeed', {
    feedId: 'feed-m4',
    reason: 'Mijn telefoon is kwijt; het adres stond erop.',
  });
  return steps;
}
