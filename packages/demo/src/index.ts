export { loadDemo, type DemoDeps } from './load-demo.js';
export { people, type DemoPerson } from './people.js';
export { storyUntil } from './story.js';
