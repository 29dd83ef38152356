import { expect, it } from 'vitest';
import { coalitionPeople } from './people-coalition.js';
import { communitiesPeople } from './people-communities.js';
import { lobPeople } from './people-lob.js';
import { montessoriPeople } from './people-montessori.js';
import { networkCoursePeople } from './people-network-course.js';
import { people } from './people.js';

it('has one person for each key and one key for each id: no story overwrites the people of another', () => {
  const stories = [coalitionPeople, communitiesPeople, lobPeople, montessoriPeople, networkCoursePeople];
  const lost = stories
    .flatMap((story) => Object.values(story))
    .filter((each) => !Object.values(people).some((person) => person === each));
  expect(lost).toEqual([]);
  const ids = Object.values(people).map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});
