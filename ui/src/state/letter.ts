/** A letter is started from what it is about, and shown. */
import * as tr from "../gen/words";
import type { Session } from "./session.svelte";

export async function startLetter(
  session: Session,
  template: string,
  about: string | null,
  plan?: string,
): Promise<void> {
  const letter = await session.write(
    "start_letter",
    { template, about, ...(plan ? { plan } : {}) },
    tr.letters.started,
  );
  if (letter) await session.go({ screen: "letters", id: letter.id });
}
