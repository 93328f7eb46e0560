/** `fupan explain`: how an article was read: tokens, mentions with their evidence, and the rule behind each record. */
import type { Command } from 'commander';
import { escapeJson, neutralise } from '../../reporters/safe-text.js';
import type { Extraction } from '../../extract.js';
import { InputError, readInput } from '../inputs.js';
import { complain, exitCodes, type CommandIo } from '../io.js';
import { extractorOptions, withExtraction, type SharedOptions } from '../shared.js';

/** Adds `explain` to the program. */
export function addExplain(program: Command, io: CommandIo, exit: (code: number) => void): void {
  withExtraction(program.command('explain').argument('<file>', 'a file, or - for standard input'))
    .summary('show tokens, mentions and the rule behind each record')
    .description('Shows how an article was read, to find out why a fact was found or missed.')
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  fupan explain article.md\n  fupan explain article.md --kinds moves --json | jq .records',
    )
    .action(async (file: string, options: SharedOptions & { readonly json?: boolean }) => {
      const { createExtractor } = await import('../../index.js');
      const extractor = await createExtractor(extractorOptions(options, io));
      try {
        const { bytes } = await readInput(file, io, options.maxBytes);
        const extraction = extractor.explain(bytes, {
          path: file,
          ...(options.encoding ? { encoding: options.encoding } : {}),
        });
        io.stdout.write(options.json ? asJson(extraction) : asText(extraction));
        exit(exitCodes.done);
      } catch (error) {
        if (!(error instanceof InputError) && (error as Error).name !== 'ArticleError') throw error;
        complain(io, `${file}: ${(error as Error).message}`);
        exit(exitCodes.someFailed);
      }
    });
}

const recordsOf = ({ found, reading }: Extraction) =>
  [...found]
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ kind, rule, span, value }) => ({
      kind,
      rule,
      span,
      text: reading.article.input.slice(span.start, span.end),
      value,
    }));

function asJson(extraction: Extraction): string {
  const passages = extraction.reading.passages.map(({ passage, tokens, mentions }) => ({
    kind: passage.kind,
    text: passage.text,
    tokens: tokens.map((token) => token.text),
    mentions: mentions.map(({ kind, start, end, entry, evidence }) => ({
      kind,
      start,
      end,
      text: passage.text.slice(start, end),
      entry,
      evidence,
    })),
  }));
  const { segmenter } = extraction.document.article;
  return `${escapeJson(JSON.stringify({ segmenter, passages, records: recordsOf(extraction) }, null, 2))}\n`;
}

function asText(extraction: Extraction): string {
  const lines: string[] = [`segmenter ${extraction.document.article.segmenter}`];
  for (const { passage, tokens, mentions } of extraction.reading.passages) {
    lines.push(
      '',
      `[${passage.kind}] ${tokens.map((token) => neutralise(passage.text.slice(token.start, token.end))).join('/')}`,
    );
    for (const { kind, start, end, entry, evidence } of mentions) {
      const target = 'code' in entry && entry.code ? entry.code : entry.name;
      lines.push(neutralise(`    ${kind} ${passage.text.slice(start, end)} → ${target}  (${evidence.join(', ')})`));
    }
  }
  lines.push('');
  for (const { kind, rule, span, text } of recordsOf(extraction))
    lines.push(neutralise(`${kind}  ${span.start}–${span.end}  ${rule}  「${text.slice(0, 60)}」`));
  return `${lines.join('\n')}\n`;
}
