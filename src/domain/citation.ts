import type { IsoDate } from './iso-date.ts';

/** From a statement in an answer, marked `[mark]`, to the passage it rests on. */
export interface Citation {
  readonly mark: number;
  readonly articleId: string;
  readonly passageId: string;
  readonly title: string;
  readonly url: string;
  readonly publisher: string;
  readonly checkedOn: IsoDate;
}
