import type { Db } from '#db/connection';

/** Settings of this instance: "clock" is the instant at which a demo stands. */
export type SettingKey = 'clock' | 'demo';

export async function findSetting(db: Db, key: SettingKey): Promise<string | undefined> {
  const row = await db.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst();
  return row?.value;
}

export async function keepSetting(db: Db, key: SettingKey, value: string): Promise<void> {
  await db
    .insertInto('setting')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}
