import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';

/** `dist/web` of this package, whether this file runs as `src/server/*.ts` or as `dist/server/*.js`. */
export function defaultWebFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) return join(folder, 'dist', 'web');
    folder = parent;
  }
  return join(folder, 'dist', 'web');
}

/**
 * Serves the built app. Every address that is neither of the API nor a file gets `index.html`, because the app's pages
 * are addresses of their own. Files under `assets/` carry a hash in their name and never change.
 */
export function serveWebFiles(app: OpenAPIHono, folder: string): void {
  if (!existsSync(join(folder, 'index.html'))) {
    app.get('*', (c) => c.text(`The web app is not built (no ${folder}). Run: npm run build\n`, 503));
    return;
  }
  app.use('/assets/*', cacheControl('public, max-age=31536000, immutable'), serveStatic({ root: folder }));
  app.all('/assets/*', (c) => c.text('Not found\n', 404));
  app.use('*', cacheControl('no-cache'), serveStatic({ root: folder }));
  app.use('*', serveStatic({ path: join(folder, 'index.html') }));
}

function cacheControl(value: string): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (c.res.ok) c.res.headers.set('Cache-Control', value);
  };
}
