/** Sizes of files, in words. */
import * as tr from "../gen/words";

/** A size in bytes, in words, as a bundle writes it. What would round to a thousand of one unit is one of the next. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return tr.units.bytes(bytes);
  if (bytes < 999_500) return tr.units.kilobytes(Math.round(bytes / 1000));
  return tr.units.megabytes(Math.round(bytes / 100_000) / 10);
}
