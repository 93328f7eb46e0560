/**
 * The one definition of the extraction document, version 1. The TypeScript types below, the JSON Schema that
 * `fupan schema` prints, the CSV and Parquet columns and the docs are all derived from it.
 */
import * as v from 'valibot';

const nullable = <S extends v.GenericSchema>(schema: S) => v.nullable(schema);
const describe = v.description;
// No finite(): JSON has no other numbers, and its schema no word for it.
const number = () => nullable(v.number());
const offset = () => v.pipe(v.number(), v.integer(), v.minValue(0));

export const Span = v.pipe(
  v.object({ start: offset(), end: offset() }),
  describe('UTF-16 offsets into the decoded input, half open'),
);
export const Qualifier = v.picklist(['exact', 'over', 'nearly', 'about', 'under']);
export const MarketCode = v.picklist(['CN', 'HK', 'US', 'other']);
export const Security = v.object({
  code: nullable(v.string()),
  name: v.string(),
  market: MarketCode,
});
const Member = v.object({ code: nullable(v.string()), name: v.string() });
const located = { span: Span, text: v.string() };
const qualifier = () => nullable(Qualifier);

export const IndexQuote = v.object({
  ...located,
  index: v.object({ code: nullable(v.string()), name: v.string() }),
  points: number(),
  changePct: number(),
  changePoints: number(),
  qualifier: qualifier(),
  phase: nullable(v.picklist(['open', 'midday', 'close', 'intraday', 'premarket', 'afterhours'])),
  period: v.string(),
  asOf: nullable(v.string()),
});
export const StockRecord = v.object({
  ...Security.entries,
  mentions: v.array(v.object(located)),
});
export const Streak = v.object({
  ...located,
  stock: Security,
  boards: v.pipe(v.number(), v.integer()),
  days: v.pipe(v.number(), v.integer()),
  kind: v.picklist(['limit-up', 'limit-down', 'rise', 'fall']),
});
export const Move = v.object({
  ...located,
  stock: Security,
  kind: v.picklist(['limit-up', 'limit-up-touched', 'limit-down', 'limit-down-touched', 'pct', 'rise', 'fall']),
  changePct: number(),
  qualifier: qualifier(),
  /** What the change covers: "day", "week", "month", "year", "10d" (a number of sessions), "other" (a running total). */
  period: v.string(),
  price: number(),
  sector: nullable(v.string()),
  /** True where the list that names the stock is closed by 等 ("and others"). */
  openList: v.boolean(),
});
export const Sector = v.object({
  ...located,
  name: v.string(),
  direction: v.picklist(['up', 'down', 'mixed']),
  changePct: number(),
  qualifier: qualifier(),
  stocks: v.array(Member),
});
export const BrokerView = v.object({
  ...located,
  firm: v.object({
    name: v.string(),
    code: nullable(v.string()),
    kind: v.picklist(['securities', 'bank', 'fund', 'futures', 'rating', 'research']),
  }),
  analysts: v.array(v.string()),
  verb: nullable(v.string()),
  stance: v.picklist(['bullish', 'bearish', 'neutral']),
  rating: nullable(v.string()),
  ratingAction: nullable(v.picklist(['initiate', 'maintain', 'upgrade', 'downgrade'])),
  targetPrice: number(),
  previousTargetPrice: number(),
  targetCurrency: nullable(v.string()),
  stocks: v.array(Member),
  sectors: v.array(v.string()),
});
export const MarketStat = v.object({
  ...located,
  kind: v.picklist(['turnover', 'turnover-change', 'advancers', 'decliners', 'limit-ups', 'limit-downs', 'net-flow']),
  value: v.number(),
  unit: v.picklist(['CNY', 'HKD', 'USD', 'stocks']),
  scope: nullable(v.string()),
  qualifier: qualifier(),
});

/** Record kind → schema of one record, in the order of the document. */
export const recordSchemas = {
  indexQuotes: IndexQuote,
  stocks: StockRecord,
  streaks: Streak,
  moves: Move,
  sectors: Sector,
  brokerViews: BrokerView,
  marketStats: MarketStat,
} as const;

export const ArticleInfoSchema = v.object({
  path: v.string(),
  sha256: v.string(),
  title: nullable(v.string()),
  publishedAt: nullable(v.string()),
  url: nullable(v.string()),
  source: nullable(v.string()),
  language: nullable(v.string()),
  categories: v.array(v.string()),
  tags: v.array(v.string()),
  characters: offset(),
});
export const WarningSchema = v.object({
  code: v.string(),
  message: v.string(),
  span: v.optional(Span),
  relatedSpan: v.optional(Span),
});
export const DocumentSchema = v.object({
  schemaVersion: v.literal(1),
  article: v.object({ ...ArticleInfoSchema.entries, segmenter: v.string(), dictionariesAsOf: v.string() }),
  indexQuotes: v.array(IndexQuote),
  stocks: v.array(StockRecord),
  streaks: v.array(Streak),
  moves: v.array(Move),
  sectors: v.array(Sector),
  brokerViews: v.array(BrokerView),
  marketStats: v.array(MarketStat),
  warnings: v.array(WarningSchema),
});

export type RecordKind = keyof typeof recordSchemas;
export { recordKinds } from './kinds.js';
export type RecordOf<K extends RecordKind> = v.InferOutput<(typeof recordSchemas)[K]>;
/** A record before it is given its place: what an extractor builds. */
export type RecordValue<K extends RecordKind> = Omit<RecordOf<K>, 'span' | 'text'>;
export type ArticleInfo = v.InferOutput<typeof ArticleInfoSchema>;
export type Warning = v.InferOutput<typeof WarningSchema>;
export type ExtractionDocument = v.InferOutput<typeof DocumentSchema>;
export type SecurityRef = v.InferOutput<typeof Security>;
export type QualifierName = v.InferOutput<typeof Qualifier>;
