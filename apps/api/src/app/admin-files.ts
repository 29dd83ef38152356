// The admin app, as it was built: hashed assets for ever, the page itself never, and the page for every screen's address.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { Router, type RequestHandler } from 'express';
import { packedAssets } from './packed-assets.js';

const built = fileURLToPath(new URL('../../../admin/dist/', import.meta.url));
const YEAR_MS = 31_536_000_000;
/** What the server answers itself: an unknown address below these is unknown, not a screen. */
const OWN = /^\/(graphql|session|health|imports|calendar|dossiers)(\/|$)/;

/** Serves the admin app as it was built in `folder`; without a build it says how to make one. */
export function adminFiles(folder = built): RequestHandler {
  const router = Router();
  const page = join(folder, 'index.html');
  const assets = join(folder, 'assets');
  router.use(
    '/assets',
    packedAssets(assets),
    express.static(assets, { immutable: true, maxAge: YEAR_MS, index: false, fallthrough: false }),
  );
  router.use(express.static(folder, { index: false, maxAge: 0 }));
  router.use((request, response, next) => {
    if ((request.method !== 'GET' && request.method !== 'HEAD') || OWN.test(request.path)) return next();
    if (!existsSync(page)) {
      response.status(503).type('text/plain').send('The app was not built: run `npm run build` and reload.');
      return;
    }
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(page);
  });
  return router;
}
