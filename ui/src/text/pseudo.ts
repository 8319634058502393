/**
 * A language that nobody speaks: English with accents and two fifths longer. What is cut off and what comes from no
 * catalogue is seen at once. The paper has the same in `src-tauri/words/src/pseudo.rs`.
 */
const PLAIN = "AaCcDdEeGgHhIiKkLlNnOoRrSsTtUuWwYyZz";
const ACCENTED = "ÅåÇçĐđÉéĜĝĤĥÎîĶķĻļÑñÖöŔŕŠšŢţÛûŴŵÝýŽž";

/** Letters that stand twice: two in five of what is written in English. */
const TWICE = "aeiorsuAEIORSU";

/** Words with an accent on each letter that takes one, and the commonest letters twice. */
export function longer(words: string): string {
  return Array.from(words, (letter) => {
    const at = PLAIN.indexOf(letter);
    const accented = at < 0 ? letter : (ACCENTED[at] ?? letter);
    return TWICE.includes(letter) ? accented + accented : accented;
  }).join("");
}
