/** What is used of js-yaml 3, the YAML reader of gray-matter; it ships no types. */
declare module 'js-yaml' {
  interface LoadOptions {
    readonly schema?: unknown;
    /** Lets a later of two equal keys win, where it would be an error. */
    readonly json?: boolean;
  }
  const yaml: {
    readonly FAILSAFE_SCHEMA: unknown;
    safeLoad(text: string, options?: LoadOptions): unknown;
  };
  export default yaml;
}
