import { useT } from '#app/i18n/react';

type Attachment = { paperId: string; title: string; drawn: boolean };

export function MailAttachments({ of: papers }: { of: readonly Attachment[] }) {
  const t = useT();
  return (
    <ul>
      {papers.map(({ paperId, title, drawn }) => (
        <li key={paperId}>
          {drawn ? (
            <a className="link" href={`/papers/${paperId}`}>
              {title}
            </a>
          ) : (
            `${title} (${t('home.papers.drawing')})`
          )}
        </li>
      ))}
    </ul>
  );
}
