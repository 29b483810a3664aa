/** The files of the first depth network in a folder by the engine's names; empty when there is none. */
export function depthCardIn(folder: string): Readonly<Record<string, string>>;
