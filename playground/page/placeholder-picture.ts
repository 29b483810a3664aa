const sidePx = 480;

/** What stands in a template until a photo comes: head and shoulders without a face, as a PNG. */
export async function placeholderPicture(): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(sidePx, sidePx);
  const pen = canvas.getContext('2d')!;
  pen.fillStyle = '#dfe3e8';
  pen.fillRect(0, 0, sidePx, sidePx);
  pen.fillStyle = '#b9c1cb';
  pen.beginPath();
  pen.arc(sidePx / 2, sidePx * 0.4, sidePx * 0.17, 0, 2 * Math.PI);
  pen.ellipse(sidePx / 2, sidePx, sidePx * 0.36, sidePx * 0.36, 0, 0, 2 * Math.PI);
  pen.fill();
  return new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
}
