import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { RapporteurError } from '../kernel/index.ts';
import type { Corrections } from '../pipeline.ts';
import type { RecordReader } from '../record/types.ts';
import { apiError } from './errors.ts';
import { actorRoutes } from './routes/actors.ts';
import { articleRoutes } from './routes/articles.ts';
import { correctionRoutes } from './routes/corrections.ts';
import { engagementRoutes } from './routes/engagements.ts';
import { ledgerRoutes } from './routes/ledgers.ts';
import { hostCheck, type Listening, securityHeaders, writesAt } from './security.ts';
import { defaultWebFolder, serveWebFiles } from './web-files.ts';

export interface AppOptions {
  /** Where the app answers; requests sent to another name are refused. 127.0.0.1, port 80 if absent. */
  readonly listening?: () => Listening;
  /** Folder of the built web app; `dist/web` of this package if absent. */
  readonly webFolder?: string;
  /** Takes people's corrections; without it the server only shows the record. */
  readonly corrections?: Corrections;
  /** Told of failures that are not the caller's; stderr if absent. */
  readonly onError?: (error: unknown) => void;
}

/** Bytes; a correction is a few words. */
const LARGEST_REQUEST = 64 * 1024;

/** The HTTP API and the web app over one record. Only corrections change anything. */
export function createApp(record: RecordReader, options: AppOptions = {}): OpenAPIHono {
  const listening = options.listening ?? (() => ({ host: '127.0.0.1', port: 80 }));
  const onError = options.onError ?? ((error) => console.error(error));
  const app = new OpenAPIHono({
    defaultHook: (result, c) => {
      if (result.success) return undefined;
      return apiError(c, 400, 'bad-query', result.error.issues.map(inWords).join(' '));
    },
  });
  app.onError((error, c) => {
    if (error instanceof RapporteurError) return apiError(c, 400, error.code, error.message);
    if (error instanceof HTTPException && error.status < 500)
      return apiError(c, error.status, 'bad-request', `${error.message || 'The request cannot be read'}.`);
    onError(error);
    return apiError(c, 500, 'internal', 'The server failed to answer; its terminal says why.');
  });

  app.use(securityHeaders());
  app.use(hostCheck(listening));
  app.use(writesAt('/api/corrections', listening));
  app.use('/api/corrections', bodyLimit({ maxSize: LARGEST_REQUEST }));
  app.use('/api/*', async (c, next) => {
    await next();
    c.res.headers.set('Cache-Control', 'no-store');
  });

  engagementRoutes(app, record);
  articleRoutes(app, record);
  actorRoutes(app, record);
  ledgerRoutes(app, record);
  correctionRoutes(app, record, options.corrections);
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Rapporteur',
      version: '1',
      description: 'The record of the talks. Field names are those of `rapporteur export --format json`.',
    },
  });
  app.all('/api/*', (c) =>
    apiError(
      c,
      404,
      'unknown-route',
      `There is nothing at ${c.req.path}; /api/openapi.json lists what there is.`,
    ),
  );
  serveWebFiles(app, options.webFolder ?? defaultWebFolder());
  return app;
}

export interface ServeOptions extends Omit<AppOptions, 'listening'> {
  /** 0 takes any free port. */
  readonly port: number;
  /** Address to listen on; 127.0.0.1 if absent, which no other machine can reach. */
  readonly host?: string;
}

export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts listening; throws `server/port-in-use` when another program has the port. */
export async function serve(record: RecordReader, options: ServeOptions): Promise<RunningServer> {
  const host = options.host ?? '127.0.0.1';
  let port = options.port;
  const app = createApp(record, { ...options, listening: () => ({ host, port }) });
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, host, port)));
    server.listen(port, host, resolve);
  });
  port = (server.address() as AddressInfo).port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}/`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

function listenError(error: NodeJS.ErrnoException, host: string, port: number): RapporteurError {
  const cause = { cause: error };
  if (error.code === 'EADDRINUSE') {
    const message = `Port ${port} is taken by another program; choose another one with --port.`;
    return new RapporteurError('server/port-in-use', message, cause);
  }
  return new RapporteurError(
    'server/cannot-listen',
    `Cannot listen on ${host}:${port}: ${error.message}.`,
    cause,
  );
}

function inWords(issue: { path: readonly PropertyKey[]; message: string }): string {
  const where = issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
  return `${where}${issue.message.replace(/\.?$/, '.')}`;
}
