import type { Contact } from './arbeidsmarktregio.ts';
import type { CountsMunicipalityOf, Situation } from './responsibility.ts';

/** Every subject that `knowledge/responsibilities.yaml` must answer; articles refer to them by `responsibility`. */
export const RESPONSIBILITY_SUBJECTS = [
  'loonkostenvoordeel',
  'loonkostensubsidie',
  'no-riskpolis',
  'loondispensatie',
  'jobcoaching',
  'proefplaatsing',
  'werkplekaanpassing',
  'beschut-werk',
  'detachering',
  'doelgroepregister',
  'doelgroepverklaring',
  'loonwaardebepaling',
  'scholing',
  'praktijkleren',
  'slim-subsidie',
  'leerbedrijf',
  'social-return',
  'plaatsingssubsidie',
  'werkervaringsplaats',
  'werving',
  'bedrijfsadvies',
  'poortwachter',
  'deskundigenoordeel',
  'wia-en-loonsanctie',
  'ziektewet',
  'tewerkstellingsvergunning',
  'oekraine-melding',
  'collectief-ontslag',
  'werktijdverkorting',
  'transitievergoeding',
  'ww-premie',
  'bezwaar',
  'vervoersvoorziening',
  'tolkvoorziening',
  'regionale-dienstverlening',
  'inburgering',
] as const;

/** How far the reach of a body goes, and with that whose place decides which one it is. */
export const BODY_KINDS = ['municipal', 'regional', 'national'] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

/** What of an arbeidsmarktregio gives a regional body its name and contact. */
export const REGIONAL_DESKS = ['wsp', 'werkcentrum', 'sociaal-ontwikkelbedrijf'] as const;
export type RegionalDesk = (typeof REGIONAL_DESKS)[number];

/** Who handles the applications of certain municipalities for them. */
export interface Executor {
  readonly name: string;
  readonly url: string;
  /** CBS names. */
  readonly municipalities: readonly string[];
}

/** An organisation of the matrix, before it is known where. */
export interface Body {
  readonly id: string;
  readonly kind: BodyKind;
  /** Dutch; `{gemeente}` or `{regio}` stands where the name of the place goes. */
  readonly name: string;
  /** What it is called while the place is unknown; null for a national body. */
  readonly nameWhenUnknown: string | null;
  readonly desk: RegionalDesk | null;
  /** Added to the own name of a desk that does not contain it: `WSP` makes `Senzer (WSP)`. */
  readonly deskTitle: string | null;
  /** How `{naam}` is written where `{gemeente}` has a `{loket}` of its own; null when that is not said. */
  readonly nameWithLocalDesk: string | null;
  readonly url: string | null;
  readonly executors: readonly Executor[];
}

/** What one body does: `does` is Dutch and follows its name ("beslist over de jobcoach"). */
export interface Duty {
  readonly bodyId: string;
  readonly does: string;
}

/** Known: these bodies do it. */
export interface AssignedCell {
  readonly kind: 'assigned';
  readonly decides: readonly Duty[];
  readonly executes: readonly Duty[];
  readonly pays: readonly Duty[];
  /** Whose place the answer depends on, and is asked for. */
  readonly countsMunicipalityOf: CountsMunicipalityOf;
  readonly reason: string;
  readonly articleId: string;
}

/** Not known who decides; `reason` says what is not certain. */
export interface OpenCell {
  readonly kind: 'open';
  readonly reason: string;
  readonly articleId: string;
}

/** Does not exist in this situation; `instead` says what does. */
export interface NotAvailableCell {
  readonly kind: 'not-available';
  readonly reason: string;
  readonly instead: string;
  /** The subject whose bodies help instead, or null when that is open. */
  readonly insteadSubject: string | null;
  readonly articleId: string;
}

export type ResponsibilityCell = AssignedCell | OpenCell | NotAvailableCell;

export interface ResponsibilitySubject {
  readonly id: string;
  readonly title: string;
  /** Whether the situation of the candidate must be known before one body can be named. */
  readonly dependsOnSituation: boolean;
  /** Used while the situation is unknown, and for every situation without a cell of its own. */
  readonly default: AssignedCell;
  readonly cells: ReadonlyMap<Situation, ResponsibilityCell>;
}

/** Who decides, executes and pays, per subject and situation of the candidate. */
export interface ResponsibilityMatrix {
  /** The way in that is certain for whoever has no known contact of its own. */
  readonly wayIn: Contact;
  /** Who goes on when nobody is known to decide. */
  readonly whenOpen: readonly Duty[];
  readonly bodies: ReadonlyMap<string, Body>;
  readonly subjects: ReadonlyMap<string, ResponsibilitySubject>;
}

const COUNTS: Readonly<Record<BodyKind, CountsMunicipalityOf>> = {
  municipal: 'employee',
  regional: 'employer',
  national: 'none',
};

/** Gemeente instruments follow the employee's municipality, the regional desks that of the company. */
export function countsMunicipalityOf(body: Body): CountsMunicipalityOf {
  return COUNTS[body.kind];
}

/** The cell that holds for a situation, or for an unknown one. */
export function cellFor(subject: ResponsibilitySubject, situation: Situation | null): ResponsibilityCell {
  return (situation === null ? undefined : subject.cells.get(situation)) ?? subject.default;
}

/** Everything bodies do in a cell, in the order in which it is told. */
export function dutiesOf({ decides, executes, pays }: AssignedCell): Duty[] {
  return [...decides, ...executes, ...pays];
}
