import { parseArgs } from 'node:util';
import { amountsById, articleReadability } from '../adapters/knowledge-files/article-readability.ts';
import { LOWEST_SCORE } from '../adapters/knowledge-files/check-readability.ts';
import { KnowledgeError } from '../adapters/knowledge-files/finding.ts';
import { loadArticles } from '../adapters/knowledge-files/load-articles.ts';

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, folder: { type: 'string', default: 'knowledge' } },
});

const { files, findings } = await loadArticles(values.folder);
if (files.length === 0) throw new KnowledgeError(findings);
const articles = files.map(({ article }) => article);
const amounts = amountsById(articles);
const rows = articles
  .map((article) => ({ id: article.id, ...articleReadability(article, amounts) }))
  .sort((a, b) => a.score - b.score);

if (values.json) {
  console.log(JSON.stringify(rows, null, 2));
} else {
  console.log(
    '| Artikel | Flesch-Douma | Woorden per zin | Langste zin | Woorden van 4 lettergrepen of meer |',
  );
  console.log('| --- | ---: | ---: | ---: | ---: |');
  for (const { id, score, averageSentence, longestSentence, longWords } of rows) {
    const cells = [
      id,
      decimal(score),
      decimal(averageSentence),
      longestSentence?.words ?? 0,
      `${Math.round(100 * longWords)}%`,
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
  const hard = rows.filter(({ score }) => score < LOWEST_SCORE).length;
  console.log(`\n${rows.length} artikelen, waarvan ${hard} onder ${LOWEST_SCORE}.`);
}

function decimal(value: number): string {
  return value.toFixed(1).replace('.', ',');
}
