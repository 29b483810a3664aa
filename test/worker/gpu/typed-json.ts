/** JSON in which typed arrays survive, to hand scenes to a browser and answers back. */

const kinds = { Float32Array, Int32Array, Uint8Array, Uint8ClampedArray, Float64Array };
type Kind = keyof typeof kinds;

export function toTypedJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (!ArrayBuffer.isView(part)) return part;
    const bytes = new Uint8Array(part.buffer, part.byteOffset, part.byteLength);
    return { typedKind: part.constructor.name, base64: toBase64(bytes) };
  });
}

export function fromTypedJson(text: string): unknown {
  return JSON.parse(text, (_, part: { typedKind?: Kind; base64?: string } | null) => {
    if (part?.typedKind === undefined || part.base64 === undefined) return part;
    const bytes = Uint8Array.from(atob(part.base64), (letter) => letter.charCodeAt(0));
    return new kinds[part.typedKind](bytes.buffer);
  });
}

function toBase64(bytes: Uint8Array): string {
  let letters = '';
  const atOnce = 0x8000;
  for (let i = 0; i < bytes.length; i += atOnce) {
    letters += String.fromCharCode(...bytes.subarray(i, i + atOnce));
  }
  return btoa(letters);
}
