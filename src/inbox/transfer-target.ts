import type { z } from 'zod';
import { isPresent } from '../domain/accountmanager.ts';
import { DomainError } from '../domain/errors.ts';
import type { TransferTarget } from '../handoff/transfer-lead.ts';
import type { AccountmanagerStore } from './ports.ts';
import type { transferBody } from './schemas.ts';

/**
 * Who is meant by what was asked.
 * @throws DomainError `invalid`, naming the field, for nobody and for somebody who is absent
 */
export async function findTransferTarget(
  { accountmanager: email, region }: z.infer<typeof transferBody>,
  accountmanagers: AccountmanagerStore,
  regionExists: (id: string) => boolean,
  now: Date,
): Promise<TransferTarget> {
  if (region !== undefined) {
    if (regionExists(region)) return { regionId: region };
    throw new DomainError('invalid', 'this arbeidsmarktregio does not exist', { field: 'region' });
  }
  const accountmanager = await accountmanagers.findByEmail(email!);
  if (!accountmanager || accountmanager.role === 'beheerder') {
    throw new DomainError('invalid', 'no accountmanager has this address', { field: 'accountmanager' });
  }
  const availability = await accountmanagers.availability(accountmanager.id);
  if (availability.status === 'absent' && !isPresent(availability, now)) {
    throw new DomainError('invalid', `${accountmanager.name} is afwezig`, { field: 'accountmanager' });
  }
  return { accountmanager };
}
