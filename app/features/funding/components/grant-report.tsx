import { useEffect, useRef } from 'react';
import { useFormats, useT } from '#app/i18n/react';
import { Notice } from '#app/ui/notice';
import type { GrantReport } from '../commands-grant.server';
import { wordAidProblem } from '../words';

/** What became of a batch when not all of it was granted. */
export function GrantReportNotice({ report }: { report: GrantReport }) {
  const t = useT();
  const f = useFormats();
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new report is brought into sight.
  useEffect(() => box.current?.focus(), [report]);
  const counts = { granted: report.granted.length, skipped: report.skipped.length };
  return (
    <div ref={box} tabIndex={-1}>
      <Notice tone="wrong" title={t('aid.grant.done', counts)}>
        <p>{t('aid.grant.refused')}</p>
        <ul className="mt-1 list-disc pl-5">
          {report.refused.map(({ registrationId, company, problems }) => (
            <li key={registrationId}>
              {`${company} – ${problems.map((problem) => wordAidProblem(t, f, problem)).join(' ')}`}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
