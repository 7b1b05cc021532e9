/** The words of one area. French decides the keys: a key missing or added in English fails the compiler. */
export function defineMessages<Key extends string>(messages: {
  fr: Record<Key, string>;
  en: Record<NoInfer<Key>, string>;
}) {
  return messages;
}
