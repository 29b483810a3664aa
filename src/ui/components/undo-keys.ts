/** The keys that take the last step back in the file, as this system writes them. */
export const undoKeys = (): string => (/Mac/.test(navigator.userAgent) ? '⌘Z' : 'Ctrl+Z');
