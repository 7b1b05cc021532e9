import { notFound } from '#app/platform/http.server';

export const loader = () => {
  throw notFound();
};

export const action = loader;

export default function Unknown() {
  return null;
}
