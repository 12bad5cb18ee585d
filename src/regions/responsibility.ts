import type { Arbeidsmarktregio, Contact, Desk } from '../domain/arbeidsmarktregio.ts';
import type { CountsMunicipalityOf, ResponsibleBody, Situation } from '../domain/responsibility.ts';
import {
  type Body,
  cellFor,
  countsMunicipalityOf,
  type Duty,
  dutiesOf,
  type ResponsibilityMatrix,
  type ResponsibilitySubject,
} from '../domain/responsibility-matrix.ts';

/** What is needed of the region directory. */
export interface RegionLookup {
  find(id: string): Arbeidsmarktregio | undefined;
}

/** Where the company is or the employee lives, as far as it is known. */
export interface KnownPlace {
  /** CBS name. */
  readonly municipality: string | null;
  readonly regionId: string | null;
}

export interface ResponsibilityQuestion {
  /** Key of the matrix. */
  readonly subject: string;
  readonly situation: Situation | null;
  readonly employer: KnownPlace | null;
  readonly employee: KnownPlace | null;
}

/** Who is responsible here, with what would have to be known to be more precise. */
export interface Responsibility {
  readonly bodies: readonly ResponsibleBody[];
  /** The one thing to ask next; null when the answer is complete. */
  readonly missing: 'situation' | 'employee-municipality' | 'employer-municipality' | null;
  readonly countsMunicipalityOf: CountsMunicipalityOf;
  /** One Dutch sentence. */
  readonly reason: string;
  /** Id of the article that says so. */
  readonly article: string;
  /** Nobody is known to decide; `bodies` holds who finds it out. */
  readonly open: boolean;
  /** Dutch; what there is instead when the subject does not exist in this situation. */
  readonly instead: string | null;
}

const IN_ONE_SENTENCE = new Intl.ListFormat('nl', { type: 'conjunction' });

/**
 * Who decides, executes and pays for a subject, named for the places that count. While the situation is unknown and
 * matters, the bodies of both cases are given, in words that say for whom, and `missing` is `situation`.
 * A subject that is not in the matrix is a programming mistake: the articles are checked against it.
 */
export function findResponsible(
  matrix: ResponsibilityMatrix,
  regions: RegionLookup,
  question: ResponsibilityQuestion,
): Responsibility {
  const subject = subjectOf(matrix, question.subject);
  const cell = cellFor(subject, question.situation);
  const { reason, articleId: article } = cell;
  const { duties, counts } = actingFor(matrix, subject, question.situation);
  return {
    bodies: bodiesOf(duties, matrix, regions, question),
    missing: missingFor(subject, counts, question),
    countsMunicipalityOf: counts,
    reason,
    article,
    open: cell.kind === 'open',
    instead: cell.kind === 'not-available' ? cell.instead : null,
  };
}

function subjectOf({ subjects }: ResponsibilityMatrix, id: string): ResponsibilitySubject {
  const subject = subjects.get(id);
  if (!subject) throw new Error(`'${id}' is not a subject of responsibilities.yaml`);
  return subject;
}

/** Who acts, and whose place that depends on: the cell's own bodies, those of what there is instead, or who finds out. */
function actingFor(
  matrix: ResponsibilityMatrix,
  subject: ResponsibilitySubject,
  situation: Situation | null,
): { duties: readonly Duty[]; counts: CountsMunicipalityOf } {
  const cell = cellFor(subject, situation);
  if (cell.kind === 'assigned') return { duties: dutiesOf(cell), counts: cell.countsMunicipalityOf };
  if (cell.kind === 'not-available' && cell.insteadSubject !== null) {
    return actingFor(matrix, subjectOf(matrix, cell.insteadSubject), situation);
  }
  return { duties: matrix.whenOpen, counts: 'employer' };
}

function missingFor(
  subject: ResponsibilitySubject,
  counts: CountsMunicipalityOf,
  { situation, employer, employee }: ResponsibilityQuestion,
): Responsibility['missing'] {
  if (subject.dependsOnSituation && situation === null) return 'situation';
  if (counts === 'employee' && !employee?.municipality) return 'employee-municipality';
  if (counts === 'employer' && !employer?.regionId) return 'employer-municipality';
  return null;
}

