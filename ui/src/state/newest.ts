/**
 * Keeps an older answer that comes late from taking the place of a newer one: `take` is called only where nothing
 * was asked since. Each thing that is asked again and again has one of these.
 */
export function newest(): <T>(asking: Promise<T>, take: (answer: T) => void) => Promise<void> {
  let last = 0;
  return async (asking, take) => {
    const mine = ++last;
    const answer = await asking;
    if (mine === last) take(answer);
  };
}
