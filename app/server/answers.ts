import type { ServerBuild } from '@remix-run/node';
import type { RequestHandler } from 'express';
import { type AnswerParts, answering } from './answering';
import { entryFor } from './gate';

/**
 * Remix compares an address with each of its routes, half a dozen times for one page: with a hundred routes that is a
 * third of the work. The gate knows the page already, so each page is answered by a build of its own routes only.
 */
export function answersOf(build: ServerBuild, parts: AnswerParts): RequestHandler {
  const whole = answering(build, parts);
  const made = new Map<string, RequestHandler>();
  const answerOf = (id: string) => {
    const answer = made.get(id) ?? answering(buildOf(build, id), parts);
    made.set(id, answer);
    return answer;
  };
  return (request, response, next) => {
    const id = routeIdOf(request.originalUrl);
    const answer = id && build.routes[id] ? answerOf(id) : whole;
    return answer(request, response, next);
  };
}

/** The route that answers, by what Remix will be asked: a refusal has changed that address by now. */
function routeIdOf(address: string): string | null {
  const pathname = address.split('?', 1)[0] ?? '/';
  const entry = pathname === '/__manifest' ? null : entryFor(pathname);
  return entry && `page:${entry.path}`;
}

/** The same build with one page, its layout and the root, for the server and in what the browser is told at first. */
function buildOf(build: ServerBuild, id: string): ServerBuild {
  const ids: string[] = [];
  for (let route = build.routes[id]; route; route = build.routes[route.parentId ?? '']) ids.push(route.id);
  const { routes, assets } = build;
  return { ...build, routes: only(routes, ids), assets: { ...assets, routes: only(assets.routes, ids) } };
}

const only = <Route>(routes: Record<string, Route>, ids: string[]): Record<string, Route> =>
  Object.fromEntries(Object.entries(routes).filter(([id]) => ids.includes(id)));
