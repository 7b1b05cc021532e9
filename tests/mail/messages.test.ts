import { describe, expect, it } from 'vitest';
import { renderMail } from '#app/mail/deliver.server';
import { MAIL_MESSAGES } from '#app/mail/messages/registry';
import { enqueueMail } from '#app/mail/outbox.server';
import { testAct, testDatabase } from '../setup/database';

const SITE = { url: 'https://pavilion.example.org' };

const confirmed = {
  contactName: 'Inès Delacroix',
  company: 'Laboratoires Beauce',
  edition: 'Cosmoprof Asia 2026',
  organiser: 'Cosmetic Valley',
  venue: { name: 'HKCEC', startsOn: '2026-11-11', endsOn: '2026-11-13' },
  booth: { label: '3E-E16', area: 12, hallName: 'HKCEC Hall 3E' },
  deposit: { number: 'AC-2026-00049', dueCents: 287638, currency: 'EUR', dueDate: '2026-07-12' },
};
const announced = { company: 'Laboratoires Beauce', edition: 'Bologna 2027', link: '/home' };
const moving = {
  ...{ contactName: 'Inès Delacroix', company: 'Laboratoires Beauce' },
  ...{ edition: 'Cosmoprof Asia 2026', organiser: 'Cosmetic Valley' },
};
const link = { givenName: 'Inès', url: 'https://pavilion.example.org/sign-in/link/abc', hours: 1 };

const payloads: [message: string, payload: object, subjectFr: string, subjectEn: string, facts: string[]][] =
  [
    [
      'booth-confirmed',
      confirmed,
      'Votre stand 3E-E16 à Cosmoprof Asia 2026 est confirmé',
      'Your booth 3E-E16 at Cosmoprof Asia 2026 is confirmed',
      ['3E-E16', 'HKCEC Hall 3E', 'AC-2026-00049', 'Laboratoires Beauce', `${SITE.url}/home`],
    ],
    [
      'balance-invoice',
      {
        ...{ ...moving, booth: '3E-E16', confirmed: false, number: 'FA-2026-00049', currency: 'EUR' },
        ...{
          dueDate: '2026-12-20',
          inclVatCents: 958790,
          depositsCents: 287638,
          aidCents: 0,
          dueCents: 671152,
        },
        unpaidDeposits: [{ number: 'AC-2026-00017', openCents: 287638 }],
      },
      'Votre facture FA-2026-00049 pour Cosmoprof Asia 2026',
      'Your invoice FA-2026-00049 for Cosmoprof Asia 2026',
      ['3E-E16', 'AC-2026-00017', 'Laboratoires Beauce', `${SITE.url}/papers`],
    ],
    [
      'invoice-sent',
      {
        ...{ ...moving, kind: 'CREDIT', number: 'AV-2026-00005', corrects: 'FA-2026-00049', currency: 'EUR' },
        ...{ subject: 'Angle', dueDate: '2026-12-20', amountCents: 67910 },
      },
      'Votre avoir AV-2026-00005 pour Cosmoprof Asia 2026',
      'Your credit note AV-2026-00005 for Cosmoprof Asia 2026',
      ['FA-2026-00049', 'Angle', 'Laboratoires Beauce', `${SITE.url}/papers`],
    ],
    [
      'invoice-sent',
      {
        ...{ ...moving, kind: 'INVOICE', number: 'FA-2026-00050', corrects: null, currency: 'EUR' },
        ...{ subject: 'Badges', dueDate: '2026-12-20', amountCents: 3611 },
      },
      'Votre facture FA-2026-00050 pour Cosmoprof Asia 2026',
      'Your invoice FA-2026-00050 for Cosmoprof Asia 2026',
      ['Badges', 'Laboratoires Beauce', `${SITE.url}/papers`],
    ],
    [
      'decision-announced',
      { ...announced, decision: 'accepted', reason: null },
      'Bologna 2027 : Laboratoires Beauce est retenue',
      'Bologna 2027: Laboratoires Beauce is accepted',
      ['Laboratoires Beauce', 'Bologna 2027', `${SITE.url}/home`],
    ],
    [
      'decision-announced',
      { ...announced, decision: 'waiting', reason: null },
      'Bologna 2027 : Laboratoires Beauce est en liste d’attente',
      'Bologna 2027: Laboratoires Beauce is on the waiting list',
      ['Laboratoires Beauce'],
    ],
    [
      'decision-announced',
      { ...announced, decision: 'refused', reason: 'Hors de la filière' },
      'Bologna 2027 : votre candidature',
      'Bologna 2027: your application',
      ['Hors de la filière'],
    ],
    [
      'booth-moved',
      { ...moving, from: '3E-E16', to: '3E-F02' },
      'Votre stand à Cosmoprof Asia 2026 est désormais le 3E-F02',
      'Your booth at Cosmoprof Asia 2026 is now 3E-F02',
      ['3E-E16', '3E-F02', 'Laboratoires Beauce', `${SITE.url}/my-booth`],
    ],
    [
      'booth-moved',
      {
        ...{ ...moving, from: '3E-E16', to: '3E-F02', replaces: '2026-06-12', area: { before: 9, now: 12 } },
        price: { before: 600000, now: 800000, currency: 'EUR', invoiced: 'FA-2026-00049', whole: true },
      },
      'Votre stand à Cosmoprof Asia 2026 est désormais le 3E-F02',
      'Your booth at Cosmoprof Asia 2026 is now 3E-F02',
      ['3E-E16', '3E-F02', 'FA-2026-00049', '9\u00a0m² → 12\u00a0m²'],
    ],
    [
      'payment-reminder',
      {
        ...{ code: 'SECOND', contactName: 'Inès Delacroix', company: 'Laboratoires Beauce' },
        ...{ organiser: 'Cosmetic Valley', currency: 'EUR', totalCents: 50000, numbers: ['FA-2026-00049'] },
      },
      'Deuxième relance : 500,00 € à régler',
      'Second reminder: €500.00 to pay',
      ['FA-2026-00049', 'Laboratoires Beauce', `${SITE.url}/papers`],
    ],
    [
      'placement-withdrawn',
      { ...moving, booth: '3E-E16' },
      'Cosmoprof Asia 2026 : votre retrait est enregistré',
      'Cosmoprof Asia 2026: your withdrawal is recorded',
      ['3E-E16', 'Laboratoires Beauce', `${SITE.url}/papers`],
    ],
    [
      'placement-withdrawn',
      { ...moving, booth: null },
      'Cosmoprof Asia 2026 : votre retrait est enregistré',
      'Cosmoprof Asia 2026: your withdrawal is recorded',
      ['Laboratoires Beauce'],
    ],
    ['magic-link', link, 'Votre lien pour entrer dans Pavilion', 'Your link to Pavilion', [link.url, 'Inès']],
    ['password-reset', link, 'Choisir un nouveau mot de passe', 'Choose a new password', [link.url, 'Inès']],
    [
      'registration-received',
      {
        contactName: 'Inès Delacroix',
        company: 'Laboratoires Beauce',
        edition: 'Bologna 2027',
        organiser: 'Cosmetic Valley',
        areaWished: 9,
      },
      'Bologna 2027 : nous avons bien reçu votre inscription',
      'Bologna 2027: we have your registration',
      ['Laboratoires Beauce', 'Bologna 2027', 'Cosmetic Valley'],
    ],
    [
      'company-claimed',
      { company: 'Laboratoires Beauce', person: 'Max Roy', email: 'max@example.org', link: '/registrations' },
      'Laboratoires Beauce : une personne demande à agir pour cette société',
      'Laboratoires Beauce: somebody asks to act for this company',
      ['Max Roy', 'max@example.org', `${SITE.url}/registrations`],
    ],
  ];

