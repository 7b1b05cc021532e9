import { type RouteConfig, route } from '@remix-run/route-config';

export default [route('rows/:count', 'rows.tsx')] satisfies RouteConfig;
