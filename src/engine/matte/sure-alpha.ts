/** Alphas beyond these are as good as 0 and 1: what is left of a doubt cannot be seen. */
export const sureAlpha = { below: 0.02, above: 0.98 } as const;
