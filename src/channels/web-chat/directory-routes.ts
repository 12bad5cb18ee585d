import { z } from 'zod';
import { passageInWords } from '../../answering/compose-extractive.ts';
import type { Services } from '../../conversation/turn-in-progress.ts';
import { amountInWords } from '../../domain/amount.ts';
import { ARTICLE_FAMILIES, ARTICLE_KINDS, ARTICLE_STATUSES, type Article } from '../../domain/article.ts';
import { DomainError } from '../../domain/errors.ts';
import { FACET_HEADINGS, FACETS } from '../../domain/facet.ts';
import { defineRoute, type Route } from '../../http/route.ts';

const namedRegion = z.object({ id: z.string(), name: z.string() });
const desk = z.object({
  name: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  url: z.string().nullable(),
  address: z.string().nullable(),
  area: z.array(z.string()),
  checkedOn: z.string().nullable(),
});

const matchesSchema = z.object({
  matches: z.array(
    z.object({ region: namedRegion, municipality: z.string().nullable(), place: z.string().optional() }),
  ),
});
const regionsSchema = z.object({
  regions: z.array(namedRegion.extend({ municipalities: z.array(z.string()) })),
});
const regionSchema = namedRegion.extend({
  formerNames: z.array(z.string()),
  municipalities: z.array(z.string()),
  centrumgemeente: z.string().nullable(),
  wsp: desk,
  subregionalDesks: z.array(desk),
  werkcentrum: desk.nullable(),
  sociaalOntwikkelbedrijven: z.array(z.string()),
  initiatives: z.array(z.string()),
  sources: z.array(z.object({ title: z.string(), url: z.string(), publishedOn: z.string().nullable() })),
  checkedOn: z.string(),
});
const articleSummary = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.enum(ARTICLE_KINDS),
  family: z.enum(ARTICLE_FAMILIES).nullable(),
  status: z.enum(ARTICLE_STATUSES),
});
const articleSchema = articleSummary.extend({
  from: z.string().nullable(),
  until: z.string().nullable(),
  executedBy: z.array(z.string()),
  variesPerRegion: z.string().nullable(),
  related: z.array(z.string()),
  sections: z.array(z.object({ facet: z.enum(FACETS), heading: z.string(), text: z.string() })),
  amounts: z.array(
    z.object({
      id: z.string(),
      what: z.string(),
      unit: z.string(),
      inWords: z.string(),
      values: z.array(
        z.object({
          value: z.number(),
          validFrom: z.string(),
          validUntil: z.string().nullable(),
          source: z.string(),
        }),
      ),
    }),
  ),
  sources: z.array(
    z.object({
      title: z.string(),
      url: z.string(),
      publisher: z.string(),
      publishedOn: z.string().nullable(),
      checkedOn: z.string(),
    }),
  ),
  reviewBy: z.string(),
});

const look = z
  .string()
  .refine((text) => text.trim() !== '', 'must not be empty')
  .refine((text) => text.length <= 100, 'must have at most 100 characters');
const byId = z.object({ id: z.string() });

/** One letter begins hundreds of names; more than these nobody reads while typing. */
const MOST_PREFIX_MATCHES = 20;

/** Regions and articles, for everybody; what an answer rests on can be read here as a whole. */
export function directoryRoutes({
  regions,
  knowledge,
  today,
}: Pick<Services, 'regions' | 'knowledge' | 'today'>): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/regions',
      summary: 'All regions; with q what a postcode, place, municipality or region name means',
      access: 'public',
      query: z.object({ q: look.optional(), prefix: z.enum(['true', 'false']).optional() }),
      responses: {
        200: { description: 'Regions, or matches', schema: z.union([matchesSchema, regionsSchema]) },
      },
      handle({ query }, _request, response) {
        cacheable(response);
        if (query.q !== undefined) {
          const prefix = query.prefix === 'true';
          const matches = regions.lookUp(query.q, { prefix });
          response.json({ matches: prefix ? matches.slice(0, MOST_PREFIX_MATCHES) : matches });
          return;
        }
        response.json({
          regions: regions.all().map(({ id, name, municipalities }) => ({ id, name, municipalities })),
        });
      },
    }),
    defineRoute({
      method: 'get',
      path: '/regions/:id',
      summary: 'One region with its municipalities and desks',
      access: 'public',
      params: byId,
      responses: { 200: { description: 'The region', schema: regionSchema } },
      handle({ params }, _request, response) {
        cacheable(response);
        response.json(regionSchema.parse(regions.get(params.id)));
      },
    }),
    defineRoute({
      method: 'get',
      path: '/articles',
      summary: 'All articles',
      access: 'public',
      responses: {
        200: { description: 'Articles', schema: z.object({ articles: z.array(articleSummary) }) },
      },
      handle(_input, _request, response) {
        cacheable(response);
        response.json({
          articles: knowledge.articles.map(({ id, title, kind, family, status }) => ({
            id,
            title,
            kind,
            family,
            status,
          })),
        });
      },
    }),
    defineRoute({
      method: 'get',
      path: '/articles/:id',
      summary: 'One article as it reads today',
      access: 'public',
      params: byId,
      responses: { 200: { description: 'The article', schema: articleSchema } },
      handle({ params }, _request, response) {
        const article = knowledge.article(params.id);
        if (!article) throw new DomainError('not-found', 'this article does not exist');
        cacheable(response);
        response.json(articleSchema.parse(presentArticle(article)));
      },
    }),
  ];

  function presentArticle(article: Article): unknown {
    const day = today();
    return {
      ...article,
      sections: article.sections.map(({ facet }) => ({
        facet,
        heading: FACET_HEADINGS[facet],
        text: passageInWords(knowledge, knowledge.passage(article.id, facet)!, day),
      })),
      amounts: article.amounts.map((amount) => ({ ...amount, inWords: amountInWords(amount, day) })),
    };
  }
}

function cacheable(response: { setHeader(name: string, value: string): unknown }): void {
  response.setHeader('Cache-Control', 'public, max-age=300');
}
