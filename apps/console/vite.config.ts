import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compress } from './build/compress-plugin.ts';
import { documents } from './build/documents-plugin.ts';
import { icons } from './build/icons-plugin.ts';
import { messages } from './build/messages-plugin.ts';
import { serviceWorker } from './build/service-worker-plugin.ts';

const gateway = 'http://127.0.0.1:4000';

export default defineConfig({
  plugins: [documents(), messages(), react(), icons(), serviceWorker(), compress()],
  // Every browser that the console supports preloads modules by itself.
  build: {
    outDir: 'dist', modulePreload: { polyfill: false }, assetsInlineLimit: 0, manifest: true,
    rolldownOptions: {
      output: {
        // What every page needs comes as one file, and what several pages share as few: a slow line is asked seldom.
        codeSplitting: {
          groups: [
            { name: 'console', tags: ['$initial'], priority: 2 },
            // What the first list needs beside, whatever else needs it too: merged with what other pages share it brought their forms along.
            { name: 'list', test: /src\/(?:routes\/events|features\/jobs\/JobTray)\.tsx$/, priority: 1.5 },
            { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 6_000, priority: 1 },
          ],
        },
      },
    },
  },
  server: { proxy: { '/graphql': gateway, '/auth': gateway, '/oidc': gateway } },
});
