export { default, loader, meta } from './journey';
