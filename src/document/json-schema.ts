/** The extraction document's JSON Schema: what `fupan schema` prints and the package ships as `fupan/schema.json`. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { DocumentSchema } from './schema.js';

/**
 * The JSON Schema (draft 2020-12) of one extraction document.
 *
 * @returns a plain JSON value; the same for one version of the package
 */
export const documentJsonSchema = (): Record<string, unknown> => ({
  title: 'fupan extraction document',
  description: 'The facts of one Chinese market-news article. Spans are UTF-16 offsets into the decoded input.',
  ...toJsonSchema(DocumentSchema, { target: 'draft-2020-12' }),
});
