import { z } from 'zod';
import { AMOUNT_DECIDED_BY } from '../../domain/amount.ts';
import { ARTICLE_FAMILIES, ARTICLE_KINDS, ARTICLE_STATUSES } from '../../domain/article.ts';
import { isExistingDay } from '../../domain/iso-date.ts';

/** The start of an HTML tag or comment. Prose has no use for `<` before a letter. */
export const MARKUP = /<[a-z!/?]/i;

export const articleId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case, like no-riskpolis');
export const day = z.string().refine(isExistingDay, 'must be a day that exists, as YYYY-MM-DD');
export const webAddress = z.url({
  protocol: /^https?$/,
  error: 'must be a web address that starts with https://',
});
const text = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .refine((value) => !MARKUP.test(value), 'must not contain HTML');

const amountValue = z.strictObject({
  value: z.number(),
  validFrom: day,
  validUntil: day.nullable(),
  source: webAddress,
});

const amount = z.strictObject({
  id: articleId,
  what: text,
  unit: text.regex(
    /^(euro|procent|uur|dag|dagen|week|weken|maand|maanden|jaar|jaren|keer|plaatsen)( |$)/,
    'must start with euro, procent or what is counted (uur, dagen, weken, maanden, jaar, keer, plaatsen)',
  ),
  decidedBy: z.enum(AMOUNT_DECIDED_BY),
  values: z.array(amountValue).min(1),
});

/** Front matter of an article, exactly as `knowledge/README.md` explains it to editors. Unknown keys are refused. */
export const articleFrontMatter = z.strictObject({
  id: articleId,
  title: text,
  kind: z.enum(ARTICLE_KINDS),
  partOf: articleId.nullable().default(null),
  family: z.enum(ARTICLE_FAMILIES).nullable(),
  status: z.enum(ARTICLE_STATUSES),
  from: day.nullable(),
  until: day.nullable(),
  synonyms: z.array(text),
  amounts: z.array(amount),
  figures: z.array(z.strictObject({ text, source: webAddress })),
  executedBy: z.array(text),
  responsibility: articleId.nullable(),
  variesPerRegion: text.nullable(),
  related: z.array(articleId),
  sources: z
    .array(
      z.strictObject({
        title: text,
        url: webAddress,
        publisher: text,
        publishedOn: day.nullable(),
        checkedOn: day,
      }),
    )
    .min(1, 'an article needs at least one source'),
  reviewBy: day,
});

export type ArticleFrontMatter = z.infer<typeof articleFrontMatter>;
