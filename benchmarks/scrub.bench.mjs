// From a scrub of the playhead to the state that it shows: the demo's history, folded and turned into what the panel,
// the list and the inspector show. Pure logic in this process; the browser adds only drawing.
import { join } from 'node:path';
import { createServer, defaultServerConditions } from 'vite';
import { projectRoot } from '../scripts/project-root.mjs';
import { summarise } from './summarise.mjs';
