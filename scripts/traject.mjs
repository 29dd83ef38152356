// `npm run traject -- COMMAND`: the command line of an installation, or what to do first when it was never built.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from './project-root.mjs';

const main = join(projectRoot, 'apps', 'cli', 'dist', 'main.js');
if (existsSync(main)) {
  await import(pathToFileURL(main).href);
} else {
  console.error(
    'Traject is nog niet gebouwd: geef eerst npm start of npm run build. / Traject is not built yet: give npm start or npm run build first.',
  );
  process.exitCode = 1;
}
