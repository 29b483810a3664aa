/** What the host says of a call that `documentAccess: dynamic-page` forbids. */
export const dynamicPageText = (member: string, instead: string): string =>
  `in ${member}: Cannot call with documentAccess: dynamic-page. Use ${instead} instead.`;
