/** Something that just happened around the conversation, in words: an action of the visitor that was done, or that failed. */
export interface Notice {
  readonly text: string;
  readonly kind: 'done' | 'failed';
}
