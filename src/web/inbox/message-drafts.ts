/** By the id of a lead. */
const drafts = new Map<string, string>();

/** What was typed to the employer of a lead and not sent; it is there again when the lead is opened again. */
export function draftFor(leadId: string): string {
  return drafts.get(leadId) ?? '';
}

/** Keeps a draft as long as the tab is open; an empty one is forgotten. */
export function keepDraft(leadId: string, text: string): void {
  if (text.trim() === '') drafts.delete(leadId);
  else drafts.set(leadId, text);
}

export function hasDrafts(): boolean {
  return drafts.size > 0;
}

/** Nothing of the leads stays for whoever signs in next. */
export function forgetDrafts(): void {
  drafts.clear();
}
