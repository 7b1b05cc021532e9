import { expect, test } from 'vitest';
import {
  findOrganisationSettings,
  keepOrganisationSettings,
} from '#app/features/invoicing/commands-settings.server';
import { organisationForm } from '#app/features/invoicing/forms-settings';
import { previewIssue } from '#app/features/invoicing/preview.server';
import { findOrganiserId } from '#app/features/pavilions/queries.server';
import { parseForm } from '#app/platform/form.server';
import { testAct } from '../../setup/database';
import { seasonDatabase } from '../pavilions/season';
import { ASIA, releasedDatabase } from './released';

const AT = '2026-03-02T09:00:00.000Z';
const typed = { name: 'Cosmetic Valley', depositDueDays: '30', nonEuCategory: 'G' };

function parsed(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...typed, ...fields })) form.set(name, value);
  return parseForm(form, organisationForm);
}

test.each([
  ['iban', 'FR7630006000011234567890188', 'IBAN_INVALID'],
  ['bic', 'AGRI', 'BIC_INVALID'],
  ['siren', '413570376', 'SIREN_INVALID'],
  ['siret', '41357037500028', 'SIRET_INVALID'],
  ['vatId', 'FR00413570375', 'VAT_ID_INVALID'],
  ['email', 'nobody', 'EMAIL_INVALID'],
  ['depositDueDays', '61', 'DUE_DAYS_INVALID'],
  ['depositDueDays', '1.5', 'DUE_DAYS_INVALID'],
  ['depositDueDays', 'soon', 'DUE_DAYS_INVALID'],
  ['balanceDueDays', '61', 'DUE_DAYS_INVALID'],
  ['brandColour', 'red', 'COLOUR_INVALID'],
  ['name', ' ', 'INVALID'],
])('%s "%s": %s', (field, value, code) => {
  expect(parsed({ [field]: value })).toMatchObject({ ok: false, problems: [{ code, field }] });
});

test('45 days at most to the end of the month (C. com. L441-10)', () => {
  const asked = (balanceDueDays: string) => parsed({ balanceDueDays, balanceDueBasis: 'END_OF_MONTH' });
  expect(asked('46')).toMatchObject({
    ok: false,
    problems: [{ code: 'END_OF_MONTH_DAYS', field: 'balanceDueDays' }],
  });
  expect(asked('45').ok).toBe(true);
});

test('numbers are kept as registers write them, whatever the spaces', () => {
  const given = { iban: 'fr76 3000 6000 0112 3456 7890 189', siren: '413 570 375', bic: 'agrifrpp' };
  expect(parsed(given)).toMatchObject({
    ok: true,
    value: { iban: 'FR7630006000011234567890189', siren: '413570375', bic: 'AGRIFRPP' },
  });
});

test('what is kept is read back, field by field, with who changed what on record; an empty field empties', async () => {
  const db = await seasonDatabase();
  const id = (await findOrganiserId(db)) ?? '';
  const full = {
    ...{ name: 'Cosmetic Valley', addressLine: '1 place', addressLine2: 'Bât. B', postcode: '28000' },
    ...{
      city: 'Chartres',
      email: 'f@cv.example',
      phone: '+33 2',
      siren: '413570375',
      siret: '41357037500027',
    },
    ...{ vatId: 'FR45413570375', legalForm: 'Association', capital: '1', rcs: 'RNA', bic: 'AGRIFRPP' },
    ...{ iban: 'FR7630006000011234567890189', depositDueDays: 20, nonEuCategory: 'O' as const },
    ...{ balanceDueDays: 45, balanceDueBasis: 'END_OF_MONTH' as const, vatDue: 'DEBITS' as const },
    cancellationMoney: 'OUTSIDE_SCOPE' as const,
    ...{ brandColour: '#112233', latePenaltyFr: 'Pénalité', latePenaltyEn: 'Penalty' },
  };
  const before = await findOrganisationSettings(db, id);
  await keepOrganisationSettings(db, testAct(AT, 'a'), id, full);
  expect(await findOrganisationSettings(db, id)).toEqual(full);
  const bare = {
    ...{ name: 'CV', depositDueDays: 0, balanceDueDays: 30, balanceDueBasis: 'NET' as const },
    ...{ vatDue: 'PAYMENT' as const, cancellationMoney: 'TAXED' as const, nonEuCategory: 'G' as const },
  };
  await keepOrganisationSettings(db, testAct(AT, 'b'), id, bare);
  expect(
    Object.entries((await findOrganisationSettings(db, id)) ?? {}).filter(([, value]) => value !== undefined),
  ).toEqual(Object.entries(bare));
  const entries = await db
    .selectFrom('audit_entry')
    .innerJoin('audit_value', 'audit_value.entry_seq', 'audit_entry.seq')
    .select(['before_json', 'after_json'])
    .where('action', '=', 'organisation.settings-kept')
    .orderBy('seq')
    .execute();
  const told = entries.map((entry) =>
    [entry.before_json, entry.after_json].map((text) => JSON.parse(text ?? 'null')),
  );
  const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
  expect(told).toEqual([
    [plain(before), full],
    [full, bare],
  ]);
});

test('the next invoices fall due as the settings say', async () => {
  const db = await releasedDatabase({ firms: 1 });
  const id = (await findOrganiserId(db)) ?? '';
  const settings = await findOrganisationSettings(db, id);
  if (!settings) throw new Error('no organiser');
  const dueWith = async (depositDueDays: number) => {
    await keepOrganisationSettings(db, testAct(AT, `d${depositDueDays}`), id, {
      ...settings,
      depositDueDays,
    });
    const preview = await previewIssue(db, AT, { editionSlug: ASIA, organisationId: id });
    return preview.ok ? preview.value.issued.map(({ dueDate }) => dueDate) : preview.problems;
  };
  expect(await dueWith(30)).toEqual(['2026-04-01']);
  expect(await dueWith(10)).toEqual(['2026-03-12']);
});
