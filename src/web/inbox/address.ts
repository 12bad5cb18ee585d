/** The pages of the inbox, each with an address after `#`, so that back, reload and bookmarks work. */
export type InboxPage =
  | { readonly kind: 'leads'; readonly lead: string | null }
  | { readonly kind: 'deliveries' }
  | { readonly kind: 'insights' }
  | { readonly kind: 'settings'; readonly region: string | null };

/** The page of an address; one that nobody made is the list of leads. */
export function pageAt(hash: string): InboxPage {
  const [, name = '', id] = hash.split('/').map(decoded);
  if (name === 'verzendingen') return { kind: 'deliveries' };
  if (name === 'inzichten') return { kind: 'insights' };
  if (name === 'regio') return { kind: 'settings', region: id || null };
  return { kind: 'leads', lead: name === 'leads' && id ? id : null };
}

/** Somebody may have cut an address off in the middle of a character. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

export function leadAddress(id: string): string {
  return `#/leads/${id}`;
}

/** The address that leads to a page. */
export function addressOf(page: InboxPage): string {
  switch (page.kind) {
    case 'leads':
      return page.lead ? leadAddress(page.lead) : '#/';
    case 'deliveries':
      return '#/verzendingen';
    case 'insights':
      return '#/inzichten';
    case 'settings':
      return page.region ? settingsAddress(page.region) : '#/regio';
  }
}

export function settingsAddress(regionId: string): string {
  return `#/regio/${regionId}`;
}
