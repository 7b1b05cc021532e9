import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRequestHandler } from '@remix-run/express';
import express from 'express';

const build = await import(pathToFileURL(resolve('scripts/bench/bare/build/server/index.js')).href);
const app = express();
app.use(createRequestHandler({ build, mode: 'production' }));
app.listen(Number(process.env.PORT), '127.0.0.1');
