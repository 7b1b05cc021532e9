import type { ErrorRequestHandler } from 'express';
import { preferredLocale } from '#app/i18n/locale';
import { translator } from '#app/i18n/translator';

/** What failed before Remix could answer (the database, say): the same words as its error page, without its looks. */
export const failure: ErrorRequestHandler = (error, request, response, next) => {
  response.locals.log.error({ err: error }, 'a request failed before it reached its route');
  if (response.headersSent) return next(error);
  const { cookie, 'accept-language': acceptLanguage } = request.headers;
  const locale = preferredLocale({ person: null, cookie, acceptLanguage });
  const t = translator(locale);
  response
    .status(500)
    .type('html')
    .send(
      `<!doctype html><html lang="${locale}"><meta name="viewport" content="width=device-width"><title>${t('errors.500.title')}</title><h1>${t('errors.500.title')}</h1><p>${t('errors.500.text')}</p><p>${t('errors.request', { id: response.locals.requestId })}</p></html>`,
    );
};
