/**
 * Without scripts a page that waits asks again by itself. Only then: a refresh that a browser has once seen goes on when the
 * words are gone, and cuts off whatever its reader has clicked meanwhile.
 */
export const RefreshWithoutScripts = ({ seconds }: { seconds: number }) => (
  <noscript>
    <meta httpEquiv="refresh" content={String(seconds)} />
  </noscript>
);
