/** The document's one definition: the JSON Schema, the columns and the kinds' names agree with it and with what is extracted. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { cellOf, columnsOf } from '../src/document/columns.js';
import { documentJsonSchema } from '../src/document/json-schema.js';
import { recordKinds } from '../src/document/kinds.js';
import { DocumentSchema, recordSchemas, type ExtractionDocument } from '../src/document/schema.js';

const fixtures = resolve(import.meta.dirname, '../fixtures');
const documents = readdirSync(fixtures, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => JSON.parse(readFileSync(join(fixtures, entry.name, 'expected.json'), 'utf8')) as ExtractionDocument);

test('the kinds are those of the schema, in its order, and of the document', () => {
  expect(recordKinds).toEqual(Object.keys(recordSchemas));
  expect(Object.keys(DocumentSchema.entries).slice(2, -1)).toEqual(recordKinds);
});
test('the JSON Schema is draft 2020-12 and names every field as required but a warning’s span', () => {
  const schema = documentJsonSchema() as {
    $schema: string;
    required: string[];
    properties: Record<string, { items: { required: string[]; properties: object } }>;
  };
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(schema.required).toEqual(['schemaVersion', 'article', ...recordKinds, 'warnings']);
  for (const kind of recordKinds) {
    const { required, properties } = schema.properties[kind]!.items;
    expect(required).toEqual(Object.keys(properties));
  }
  expect(schema.properties.warnings!.items.required).toEqual(['code', 'message']);
});
test.each(documents.map((document) => [document.article.path, document] as const))('%s is valid', (_, document) => {
  expect(v.safeParse(DocumentSchema, document).issues).toBeUndefined();
});
test('columns hold every value of every record', () => {
  const values = (value: unknown): unknown[] =>
    value !== null && typeof value === 'object' ? Object.values(value).flatMap(values) : [value];
  for (const document of documents)
    for (const kind of recordKinds)
      for (const record of document[kind]) {
        const cells = columnsOf(kind).flatMap(({ name }) => cellOf(record, name));
        expect(cells.map(String).sort()).toEqual(values(record).map(String).sort());
      }
});
test('a column says what it holds', () => {
  const of = (kind: (typeof recordKinds)[number]) =>
    Object.fromEntries(columnsOf(kind).map(({ name, ...rest }) => [name, rest]));
  expect(of('moves')).toMatchObject({
    'span.start': { type: 'integer', nullable: false, list: false },
    'stock.code': { type: 'string', nullable: true, list: false },
    changePct: { type: 'number', nullable: true, list: false },
  });
  expect(of('stocks')['mentions.text']).toEqual({ type: 'string', nullable: false, list: true });
});
