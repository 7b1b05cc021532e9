import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { wordsRead } from './i18n/messages';

/**
 * Remix reads the page's data when it is first drawn, and throws the promise of them until then. A click meanwhile would ask
 * for the drawing at once, which can't be: React gives up (error 345), and the page stays without scripts.
 */
async function dataRead(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (pending) {
    await pending;
  }
}

Promise.all([wordsRead, dataRead()]).then(() =>
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RemixBrowser />
      </StrictMode>,
    );
  }),
);
