/** The product's name with its mark: a roof over an open side. */
export function Wordmark() {
  return (
    <span className="inline-flex items-center gap-2 font-semibold tracking-tight text-ink">
      <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" fill="none" strokeLinejoin="round">
        <path d="M4 19V9.5L12 4l8 5.5V19" stroke="var(--accent)" strokeWidth="2" />
        <path d="M2 22h20" stroke="var(--brand)" strokeWidth="2" strokeLinecap="round" />
      </svg>
      Pavilion
    </span>
  );
}
