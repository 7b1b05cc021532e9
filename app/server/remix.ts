import { readdirSync } from 'node:fs';
import type { Server } from 'node:http';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import express, { Router } from 'express';
import type { DepOptimizationOptions, ServerOptions } from 'vite';
import type { AppParts } from './app';

type Remix = AppParts['remix'] & { close: () => Promise<void> };

/** The application as `npm run build` left it. */
export async function builtRemix(): Promise<Remix> {
  const build: ServerBuild = await import(pathToFileURL(resolve('build/server/index.js')).href);
  const assets = Router();
  const year = { maxAge: '1y', immutable: true, index: false } as const;
  assets.use('/assets', express.static('build/client/assets', year));
  // Asking the disk about each page costs more than all else that stands before it.
  const names = new Set(readdirSync('build/client').map((name) => `/${name}`));
  const own = express.static('build/client', { maxAge: '1h', index: false, redirect: false });
  assets.use((request, response, next) => (names.has(request.path) ? own(request, response, next) : next()));
  return { build, assets, close: async () => {} };
}

/** The application from its sources, with Vite in this same process; hot updates share the server's port. */
export const liveRemix = (server: Server): Promise<Remix> => fromSources({ hmr: { server } });

/** The application from its sources as they are now: nothing is watched, nothing prepared for a browser. */
export const stillRemix = (): Promise<Remix> =>
  fromSources({ hmr: false, ws: false, watch: null }, { noDiscovery: true });

async function fromSources(server: ServerOptions, optimizeDeps?: DepOptimizationOptions): Promise<Remix> {
  const { createServer } = await import('vite');
  const vite = await createServer({ server: { middlewareMode: true, ...server }, optimizeDeps });
  return {
    build: async () => asServerBuild(await vite.ssrLoadModule('virtual:remix/server-build')),
    assets: vite.middlewares,
    close: () => vite.close(),
  };
}

function isServerBuild(module: object): module is ServerBuild {
  return 'routes' in module && 'assets' in module && 'entry' in module;
}

function asServerBuild(module: object): ServerBuild {
  if (!isServerBuild(module)) throw new Error('Vite gave something that is not a Remix build');
  return module;
}
