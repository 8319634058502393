/** What was typed into a form, carried over to the thing as it is by now. */

/** A change that is not saved yet: the thing as it was when typing began, and as it is to be. */
export interface Typed<T> {
  base: T;
  typed: T;
}

type Fields = Record<string, unknown>;

/** Fields that were typed into are as typed, all others as they are `now`: what came to the thing since
    then, such as the reply to a message, stays. A field within a kind of entry counts as a field. */
export function carry<T extends object>({ base, typed }: Typed<T>, now: T): T {
  return merge(base as Fields, typed as Fields, now as Fields) as T;
}

function merge(base: Fields, typed: Fields, now: Fields): Fields {
  const one = (key: string): unknown => {
    const [was, is, stands] = [base[key], typed[key], now[key]];
    if (JSON.stringify(was) === JSON.stringify(is)) return stands;
    return isOf(was) && isOf(is) && isOf(stands) && was.type === is.type && is.type === stands.type
      ? merge(was, is, stands)
      : is;
  };
  const keys = [...new Set([...Object.keys(now), ...Object.keys(typed)])];
  return Object.fromEntries(keys.map((key) => [key, one(key)] as const).filter(([, value]) => value !== undefined));
}

function isOf(value: unknown): value is Fields & { type: string } {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}
