/** What a reporter is: a pure function from documents to the text that is printed or written. */
import type { ExtractionDocument, RecordKind } from '../document/schema.js';
import type { Reading } from '../types.js';

export interface ReportOptions {
  /** The record kinds to show; all of them when absent. */
  readonly kinds?: readonly RecordKind[];
  /** What each document was read from, in the order of the documents: `text` and `html` then show the article itself. */
  readonly readings?: readonly (Reading | undefined)[];
  /** JSON: true indents all of it, false writes no white space. Absent: one document is indented, an array holds one a line. */
  readonly pretty?: boolean;
  /** JSON: write an array. Absent: when there is not exactly one document. */
  readonly array?: boolean;
  /** False for what follows an earlier report: CSV then has no line of column names, text begins with an empty line. Default true. */
  readonly header?: boolean;
  /** Text: colour by escape sequences. Default false. */
  readonly color?: boolean;
  /** Text: the columns of the terminal; tables are cut to it. Absent: nothing is cut. */
  readonly width?: number;
}

/** Documents → text. Pure: the same arguments give the same string. */
export type Report = (documents: readonly ExtractionDocument[], options?: ReportOptions) => string;

/** A reporter as it stands in the list: loaded only when it is asked for. */
export interface Reporter {
  /** As `--format` names it. */
  readonly name: string;
  /** What it writes, for `--help`. */
  readonly summary: string;
  /** File names that ask for it with `-o`, by their ending. */
  readonly extensions: readonly string[];
  /** True where reports of single documents, one after another, are the report of them all (but for `header`). */
  readonly streams: boolean;
  /** True where it shows the article itself and so wants `readings`. */
  readonly showsArticle: boolean;
  readonly load: () => Promise<Report>;
}
