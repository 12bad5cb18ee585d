import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { articleFrontMatter } from '../../../src/adapters/knowledge-files/article-schema.ts';
import { KIND_FOLDERS } from '../../../src/adapters/knowledge-files/load-articles.ts';
import { AMOUNT_DECIDED_BY } from '../../../src/domain/amount.ts';
import { ARTICLE_FAMILIES, ARTICLE_KINDS, ARTICLE_STATUSES } from '../../../src/domain/article.ts';
import { FACET_HEADINGS } from '../../../src/domain/facet.ts';

const readme = readFileSync('knowledge/README.md', 'utf8');
const amount = articleFrontMatter.shape.amounts.element.shape;

test.each([
  ...Object.keys(articleFrontMatter.shape),
  ...Object.keys(articleFrontMatter.shape.sources.element.shape),
  ...Object.keys(amount),
  ...Object.keys(amount.values.element.shape),
  ...ARTICLE_KINDS,
  ...ARTICLE_FAMILIES,
  ...ARTICLE_STATUSES,
  ...AMOUNT_DECIDED_BY,
  ...Object.values(FACET_HEADINGS).map((heading) => `## ${heading}`),
  ...Object.values(KIND_FOLDERS).map((folder) => `${folder}/`),
])('the README for editors explains %s', (word) => {
  expect(readme).toContain(`\`${word}\``);
});
