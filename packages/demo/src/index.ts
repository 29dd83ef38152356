export { loadDemo, type DemoDeps } from './load-demo.js';
export { people } from './people.js';
export type { DemoPerson } from './person.js';
export { storyUntil } from './story.js';