const render = (message: string, payload: object, locale: 'fr' | 'en') => {
  const known = MAIL_MESSAGES.find(({ name }) => name === message);
  if (!known) throw new Error(`no ${message}`);
  return known.render(payload, locale, SITE);
};

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe.each(payloads)('%s', (message, payload, subjectFr, subjectEn, facts) => {
  it.each([
    ['fr', subjectFr],
    ['en', subjectEn],
  ] as const)('says the same facts in HTML and in plain text (%s)', (locale, subject) => {
    const mail = render(message, payload, locale);
    expect(plain(mail.subject)).toBe(subject);
    for (const fact of facts) {
      expect(mail.html).toContain(fact);
      expect(mail.text).toContain(fact);
    }
    expect(mail.html.match(/<a /g)).toHaveLength(1);
    expect(mail.html).toContain(`lang="${locale}"`);
  });
});

it('words every message of the registry', () => {
  expect([...new Set(payloads.map(([message]) => message))].toSorted()).toEqual(
    MAIL_MESSAGES.map(({ name }) => name).toSorted(),
  );
});

it('lets no name break out of the subject or the HTML', () => {
  const company = 'Évil\r\nBcc: all@example.org <script>alert(1)</script> & "Co"';
  const mail = render(
    'decision-announced',
    { ...announced, company, decision: 'accepted', reason: null },
    'en',
  );
  expect(mail.subject).not.toMatch(/[\r\n]/);
  expect(mail.html).not.toContain('<script>');
  expect(mail.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Co&quot;');
});

it('refuses a payload that the message does not understand', () => {
  expect(() => render('magic-link', { url: 'javascript:alert(1)//' }, 'en')).toThrow();
});

it('renders a row of the outbox as its receiver gets it', async () => {
  const db = await testDatabase();
  const id = await enqueueMail(db, testAct(), {
    message: 'magic-link',
    payload: link,
    locale: 'fr',
    to: { email: 'ines@example.org', name: 'Inès\nDelacroix' },
  });
  const mail = await renderMail(db, id, SITE);
  expect(mail?.to).toEqual({ email: 'ines@example.org', name: 'Inès Delacroix' });
  expect(mail?.state).toBe('queued');
  expect(mail?.text).toContain(link.url);
  expect(await renderMail(db, 'unknown', SITE)).toBeUndefined();
});
