import type { Contact } from './arbeidsmarktregio.ts';

/** Benefit or situation of a candidate, as far as it decides who is responsible. Never an illness. */
export const SITUATIONS = [
  'bijstand',
  'ioaw-ioaz',
  'wajong',
  'wia-wao',
  'ww',
  'ziektewet',
  'pro-vso-schoolverlater',
  'statushouder',
  'oekraiense-ontheemde',
  'eigen-zieke-werknemer',
  'sociaal-ontwikkelbedrijf',
  'geen-uitkering',
] as const;

export type Situation = (typeof SITUATIONS)[number];

/** Whose municipality decides which body it is: where the employee lives, where the company is, or neither. */
export type CountsMunicipalityOf = 'employee' | 'employer' | 'none';

/** Who does what for a subject, as an answer shows it. */
export interface ResponsibleBody {
  readonly organisation: string;
  readonly does: string;
  readonly countsMunicipalityOf: CountsMunicipalityOf;
  readonly contact: Contact;
}
