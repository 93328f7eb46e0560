/**
 * The shapes that pass from stage to stage. Data flows one way:
 * input → Article → Token[] → Mention[] → Found[] → ExtractionDocument → string.
 * All of it is plain read-only data; no stage changes what an earlier one made.
 */
import type { ArticleInfo, RecordKind, RecordValue, Warning } from './document/schema.js';

/** A half-open range of UTF-16 offsets. Which text it counts in is said where it is used. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What part of an article a passage was. */
export type PassageKind = 'title' | 'heading' | 'paragraph' | 'list-item' | 'table-cell' | 'quote';

/**
 * A stretch of a passage's clean text and where it stands in the input. Runs are in order, touch one another in the
 * clean text and cover all of it. Where `length === sourceLength` the two map unit by unit; otherwise (an entity such
 * as `&amp;`, a YAML escape) the stretch is one piece.
 */
export interface Run {
  /** Offset in the clean text. */
  readonly at: number;
  readonly length: number;
  /** Offset in the input. */
  readonly source: number;
  readonly sourceLength: number;
}

/** One run of prose in the article: a title, a paragraph, a table cell … */
export interface Passage {
  readonly kind: PassageKind;
  /** The prose without markup; every unit comes from the input, see `runs`. */
  readonly text: string;
  /** `text` folded for matching, unit by unit (so `folded.length === text.length`): full-width to half-width, traditional to simplified. */
  readonly folded: string;
  readonly runs: readonly Run[];
  /** Where a table cell stands; null outside tables. Rows count from 0, the header row being 0. */
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | null;
}

/** One article as read: the decoded input, what its front matter says, and its prose. */
export interface Article {
  /** The decoded input after its byte-order mark, front matter included: what every span in the output counts in. */
  readonly input: string;
  readonly info: ArticleInfo;
  /** In the order of the text, the title first. */
  readonly passages: readonly Passage[];
  readonly warnings: readonly Warning[];
}

/** A word as the segmenter cut it; offsets count in the passage's text. `tokens.map(t => t.text).join('') === folded`. */
export interface Token extends Span {
  readonly text: string;
}

/** Where a listed security trades, as the contract writes it. */
export type Market = 'CN' | 'HK' | 'US' | 'other';

/** What a dictionary knows of one listed security. */
export interface SecurityEntry {
  readonly kind: 'security';
  /** 600519.SH, 300750.SZ, 832982.BJ, 00700.HK, NVDA.US; null for one without a known code. */
  readonly code: string | null;
  /** The present official short name. */
  readonly name: string;
  readonly market: Market;
  /** ISO dates (YYYY-MM-DD), null where unknown or not applicable. */
  readonly listedOn: string | null;
  readonly delistedOn: string | null;
  /** The A-share code of a Hong Kong line or the Hong Kong code of an A-share or US line, where one company has several. */
  readonly siblings: readonly string[];
  /** Securities firms and data vendors that are listed themselves: the canonical firm name, else null. */
  readonly firm: string | null;
}

/** What a dictionary knows of one market index. */
export interface IndexEntry {
  readonly kind: 'index';
  readonly code: string;
  readonly name: string;
  /** "CN" | "HK" | "US" | "JP" …, as in dictionaries/indices.csv. */
  readonly region: string;
}

export type FirmKind = 'securities' | 'bank' | 'fund' | 'futures' | 'rating' | 'research';

/** What a dictionary knows of one institution whose views news reports. */
export interface FirmEntry {
  readonly kind: 'firm';
  readonly name: string;
  readonly firmKind: FirmKind;
  /** The code of its own listed share, or null. */
  readonly code: string | null;
}

/** What a dictionary knows of one sector, concept, industry or theme. */
export interface SectorEntry {
  readonly kind: 'sector';
  readonly name: string;
}

export type Entry = SecurityEntry | IndexEntry | FirmEntry | SectorEntry;

/** Why a form stands for an entry. */
export type FormSource = 'name' | 'alias' | 'former' | 'full-name' | 'nickname' | 'code' | 'user';

