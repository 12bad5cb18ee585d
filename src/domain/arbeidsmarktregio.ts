import type { IsoDate } from './iso-date.ts';

/** A way to reach a desk. Everything may be unknown: an empty contact is normal and then not invented. */
export interface Contact {
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly url: string | null;
}

/** A desk for employers or workers, as a source showed it. */
export interface Desk {
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly url: string | null;
  readonly address: string | null;
  /** Municipalities or part of the region it serves; empty: the whole region. */
  readonly area: readonly string[];
  readonly checkedOn: IsoDate | null;
}

/** Official labour-market region, with who works for employers there. */
export interface Arbeidsmarktregio {
  readonly id: string;
  readonly name: string;
  readonly formerNames: readonly string[];
  /** Names people use that mean this region and no other. */
  readonly aliases: readonly string[];
  /** CBS names. */
  readonly municipalities: readonly string[];
  readonly centrumgemeente: string | null;
  readonly wsp: Desk;
  readonly subregionalDesks: readonly Desk[];
  readonly werkcentrum: Desk | null;
  readonly sociaalOntwikkelbedrijven: readonly string[];
  /** Learning networks, projects and supra-regional desks that the facts name, dated. */
  readonly initiatives: readonly string[];
  readonly sources: readonly {
    readonly title: string;
    readonly url: string;
    readonly publishedOn: IsoDate | null;
  }[];
  readonly checkedOn: IsoDate;
}

/** A municipality and the region it lies in. */
export interface Municipality {
  /** CBS name: `'s-Gravenhage`, `Bergen (L.)`. */
  readonly name: string;
  readonly regionId: string;
}
