/** Writes the document's JSON Schema, which `fupan schema` prints and the package exports. */
import { writeFileSync } from 'node:fs';
import { documentJsonSchema } from '../src/document/json-schema.js';

/** Writes the schema, indented. */
export const writeSchema = (outFile: string): void =>
  writeFileSync(outFile, `${JSON.stringify(documentJsonSchema(), null, 2)}\n`);
