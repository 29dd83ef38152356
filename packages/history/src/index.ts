export * from './segments.js';
export * from './timeline.js';
export * from './course.js';
export * from './world.js';
export * from './state-until.js';
export * from './difference.js';
export * from './silences.js';
export * from './later-recorded.js';
