/** One CSV table a record kind, articles.csv and warnings.csv; the column `article` (its path) joins them. */
import type { ExtractionDocument } from '../../document/schema.js';
import { recordKinds } from '../../document/kinds.js';
import { csvCell, reportCsv } from '../../reporters/csv.js';
import { openStaged } from '../staging.js';
import type { MakeSink } from './index.js';

type Row = readonly (string | number | null | readonly string[])[];
interface Table {
  readonly name: string;
  readonly header: string;
  rows(document: ExtractionDocument): string;
}

const lines = (rows: readonly Row[]) => rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');

const tables: readonly Table[] = [
  {
    name: 'articles',
    header:
      'article,sha256,title,publishedAt,url,source,language,categories,tags,characters,segmenter,dictionariesAsOf\r\n',
    rows: ({ article: one }) =>
      lines([
        [
          one.path,
          one.sha256,
          one.title,
          one.publishedAt,
          one.url,
          one.source,
          one.language,
          one.categories,
          one.tags,
          one.characters,
          one.segmenter,
          one.dictionariesAsOf,
        ],
      ]),
  },
  ...recordKinds.map((kind) => ({
    name: kind,
    header: reportCsv([], { kinds: [kind] }),
    rows: (document: ExtractionDocument) => reportCsv([document], { kinds: [kind], header: false }),
  })),
  {
    name: 'warnings',
    header: 'article,code,message,span.start,span.end\r\n',
    rows: ({ article, warnings }) =>
      lines(
        warnings.map(({ code, message, span }) => [
          article.path,
          code,
          message,
          span?.start ?? null,
          span?.end ?? null,
        ]),
      ),
  },
];

export const createCsvSink: MakeSink = (staging) => {
  const open = tables.map((table) => {
    const file = openStaged(staging.temporary(`${table.name}.csv`));
    file.write(table.header);
    return { table, file };
  });
  return {
    write(line) {
      const document = JSON.parse(line.toString()) as ExtractionDocument;
      for (const { table, file } of open) file.write(table.rows(document));
    },
    async finish() {
      for (const { file } of open) file.close();
      await staging.commit(open.map(({ table, file }) => [file.path, `${table.name}.csv`]));
    },
  };
};
