import { ASKED_FACETS } from '../../domain/facet.ts';
import type { FacetQuestions } from '../../retrieval/ports.ts';
import { loadMessages } from './load-messages.ts';
import type { Parsed } from './yaml-file.ts';

/** The messages below `<knowledge>/asked-facets`: what employers ask of a subject, whatever the subject is. */
export function loadFacetQuestions(knowledgeFolder: string): Promise<Parsed<FacetQuestions>> {
  const fix = 'write in it messages that ask for this, one a line';
  return loadMessages(knowledgeFolder, 'asked-facets', ASKED_FACETS, fix);
}
