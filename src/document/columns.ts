/**
 * Flat columns for the record kinds, derived from the schema: what CSV and Parquet tables are made of. A nested object
 * becomes dotted columns (`stock.code`), a list of objects one list column a field (`stocks.code`, `stocks.name`).
 */
import type * as v from 'valibot';
import { recordSchemas } from './schema.js';
import type { RecordKind, RecordOf } from './schema.js';

/** A value of one cell: `null` where the text does not state it; a list where the column is one. */
export type CellValue = string | number | boolean | null | readonly (string | number | null)[];

export interface Column {
  /** The dotted name: `stock.code`, `span.start`, `changePct`. */
  readonly name: string;
  readonly type: 'string' | 'number' | 'integer' | 'boolean';
  readonly nullable: boolean;
  /** True where a record has any number of values in this column. */
  readonly list: boolean;
}

type Schema = v.GenericSchema & {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly wrapped?: Schema;
  readonly item?: Schema;
  readonly pipe?: readonly { readonly type: string }[];
};

const columnsBelow = (schema: Schema, name: string, nullable: boolean, list: boolean): Column[] => {
  switch (schema.type) {
    case 'object':
      return Object.entries(schema.entries!).flatMap(([key, entry]) =>
        columnsBelow(entry, name === '' ? key : `${name}.${key}`, nullable, list),
      );
    case 'nullable':
      return columnsBelow(schema.wrapped!, name, true, list);
    case 'array':
      return columnsBelow(schema.item!, name, nullable, true);
    case 'number': {
      const integer = (schema.pipe ?? []).some((action) => action.type === 'integer');
      return [{ name, type: integer ? 'integer' : 'number', nullable, list }];
    }
    case 'boolean':
      return [{ name, type: 'boolean', nullable, list }];
    case 'string':
    case 'picklist':
      return [{ name, type: 'string', nullable, list }];
    default:
      throw new Error(`The record schema uses "${schema.type}" at ${name}: say in columns.ts how a table shows it.`);
  }
};

/** The columns of one record kind, in the order of the schema. */
export const columnsOf = (kind: RecordKind): readonly Column[] =>
  columnsBelow(recordSchemas[kind] as unknown as Schema, '', false, false);

/**
 * The value of a record in a column.
 *
 * @param record any record of the column's kind
 * @param name the column's dotted name
 * @returns the value, a list of values where the path leads through a list, null where the record has none
 */
export const cellOf = (record: RecordOf<RecordKind>, name: string): CellValue => {
  let value: unknown = record;
  for (const key of name.split('.')) {
    const step = (from: unknown): unknown => (from as Record<string, unknown> | null | undefined)?.[key] ?? null;
    value = Array.isArray(value) ? value.map(step) : step(value);
  }
  return value as CellValue;
};
