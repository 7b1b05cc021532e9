import { Form, Link } from '@remix-run/react';
import type { ComponentProps } from 'react';
import type { Problem } from '#app/domain/shared/problem';
import { useT } from '#app/i18n/react';
import { SubmitButton } from '#app/ui/button';
import { FileField } from '#app/ui/field';
import { Page, PageHeader } from '#app/ui/page';
import { Problems, useFieldErrors } from '#app/ui/problems';
import { SupplierKeep } from './supplier-keep';
import { SupplierPoints } from './supplier-points';
import { SupplierView } from './supplier-view';

type Read = Omit<ComponentProps<typeof SupplierKeep>, 'slug' | 'error' | 'typed'> & {
  attachment: string | null;
};

type Props = {
  slug: string;
  edition: string;
  read: Read | null;
  problems: Problem[] | undefined;
  typed: Record<string, string>;
};

/** A supplier's invoice: chosen, read, looked through, then kept. */
export function SupplierImport({ slug, edition, read, problems, typed }: Props) {
  const t = useT();
  const error = useFieldErrors(problems);
  return (
    <Page>
      <PageHeader
        above={
          <Link className="link" to={`/costs/${slug}`}>
            {`${t('costs.title')} – ${edition}`}
          </Link>
        }
        title={t('costs.import.title')}
        intro={t('costs.import.intro')}
      />
      <Problems problems={problems} />
      {read && (
        <>
          <SupplierPoints check={read.check} />
          <SupplierView invoice={read.invoice} attachment={read.attachment} />
          <SupplierKeep {...read} key={read.token} slug={slug} typed={typed} error={error} />
        </>
      )}
      <Form
        method="post"
        action={`/costs/${slug}/import`}
        encType="multipart/form-data"
        className="flex max-w-xl flex-col gap-4"
      >
        <FileField
          name="file"
          label={t(read ? 'costs.import.other' : 'costs.import.file')}
          hint={t('costs.import.file.hint')}
          accept=".xml,.pdf,application/xml,text/xml,application/pdf"
          error={error('file')}
          required
        />
        <SubmitButton look={read ? 'plain' : 'main'} className="self-start">
          {t('costs.import.read')}
        </SubmitButton>
      </Form>
    </Page>
  );
}
