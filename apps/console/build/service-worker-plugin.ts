import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { build, type Plugin, type Rollup } from 'vite';

/** Modules that field pages load on their way, beside the entry; with whatever these import. */
const roots = ['src/main.tsx', 'src/routes/field.tsx', 'src/routes/field-event.tsx', 'src/routes/field-report.tsx', 'src/routes/field-visit.tsx', 'src/routes/field-attendance.tsx', 'src/routes/field-services.tsx', 'src/routes/field-inventory.tsx', 'src/routes/field-meeting.tsx', 'src/routes/field-six-t.tsx', 'src/routes/field-point.tsx', 'src/locales/id.ts?first', 'src/locales/id.ts?rest', 'src/locales/en.ts?first', 'src/locales/en.ts?rest', 'src/outbox/kept-session.ts', 'src/outbox/outbox.ts', 'src/worker/register.ts'];
const plain = ['/index.html', '/theme.js', '/icon.svg', '/manifest.webmanifest'];

/**
 * Builds the service worker beside the console, as one script at the root of the site, and tells it which files field
 * pages need. Nothing else is ever kept by it.
 */
export function serviceWorker(): Plugin {
  let root = '';
  let outDir = '';
  let files: string[] = [];
  return {
    name: 'pilar-service-worker',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      outDir = resolve(config.root, config.build.outDir);
    },
    generateBundle(_options, bundle) {
      files = [...plain, ...filesOf(bundle, root).toSorted()];
    },
    writeBundle: {
      sequential: true,
      async handler(_options, bundle) {
        const page = bundle['index.html'];
        const version = createHash('sha256').update(JSON.stringify([files, page?.type === 'asset' ? page.source : ''])).digest('hex').slice(0, 12);
        await build({
          configFile: false,
          root,
          publicDir: false,
          logLevel: 'warn',
          define: { SHELL: JSON.stringify({ version, files }) },
          build: {
            outDir,
            emptyOutDir: false,
            modulePreload: false,
            rolldownOptions: { input: join(root, 'src/worker/service-worker.ts'), output: { format: 'iife', entryFileNames: 'sw.js' } },
          },
        });
      },
    },
  };
}

/** Addresses of the chunks that hold the roots, of all that these import, and of their styles. */
function filesOf(bundle: Rollup.OutputBundle, root: string): string[] {
  const found = new Set<string>();
  const take = (name: string): void => {
    const chunk = bundle[name];
    if (chunk?.type !== 'chunk' || found.has(`/${name}`)) return;
    found.add(`/${name}`);
    for (const css of chunk.viteMetadata?.importedCss ?? []) found.add(`/${css}`);
    for (const imported of chunk.imports) take(imported);
  };
  for (const path of roots) {
    const chunks = Object.values(bundle).filter((one) => one.type === 'chunk' && one.moduleIds.includes(join(root, path)));
    if (chunks.length === 0) throw new Error(`No chunk holds ${path}, which field pages need`);
    for (const { fileName } of chunks) take(fileName);
  }
  return [...found];
}
