import type { Locale } from '#app/domain/shared/dates';
import { translator } from '#app/i18n/translator';

export type MailWords = {
  locale: Locale;
  subject: string;
  title: string;
  /** Empty when the name isn't known. */
  name: string;
  paragraphs: string[];
  facts?: { label: string; value: string }[];
  button: { label: string; url: string };
  after?: string[];
  organiser?: string;
  brandColour?: string;
};

export type Mail = { subject: string; html: string; text: string };

const COLOURS = {
  ink: '#1C1B2E',
  paper: '#FBFAF7',
  line: '#DEDAD2',
  muted: '#5E5B6B',
  accent: '#1F4E8C',
  brand: '#A8325E',
};
const FONT = "font-family:'Noto Sans',Arial,Helvetica,sans-serif";

/** One column of 600 px, one button, and the same facts in plain text (LOOK, Mails). */
export function layOut(words: MailWords): Mail {
  return { subject: oneLine(words.subject), html: htmlOf(words), text: textOf(words) };
}

/** A line break in a header would start another header. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

function textOf(words: MailWords): string {
  const { greeting, sentBy } = frameOf(words);
  const colon = words.locale === 'fr' ? '\u00a0: ' : ': ';
  const facts = (words.facts ?? []).map(({ label, value }) => label + colon + value);
  const blocks = [
    greeting,
    ...words.paragraphs,
    ...(facts.length > 0 ? [facts.join('\n')] : []),
    `${words.button.label}\n${words.button.url}`,
    ...(words.after ?? []),
    `--\n${sentBy}`,
  ];
  return `${[words.title, ...blocks].join('\n\n')}\n`;
}

function htmlOf(words: MailWords): string {
  const { greeting, copyLink, sentBy } = frameOf(words);
  const paragraph = (text: string) =>
    `<p style="margin:0 0 16px;font-size:16px;line-height:1.5;color:${COLOURS.ink}">${escapeHtml(text)}</p>`;
  const url = escapeHtml(words.button.url);
  return `<!doctype html>
<html lang="${words.locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(words.subject)}</title></head>
<body style="margin:0;background:${COLOURS.paper};${FONT}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px 12px;${FONT}">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" style="max-width:600px;width:100%;background:#FFFFFF;border:1px solid ${COLOURS.line};border-top:6px solid ${brandOf(words)}"><tr><td style="padding:32px;${FONT}">
<h1 style="margin:0 0 20px;font-size:28px;line-height:1.2;color:${COLOURS.ink}">${escapeHtml(words.title)}</h1>
${[greeting, ...words.paragraphs].map(paragraph).join('\n')}
${factsTable(words.facts ?? [])}
<p style="margin:24px 0"><a href="${url}" style="display:inline-block;padding:12px 20px;background:${COLOURS.accent};color:#FFFFFF;font-size:16px;font-weight:bold;text-decoration:none;border-radius:4px">${escapeHtml(words.button.label)}</a></p>
${(words.after ?? []).map(paragraph).join('\n')}
<p style="margin:0;font-size:14px;line-height:1.5;color:${COLOURS.muted}">${escapeHtml(copyLink)}<br><span style="color:${COLOURS.ink};word-break:break-all">${url}</span></p>
</td></tr></table>
<p style="margin:16px 0 0;font-size:12px;color:${COLOURS.muted}">${escapeHtml(sentBy)}</p>
</td></tr></table>
</body>
</html>
`;
}

function factsTable(facts: { label: string; value: string }[]): string {
  if (facts.length === 0) return '';
  const rows = facts.map(
    ({ label, value }) =>
      `<tr><th scope="row" align="left" style="padding:8px 16px 8px 0;border-bottom:1px solid ${COLOURS.line};font-size:14px;font-weight:normal;color:${COLOURS.muted};vertical-align:top;white-space:nowrap">${escapeHtml(label)}</th><td style="padding:8px 0;border-bottom:1px solid ${COLOURS.line};font-size:16px;font-weight:bold;color:${COLOURS.ink}">${escapeHtml(value)}</td></tr>`,
  );
  return `<table cellpadding="0" cellspacing="0" width="100%" style="border-collapse:collapse">${rows.join('')}</table>`;
}

function frameOf({ locale, name, organiser }: MailWords) {
  const t = translator(locale);
  return {
    greeting: name.trim() ? t('mail.greeting', { name: oneLine(name) }) : t('mail.greetingNobody'),
    copyLink: t('mail.copyLink'),
    sentBy: organiser ? t('mail.sentBy', { organiser }) : t('mail.sentByPavilion'),
  };
}

const brandOf = ({ brandColour }: MailWords): string =>
  brandColour && /^#[0-9a-f]{6}$/i.test(brandColour) ? brandColour : COLOURS.brand;

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
