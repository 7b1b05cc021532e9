const ADDRESS = /(https?:\/\/\S+)/;

/** The plain text of a mail, its addresses as links. */
export function MailText({ text }: { text: string }) {
  return (
    <pre className="rounded-lg border border-line bg-raised p-5 font-sans text-base whitespace-pre-wrap [overflow-wrap:anywhere]">
      {text.split(ADDRESS).map((part, index) =>
        ADDRESS.test(part) ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no identity and never move
          <a key={index} className="link" href={part}>
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </pre>
  );
}
