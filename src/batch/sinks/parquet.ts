/**
 * One Parquet table a record kind, articles.parquet and warnings.parquet; the column `article` (its path) joins them.
 * Columns are typed and nested as the document's schema says: `stock.code` is a field of a struct, `stocks` a list of structs.
 */
import { closeSync, fsyncSync, openSync } from 'node:fs';
import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import {
  ArticleInfoSchema,
  recordKinds,
  recordSchemas,
  WarningSchema,
  type ExtractionDocument,
} from '../../document/schema.js';
import type { MakeSink } from './index.js';

type Schema = {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly wrapped?: Schema;
  readonly item?: Schema;
  readonly pipe?: readonly { readonly type: string }[];
};
type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];
type Row = Record<string, unknown>;

/** Rows held before they are written: the table's row group. */
const ROW_GROUP = 20_000;

const elements = (name: string, schema: Schema, optional = false): SchemaElement[] => {
  const repetition_type = optional ? 'OPTIONAL' : 'REQUIRED';
  switch (schema.type) {
    case 'nullable':
    case 'optional':
      return elements(name, schema.wrapped!, true);
    case 'object': {
      const fields = Object.entries(schema.entries!);
      return [
        { name, repetition_type, num_children: fields.length },
        ...fields.flatMap(([key, field]) => elements(key, field)),
      ];
    }
    case 'array':
      return [
        { name, repetition_type, num_children: 1, converted_type: 'LIST' },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        ...elements('element', schema.item!),
      ];
    case 'number':
      return [
        { name, repetition_type, type: schema.pipe?.some(({ type }) => type === 'integer') ? 'INT32' : 'DOUBLE' },
      ];
    case 'boolean':
      return [{ name, repetition_type, type: 'BOOLEAN' }];
    case 'string':
    case 'picklist':
      return [{ name, repetition_type, type: 'BYTE_ARRAY', converted_type: 'UTF8' }];
    default:
      throw new Error(
        `The record schema uses "${schema.type}" at ${name}: say in sinks/parquet.ts how a table holds it.`,
      );
  }
};

const text: Schema = { type: 'string' };
const fieldsOf = (schema: unknown) => (schema as { entries: Record<string, Schema> }).entries;
const { path: _path, ...articleFields } = fieldsOf(ArticleInfoSchema);

const tables: readonly {
  readonly name: string;
  readonly fields: Record<string, Schema>;
  rows(document: ExtractionDocument): readonly Row[];
}[] = [
  {
    name: 'articles',
    fields: { ...articleFields, segmenter: text, dictionariesAsOf: text },
    rows: ({ article }) => [article],
  },
  ...recordKinds.map((kind) => ({
    name: kind,
    fields: fieldsOf(recordSchemas[kind]),
    rows: (document: ExtractionDocument): readonly Row[] => document[kind],
  })),
  { name: 'warnings', fields: fieldsOf(WarningSchema), rows: ({ warnings }) => warnings },
];

function openTable(path: string, fields: Record<string, Schema>) {
  const all = { article: text, ...fields };
  const names = Object.keys(all);
  const schema: SchemaElement[] = [
    { name: 'schema', num_children: names.length },
    ...Object.entries(all).flatMap(([name, field]) => elements(name, field)),
  ];
  const writer = new ParquetWriter({ writer: fileWriter(path), schema, createdBy: 'fupan' });
  let rows: Row[] = [];
  const flush = async () => {
    const columnData = names.map((name) => ({ name, data: rows.map((row) => row[name] ?? null) }));
    await writer.write({ columnData, rowGroupSize: Math.max(rows.length, 1) });
    rows = [];
  };
  return {
    async add(article: string, records: readonly Row[]) {
      for (const record of records) rows.push({ ...record, article });
      if (rows.length >= ROW_GROUP) await flush();
    },
    async close() {
      if (rows.length > 0) await flush();
      await writer.finish();
      const descriptor = openSync(path, 'r+');
      fsyncSync(descriptor);
      closeSync(descriptor);
    },
  };
}

export const createParquetSink: MakeSink = (staging) => {
  const open = tables.map(({ name, fields, rows }) => {
    const path = staging.temporary(`${name}.parquet`);
    return { name, path, rows, table: openTable(path, fields) };
  });
  return {
    async write(line) {
      const document = JSON.parse(line.toString()) as ExtractionDocument;
      for (const { rows, table } of open) {
        const records = rows(document);
        if (records.length > 0) await table.add(document.article.path, records);
      }
    },
    async finish() {
      for (const { table } of open) await table.close();
      await staging.commit(open.map(({ name, path }) => [path, `${name}.parquet`]));
    },
  };
};
