import { expect, test } from 'vitest';
import { readEnv } from '#app/platform/env.server';
import { isMailAddress } from '#app/platform/mail-server.server';

const read = (given: Record<string, string>) => readEnv({ PAVILION_SECRET: 'x'.repeat(32), ...given });

test.each([
  ['smtp://mail.example.org', 'mail.example.org', 587, false, true, true],
  ['smtp://mail.example.org:25/', 'mail.example.org', 25, false, true, true],
  ['smtps://mail.example.org', 'mail.example.org', 465, true, false, true],
  ['smtp://localhost:1025', 'localhost', 1025, false, false, false],
  ['smtp://127.0.0.1:1025', '127.0.0.1', 1025, false, false, false],
  ['smtp://[::1]:1025', '::1', 1025, false, false, false],
  ['smtp://192.0.2.7', '192.0.2.7', 587, false, true, true],
  ['smtp://127.example.org', '127.example.org', 587, false, true, true],
])('%s: encrypted everywhere but on this machine', (url, host, port, secure, requireTls, verify) => {
  const server = { host, port, secure, requireTls, verify, auth: null };
  expect(read({ SMTP_URL: url }).SMTP_URL).toEqual(server);
});

test('the name and password are decoded', () => {
  const { SMTP_URL } = read({ SMTP_URL: 'smtp://ines%40example.org:p%2Fss%20w%C3%B6rd@mail.example.org' });
  expect(SMTP_URL?.auth).toEqual({ user: 'ines@example.org', pass: 'p/ss wörd' });
});

test.each([
  ...['mail.example.org', 'http://mail.example.org', 'smtp://', 'smtp://:587', 'smtp://mail.example.org:0'],
  ...['smtp://mail.example.org:99999', 'smtp://secret@mail.example.org', 'smtp://:secret@mail.example.org'],
  ...['smtp://user:secret@mail.example.org/path', 'smtp://user:secret@mail.example.org?pool=1'],
  ...['smtp://user:se#cret@mail.example.org', 'smtp://user:secret%@mail.example.org', 'smtp://mail..org'],
])('%s is refused at start, without telling the password', (url) => {
  expect(() => read({ SMTP_URL: url })).toThrow(/SMTP_URL: is smtp:\/\/user:password@host:port/);
  expect(() => read({ SMTP_URL: url })).not.toThrow(/secret/);
});

test.each([
  ['pavillon@example.org', null, 'pavillon@example.org'],
  ['Pavillon France <pavillon@example.org>', 'Pavillon France', 'pavillon@example.org'],
  ['"Pavillon, France" <pavillon@example.org>', 'Pavillon, France', 'pavillon@example.org'],
  ['<pavillon@example.org>', null, 'pavillon@example.org'],
])('MAIL_FROM %s', (text, name, address) => {
  expect(read({ MAIL_FROM: text }).MAIL_FROM).toEqual({ name, address });
});

test.each([
  ...[
    'pavillon',
    'Pavillon <pavillon>',
    'a@example.org, b@example.org',
    'a@example.org\r\nBcc: b@example.org',
  ],
  ...['A\r\nBcc: b@example.org <a@example.org>', 'A <a@example.org> <b@example.org>'],
])('MAIL_FROM %j is refused', (text) => {
  expect(() => read({ MAIL_FROM: text })).toThrow('MAIL_FROM: is an address');
});

test('one address and nothing more', () => {
  const right = ['ines@example.org', "o'brien+fair@example.co.uk", 'inès@beauté.example'];
  expect(right.filter((text) => !isMailAddress(text))).toEqual([]);
  const wrong = [
    '',
    'ines',
    '@example.org',
    'ines@',
    'a@b@c',
    'a b@example.org',
    'a@example.org\nRCPT TO:<x@y>',
  ];
  expect([...wrong, '<a@example.org>', `${'a'.repeat(250)}@b.fr`].filter(isMailAddress)).toEqual([]);
});
