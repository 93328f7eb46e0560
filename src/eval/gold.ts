/**
 * Gold: what a careful reader says an article states. One JSON file an article, named like the article.
 * docs/gold.md tells how to write it. Fields not named here are allowed and ignored.
 */
import * as v from 'valibot';

const text = v.pipe(v.string(), v.nonEmpty());
const number = v.optional(v.nullable(v.pipe(v.number(), v.finite())));
const word = v.optional(v.nullable(v.string()));
const evidence = { quote: v.optional(v.string()), optional: v.optional(v.boolean()) };
/** `altCodes`: codes that are as right as `code`, such as the Hong Kong line of a company listed twice; null where the name alone is right too. */
const codes = { code: v.optional(v.nullable(v.string())), altCodes: v.optional(v.array(v.nullable(v.string()))) };
const list = <S extends v.GenericSchema>(record: S) => v.optional(v.array(record));

export const GoldSchema = v.object({
  /** The article's text where it is not in a file of its own. */
  text: v.optional(v.string()),
  indexQuotes: list(
    v.object({
      ...codes,
      ...evidence,
      name: word,
      points: number,
      changePct: number,
      changePoints: number,
      qualifier: word,
    }),
  ),
  stocks: list(v.object({ ...codes, ...evidence, name: text })),
  streaks: list(
    v.object({
      ...codes,
      ...evidence,
      name: text,
      kind: text,
      boards: v.nullable(v.number()),
      days: v.nullable(v.number()),
    }),
  ),
  moves: list(v.object({ ...codes, ...evidence, name: text, kind: text, changePct: number, qualifier: word })),
  sectors: list(v.object({ ...evidence, name: text, direction: text })),
  marketStats: list(v.object({ ...evidence, kind: text, value: v.pipe(v.number(), v.finite()) })),
  brokerViews: list(
    v.object({
      ...evidence,
      firm: text,
      start: text,
      end: text,
      stance: text,
      rating: word,
      ratingAction: word,
      targetPrice: number,
      targetCurrency: word,
      previousTargetPrice: number,
    }),
  ),
});

export type Gold = v.InferOutput<typeof GoldSchema>;
type ListOf<K extends keyof Gold> = NonNullable<Gold[K]> extends readonly (infer R)[] ? R : never;
export type GoldView = ListOf<'brokerViews'>;

/** The kinds that are scored by a key, in the order of the report; broker views follow them and are matched by their text. */
export const keyedKinds = ['indexQuotes', 'stocks', 'streaks', 'moves', 'sectors', 'marketStats'] as const;
export type KeyedKind = (typeof keyedKinds)[number];
export const scoredKinds = [...keyedKinds, 'brokerViews'] as const;
export type ScoredKind = (typeof scoredKinds)[number];

/** A gold record of any keyed kind, read field by field: what a kind lacks is undefined. */
export interface KeyedGold {
  readonly code?: string | null | undefined;
  readonly altCodes?: readonly (string | null)[] | undefined;
  readonly name?: string | null | undefined;
  readonly kind?: string | undefined;
  readonly direction?: string | undefined;
  readonly points?: number | null | undefined;
  readonly changePct?: number | null | undefined;
  readonly changePoints?: number | null | undefined;
  readonly boards?: number | null | undefined;
  readonly days?: number | null | undefined;
  readonly value?: number | undefined;
  readonly qualifier?: string | null | undefined;
  readonly quote?: string | undefined;
  readonly optional?: boolean | undefined;
}

/**
 * Reads the text of one gold file.
 *
 * @returns the gold, or a one-line reason why it is none ("moves[3].kind: Invalid key …").
 */
export function parseGold(json: string): { readonly gold: Gold } | { readonly reason: string } {
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { reason: `not valid JSON: ${(error as Error).message.replace(/\s+/g, ' ')}` };
  }
  const result = v.safeParse(GoldSchema, value);
  if (result.success) return { gold: result.output };
  const issue = result.issues[0];
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return {
    reason: `${path === '' ? 'the top level' : path.replace(/^\./, '')}: ${issue.message.replace(/\s+/g, ' ')}`,
  };
}
