import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { withinBudget } from './vite-budget.js';
import { compressed } from './vite-compress.js';
import { messages } from './vite-messages.js';

/** Where the API listens while the app is served by Vite. */
const api = process.env['TRAJECT_API'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [react(), messages(), withinBudget({ firstLoad: 200, replay: 60 }), compressed()],
  // Workspace packages are read from their sources: nothing has to be built before the app.
  resolve: { conditions: ['@traject/source', ...defaultClientConditions] },
  // Its workers are made by Vite itself (`?worker`), which cannot happen inside a bundled dependency.
  optimizeDeps: { exclude: ['graphiql/setup-workers/vite', '@graphiql/react/setup-workers/vite'] },
  build: {
    target: 'es2023',
    // The font is a file of its own, cached apart; nothing is inlined that a content security policy would refuse.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      output: {
        // A hundred files of a few hundred bytes take a browser longer to ask for than the code takes to come: what every page
        // needs is one file, and what some pages share goes together with what nearly the same pages share.
        codeSplitting: {
          groups: [
            { name: 'app', tags: ['$initial'], priority: 2 },
            {
              name: 'replay',
              test: /src[\\/](replay|sentences)[\\/]/,
              minShareCount: 2,
              entriesAware: true,
              entriesAwareMergeThreshold: 4000,
              priority: 1,
            },
          ],
        },
      },
    },
  },
  server: {
    proxy: {
      '/graphql': { target: api, ws: true },
      '/session': api,
      '/imports': api,
      '/calendar': api,
      '/dossiers': api,
      '/health': api,
    },
  },
});
