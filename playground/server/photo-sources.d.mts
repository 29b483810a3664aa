/** Where each photo of the design file lies, from the repository's root. */
export const photoSources: Readonly<Record<string, string>>;
