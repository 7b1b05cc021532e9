import { index, layout, type RouteConfig, route } from '@remix-run/route-config';
import { LAYOUTS, SITE_MAP, type SiteEntry } from './routes/site-map';

function asRoute({ path, file }: SiteEntry) {
  const options = { id: `page:${path}` };
  return path === '/' ? index(`routes/${file}`, options) : route(path.slice(1), `routes/${file}`, options);
}

const pagesIn = (name: SiteEntry['layout']) => SITE_MAP.filter((entry) => entry.layout === name).map(asRoute);

export default [
  layout(`routes/${LAYOUTS.manager}`, { id: 'layout:manager' }, pagesIn('manager')),
  layout(`routes/${LAYOUTS.exhibitor}`, { id: 'layout:exhibitor' }, pagesIn('exhibitor')),
  layout(`routes/${LAYOUTS.public}`, { id: 'layout:public' }, pagesIn('public')),
  ...pagesIn('none'),
] satisfies RouteConfig;
