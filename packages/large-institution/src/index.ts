export { peopleOf } from './cast.js';
export { loadLargeInstitution, type LoadOptions } from './load.js';
export { LARGE, type Size } from './size.js';