/** One entry per body, in the order of first mention, with everything it does. */
function bodiesOf(
  duties: readonly Duty[],
  matrix: ResponsibilityMatrix,
  regions: RegionLookup,
  question: ResponsibilityQuestion,
): ResponsibleBody[] {
  const byBody = Map.groupBy(duties, ({ bodyId }) => bodyId);
  return [...byBody].map(([bodyId, own]) => {
    const body = matrix.bodies.get(bodyId);
    if (!body) throw new Error(`'${bodyId}' is not a body of responsibilities.yaml`);
    const { organisation, contact } = nameAndContact(body, matrix.wayIn, regions, question);
    const does = IN_ONE_SENTENCE.format(own.map((duty) => duty.does));
    return { organisation, does, countsMunicipalityOf: countsMunicipalityOf(body), contact };
  });
}

function nameAndContact(
  body: Body,
  wayIn: Contact,
  regions: RegionLookup,
  { employer, employee }: ResponsibilityQuestion,
): { organisation: string; contact: Contact } {
  if (body.kind === 'national') {
    return { organisation: body.name, contact: { name: body.name, phone: null, email: null, url: body.url } };
  }
  const place = body.kind === 'municipal' ? employee : employer;
  const region = place?.regionId ? regions.find(place.regionId) : undefined;
  const entrance = contactOf(region?.werkcentrum) ?? wayIn;
  if (body.kind === 'municipal') {
    const contact = executorContact(body, place?.municipality ?? null) ?? entrance;
    return { organisation: municipalName(body, place), contact };
  }
  if (!region) return { organisation: nameWhenUnknown(body), contact: wayIn };
  return {
    organisation: regionalName(body, region, place?.municipality ?? null),
    contact: deskContact(body, region, place?.municipality ?? null) ?? entrance,
  };
}

function municipalName(body: Body, place: KnownPlace | null): string {
  return place?.municipality ? body.name.replace('{gemeente}', place.municipality) : nameWhenUnknown(body);
}

function executorContact({ executors }: Body, municipality: string | null): Contact | null {
  const executor = executors.find(
    ({ municipalities }) => municipality && municipalities.includes(municipality),
  );
  return executor ? { name: executor.name, phone: null, email: null, url: executor.url } : null;
}

function nameWhenUnknown(body: Body): string {
  return body.nameWhenUnknown ?? body.name;
}

function regionalName(body: Body, region: Arbeidsmarktregio, municipality: string | null): string {
  const general = body.name.replace('{regio}', region.name.replace(/^regio /i, ''));
  if (body.desk === 'wsp') {
    const name = deskName(body, region.wsp) ?? general;
    return withLocalDesk(name, body, localDesk(region, municipality), municipality);
  }
  if (body.desk === 'werkcentrum') return deskName(body, region.werkcentrum) ?? general;
  if (body.desk === 'sociaal-ontwikkelbedrijf') {
    const companies = companiesFor(region.sociaalOntwikkelbedrijven, municipality);
    return companies.length > 0 ? `${general}: ${companies.join(', ')}` : general;
  }
  return general;
}

function deskName({ deskTitle }: Body, desk: Desk | null): string | null {
  if (!desk?.name) return null;
  const saysWhatItIs = deskTitle === null || desk.name.toLowerCase().includes(deskTitle.toLowerCase());
  return saysWhatItIs ? desk.name : `${desk.name} (${deskTitle})`;
}

function withLocalDesk(
  name: string,
  body: Body,
  desk: Desk | undefined,
  municipality: string | null,
): string {
  if (!desk || !municipality || body.nameWithLocalDesk === null) return name;
  return body.nameWithLocalDesk
    .replace('{naam}', name)
    .replace('{gemeente}', municipality)
    .replace('{loket}', desk.name);
}

/** The sub-regional desk that serves a municipality by name. */
function localDesk({ subregionalDesks }: Arbeidsmarktregio, municipality: string | null): Desk | undefined {
  return subregionalDesks.find(({ area }) => municipality !== null && area.includes(municipality));
}

/** The facts note in brackets which municipalities a company serves; those that name ours come alone. */
function companiesFor(companies: readonly string[], municipality: string | null): readonly string[] {
  const nearby = municipality ? companies.filter((company) => company.includes(municipality)) : [];
  return nearby.length > 0 ? nearby : companies;
}

function deskContact(body: Body, region: Arbeidsmarktregio, municipality: string | null): Contact | null {
  if (body.desk !== 'wsp') return null;
  return contactOf(localDesk(region, municipality)) ?? contactOf(region.wsp);
}

/** The contact of a desk that can be reached in some way. */
function contactOf(desk: Desk | null | undefined): Contact | null {
  if (!desk || !(desk.phone || desk.email || desk.url)) return null;
  return { name: desk.name, phone: desk.phone, email: desk.email, url: desk.url };
}
