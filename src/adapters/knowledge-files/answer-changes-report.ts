import {
  type AnswerChange,
  CHANGE_KINDS,
  type ChangeKind,
  type ComparedAnswer,
} from '../../domain/answer-change.ts';
import { type DifferencePart, textDifference } from '../../domain/text-difference.ts';

/** What two versions of the knowledge were asked, and where they differ. */
export interface AnswerComparison {
  /** How the older version is called: a branch, tag or commit. */
  readonly revision: string;
  readonly asked: number;
  readonly changes: readonly AnswerChange[];
}

const KINDS: Readonly<Record<ChangeKind, string>> = {
  outcome: 'Ander soort antwoord',
  article: 'Ander artikel',
  text: 'Andere tekst',
  sources: 'Andere bronnen',
};

/** The changes for an editor, the most far-reaching first, as Markdown. */
export function changesInMarkdown(comparison: AnswerComparison): string {
  const parts = groupsOf(comparison).flatMap(({ title, changes }) => [
    `## ${title} (${changes.length})`,
    ...changes.map(
      ({ question, before, after }) =>
        `### ${question}\n\n| Was | Wordt |\n| --- | --- |\n| ${cell(headOf(before))} | ${cell(headOf(after))} |\n| ${cell(before.text)} | ${cell(after.text)} |`,
    ),
  ]);
  return `${[`# ${titleOf(comparison)}`, summaryOf(comparison), ...parts].join('\n\n')}\n`;
}

/** The same as a page of its own, with removed and added words marked. */
export function changesInHtml(comparison: AnswerComparison): string {
  const groups = groupsOf(comparison).map(
    ({ title, changes }) =>
      `<h2>${escaped(title)} (${changes.length})</h2>\n${changes.map(changeInHtml).join('\n')}`,
  );
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(titleOf(comparison))}</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 75rem; padding: 0 1rem; }
section { border-top: 1px solid #767676; }
.versions { display: grid; gap: 1.5rem; grid-template-columns: 1fr 1fr; }
.text { white-space: pre-wrap; }
del { background: #fbe3e4; }
ins { background: #dff3e3; }
</style>
</head>
<body>
<h1>${escaped(titleOf(comparison))}</h1>
<p>${escaped(summaryOf(comparison))}</p>
${groups.join('\n')}
</body>
</html>
`;
}

function groupsOf({ changes }: AnswerComparison): { title: string; changes: AnswerChange[] }[] {
  return CHANGE_KINDS.map((kind) => ({
    title: KINDS[kind],
    changes: changes.filter((change) => change.kind === kind),
  })).filter((group) => group.changes.length > 0);
}

function titleOf({ revision }: AnswerComparison): string {
  return `Antwoorden die veranderen sinds ${revision}`;
}

function summaryOf({ asked, changes }: AnswerComparison): string {
  return changes.length === 0
    ? `Van de ${asked} vragen verandert geen enkel antwoord.`
    : `Van de ${asked} vragen verandert het antwoord op ${changes.length}.`;
}

function headOf({ outcome, articles, citations }: ComparedAnswer): string {
  const sources = citations.map(({ mark, title, checkedOn }) => `[${mark}] ${title} (${checkedOn})`);
  return [outcome, articles[0] ?? 'geen artikel', ...sources].join('; ');
}

/** Text inside a Markdown table: one line, without column borders. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s*\n\s*/g, '<br>');
}

function changeInHtml({ question, before, after }: AnswerChange): string {
  const difference = textDifference(before.text, after.text);
  return `<section>
<h3>${escaped(question)}</h3>
<div class="versions">
${versionInHtml('Was', before, difference, 'removed')}
${versionInHtml('Wordt', after, difference, 'added')}
</div>
</section>`;
}

function versionInHtml(
  title: string,
  answer: ComparedAnswer,
  difference: readonly DifferencePart[],
  marked: 'removed' | 'added',
): string {
  const tag = marked === 'removed' ? 'del' : 'ins';
  const text = difference
    .filter(({ kind }) => kind === 'same' || kind === marked)
    .map((part) => (part.kind === 'same' ? escaped(part.text) : `<${tag}>${escaped(part.text)}</${tag}>`));
  return `<div>
<h4>${title}</h4>
<p>${escaped(headOf(answer))}</p>
<p class="text">${text.join('')}</p>
</div>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