/** One way of writing an entry's name. */
export interface Form {
  /** As matched: folded like `Passage.folded`, ASCII letters upper case. */
  readonly text: string;
  readonly entry: Entry;
  readonly source: FormSource;
  /** True where the form is also a common word, place or short firm name, so that context has to speak for it. */
  readonly ambiguous: boolean;
  /** First and last day (ISO) on which the form stood for the entry; null: no known bound. */
  readonly from: string | null;
  readonly until: string | null;
}

/** All dictionaries, ready to match. Immutable; several may live side by side. */
export interface Lexicon {
  /** The newest date (ISO) of the facts in it. */
  readonly asOf: string;
  /** A hash of everything in it, for journals and reproducibility. */
  readonly digest: string;
  readonly size: number;
  /**
   * The forms that stand at `offset` of a folded text, longest first, each with the offset where it ends; one item per
   * length, its `forms` all entries written so. Empty (a shared constant) where none does.
   */
  at(folded: string, offset: number): readonly FormMatch[];
  /** What `at` gives at every offset of a folded text where that is anything, in order. */
  scan(folded: string): readonly PlacedMatches[];
  /** Every form written exactly so (folded and upper-cased by the callee). */
  lookup(text: string): readonly Form[];
  /** The security of a full code such as 600519.SH, or undefined. */
  byCode(code: string): SecurityEntry | undefined;
}

/** The forms that stand at one offset of a text, longest first. */
export interface PlacedMatches {
  readonly at: number;
  readonly matches: readonly FormMatch[];
}

export interface FormMatch {
  readonly end: number;
  readonly forms: readonly Form[];
}

/** Text cut into words behind one small interface, whichever library does it. */
export interface Segmenter {
  readonly name: 'nodejieba' | '@node-rs/jieba';
  /** Cuts a passage's folded text. Offsets are ours, counted from the tokens' lengths. */
  cut(folded: string): Token[];
  /**
   * Whether a word may hold two UTF-16 units side by side: where it is false, every text is cut between the two. Left out
   * where the library guesses words.
   */
  joins?(before: number, after: number): boolean;
}

/** What a name mention was taken for. */
export type MentionKind = 'stock' | 'index' | 'firm' | 'sector';

interface MentionOf<Kind extends MentionKind, E extends Entry> extends Span {
  readonly kind: Kind;
  readonly entry: E;
  /**
   * The rules that spoke for (or doubted) this reading, by name, for `fupan explain`: "name", "nickname", "code-in-brackets",
   * "speaks", "trades", "unknown-subject" …
   */
  readonly evidence: readonly string[];
}
/** A span of a passage that names something; offsets count in the passage's text. Mentions of one passage never overlap. */
export type StockMention = MentionOf<'stock', SecurityEntry> & {
  /** The other companies of a group that one name names: 两桶油. */
  readonly also?: readonly SecurityEntry[];
};
export type IndexMention = MentionOf<'index', IndexEntry>;
export type FirmMention = MentionOf<'firm', FirmEntry>;
export type SectorMention = MentionOf<'sector', SectorEntry>;
export type Mention = StockMention | IndexMention | FirmMention | SectorMention;

/** The words of one text, cut when they are first asked for. */
export interface Words {
  /** True where one word ends and the next begins, and at both ends of the text. */
  isCut(offset: number): boolean;
  readonly tokens: readonly Token[];
}

/** A passage with all that was found in it before any record is built. */
export interface PassageReading {
  readonly passage: Passage;
  readonly tokens: readonly Token[];
  /** By start offset. */
  readonly mentions: readonly Mention[];
}

/** What the extractors read: the article, passage by passage, with its mentions. */
export interface Reading {
  readonly article: Article;
  readonly passages: readonly PassageReading[];
}

/** Finds the records of one kind. Pure: the same reading gives the same records. */
export interface Extractor<K extends RecordKind = RecordKind> {
  readonly kind: K;
  extract(reading: Reading): Found<K>[];
}

/** One record as an extractor found it: the span counts in the input, `rule` names what found it (for `fupan explain`). */
export interface Found<K extends RecordKind = RecordKind> {
  readonly kind: K;
  readonly rule: string;
  readonly span: Span;
  readonly value: RecordValue<K>;
}
