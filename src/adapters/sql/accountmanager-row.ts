import type { Selectable } from 'kysely';
import type { Accountmanager, Role } from '../../domain/accountmanager.ts';
import type { AccountmanagerTable } from './schema.ts';

/** An accountmanager from its row. */
export function accountmanagerFromRow(row: Selectable<AccountmanagerTable>): Accountmanager {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    role: row.role as Role,
    phone: row.phone,
    regions: row.regions,
    subjects: row.subjects,
    sectors: row.sectors,
    sizes: row.sizes,
    languages: row.languages,
    capacity: row.capacity,
  };
}
