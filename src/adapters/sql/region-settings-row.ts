import type { Kysely } from 'kysely';
import { DEFAULT_SETTINGS, type RegionSettings } from '../../handoff/ports.ts';
import type { Schema } from './schema.ts';

/** How a region works; what no coordinator changed is as by default. */
export async function readSettings(db: Kysely<Schema>, regionId: string | null): Promise<RegionSettings> {
  if (regionId === null) return DEFAULT_SETTINGS;
  const row = await db
    .selectFrom('region_settings')
    .where('region_id', '=', regionId)
    .select('settings')
    .executeTakeFirst();
  return row ? (row.settings as RegionSettings) : DEFAULT_SETTINGS;
}
