/** Words by key, each looked up when it is shown: the language can be chosen after this is loaded. */
export function lazily<Key extends string>(words: Record<Key, () => string>): Record<Key, string> {
  const shown = {} as Record<Key, string>;
  for (const key of Object.keys(words) as Key[]) {
    Object.defineProperty(shown, key, { enumerable: true, get: words[key] });
  }
  return shown;
}
