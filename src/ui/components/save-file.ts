/** Hands the browser a text as a file to be saved, in the folder for downloads or wherever it asks. */
export function saveFile(fileName: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  Object.assign(link, { href: url, download: fileName });
  link.click();
  // By then it has been read.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
