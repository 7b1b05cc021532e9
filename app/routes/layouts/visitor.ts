import { useRouteLoaderData } from '@remix-run/react';
import type { visitorOf } from './visitor.server';

/** Whoever is signed in, as the root has told. */
export const useVisitor = () =>
  useRouteLoaderData<() => { visitor: ReturnType<typeof visitorOf> }>('root')?.visitor ?? null;
