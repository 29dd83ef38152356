// Everything in order: database, demo or reference data, server; and back when it stops.
import 'reflect-metadata';
import type { Server } from 'node:http';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AskedByMany } from '@traject/read-model';
import { ApiModule } from './api.module.js';
import { adminFiles } from './app/admin-files.js';
import { compressJson } from './app/compressed.js';
import { securityHeaderList, securityHeaders } from './app/security-headers.js';
import type { ApiServices } from './api-services.js';
import { PrintQueue } from './dossier/print-queue.js';
import { printWithChromium } from './dossier/print-with-chromium.js';
import type { DuoImport } from './duo-import/duo-import.js';
import { Imports } from './duo-import/imports.js';
import { caughtUp, firstContents, type Tell } from './first-contents.js';
import { answerPosts } from './graphql/answer-posts.js';
import { errorOut } from './graphql/errors-out.js';
import { contextOfRequest } from './graphql/graphql-options.js';
import { KeptSights } from './graphql/kept-sights.js';
import { TextsTogether } from './graphql/texts-together.js';
import type { Log } from './infrastructure/log.js';
import { KeptStreams } from './history/kept-streams.js';
import { openServices } from './infrastructure/services.js';
import type { ListImport } from './list-import/list-import.js';
import { sessionSecret } from './session/session-secret.js';
import { ownSiteOnly } from './session/trusted-request.js';
import type { Settings } from './settings.js';
import { StartFailure } from './start-failure.js';

export interface RunningApi {
  /** Where people go, such as `http://127.0.0.1:3000`. */
  url: string;
  services: ApiServices;
  /** Takes no more requests, finishes those at hand, then ends what runs beside them and the database. */
  stop(): Promise<void>;
}

/** Of a request's body, where it is no file. */
const MOST_BYTES = 1_048_576;
/** So long an idle connection is kept. */
const KEEP_ALIVE_MS = 75_000;

/** Starts the API. Throws a StartFailure that says what to do when it cannot start. */
export async function startApi(
  settings: Settings,
  log: Log,
  tell: Tell = () => undefined,
): Promise<RunningApi> {
  const secret = await sessionSecret(settings.sessionSecret, settings.dataFolder);
  const opened = await openServices(settings, log);
  const services: ApiServices = Object.assign(opened, {
    secret,
    imports: new Imports<DuoImport>(),
    listImports: new Imports<ListImport>(),
    sights: new KeptSights(),
    keptStreams: new KeptStreams(),
    askedByMany: new AskedByMany(),
    textsTogether: new TextsTogether(opened.commands.texts),
    prints: new PrintQueue(printWithChromium(settings.chrome)),
  });
  try {
    await firstContents(settings, services, tell);
    await caughtUp(services, tell);
    services.startPolicies();
    const app = await listen(settings, services, log);
    let stopping: Promise<void> | null = null;
    const stop = async () => {
      await app.close();
      await services.close();
    };
    return { url: await addressOf(app, settings), services, stop: () => (stopping ??= stop()) };
  } catch (error) {
    await services.close();
    throw error;
  }
}

async function listen(settings: Settings, services: ApiServices, log: Log): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.with(settings, services, log), {
    logger: false,
    abortOnError: false,
    // Open event streams and subscriptions must not keep a stopping server alive.
    forceCloseConnections: true,
  });
  app.disable('x-powered-by');
  app.use(securityHeaders);
  app.use(ownSiteOnly);
  app.use(compressJson);
  app.useBodyParser('json', { limit: MOST_BYTES });
  app.use(adminFiles());
  const server: Server = app.getHttpServer();
  const express = app.getHttpAdapter().getInstance();
  server.removeListener('request', express);
  server.on(
    'request',
    answerPosts(
      {
        schema: () => app.get(GraphQLSchemaHost, { strict: false }).schema,
        contextOf: contextOfRequest(services, log),
        formatError: errorOut(log),
        headers: securityHeaderList(),
        mostBytes: MOST_BYTES,
      },
      express,
    ),
  );
  // Proxies and clients keep a connection for a minute or so. A server that closes it first, at Node's 5 seconds, can do
  // so while a request is on its way, which then fails.
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  await app.listen(settings.port, settings.host).catch((error: unknown) => {
    throw failureToListen(settings, error);
  });
  return app;
}

function failureToListen({ port, host }: Settings, error: unknown): unknown {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') {
    return new StartFailure(
      `PORT: something else listens on ${host}:${port}. Stop it, or set PORT to another.`,
    );
  }
  if (code === 'EACCES')
    return new StartFailure(`PORT: listening on ${port} is not allowed; take one above 1023.`);
  if (code === 'EADDRNOTAVAIL') return new StartFailure(`HOST: this machine has no address ${host}.`);
  return error;
}

async function addressOf(app: NestExpressApplication, { host }: Settings): Promise<string> {
  const { port } = new URL(await app.getUrl());
  return `http://${host === '0.0.0.0' || host === '::1' ? 'localhost' : host}:${port || '80'}`;
}
