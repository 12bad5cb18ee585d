import { parseArgs } from 'node:util';
import { findingInWords } from '../adapters/knowledge-files/finding.ts';
import { checkKnowledge } from '../adapters/knowledge-files/knowledge-folder.ts';
import { isoDateInAmsterdam } from '../domain/iso-date.ts';

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false }, folder: { type: 'string', default: 'knowledge' } },
  allowPositionals: true,
});

const findings = (await checkKnowledge(values.folder, isoDateInAmsterdam(new Date()))).filter(
  ({ file }) => positionals.length === 0 || positionals.some((part) => file.includes(part)),
);
const errors = findings.filter(({ severity }) => severity === 'error').length;

if (values.json) {
  console.log(JSON.stringify(findings, null, 2));
} else {
  for (const finding of findings) console.log(`${finding.severity}: ${findingInWords(finding)}`);
  console.log(`${errors} errors, ${findings.length - errors} warnings`);
}
process.exitCode = errors > 0 ? 1 : 0;
