export type Direction = 'ltr' | 'rtl';

const latin = 'abcdefghijklmnopqrstuvwxyz';
const letters: Readonly<Record<Direction, string>> = {
  ltr: 'åbçđéfğhïĵķļmñøpqŕšţüvŵxýž',
  rtl: 'אבגדהוזחטיכלמנסעפצקרשתאבגד',
};

/**
 * Everything that `words` holds, half as long again, in letters of their own: what a panel has to bear from other languages. Numbers and
 * signs stay.
 */
export function pseudo<Words>(words: Words, direction: Direction): Words {
  const say = (text: string) => stretched(text, letters[direction]);
  const translate = (part: unknown): unknown => {
    if (typeof part === 'string') return say(part);
    if (typeof part === 'function') return (...facts: unknown[]) => say(String(part(...facts)));
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, translate(value)]));
  };
  return translate(words) as Words;
}

function stretched(text: string, alphabet: string): string {
  let count = 0;
  // The f of f/4 is no word.
  return text.replace(/[a-z](?!\/)/gi, (character) => {
    const letter = alphabet[latin.indexOf(character.toLowerCase())] ?? character;
    return count++ % 2 === 0 ? letter : letter + letter;
  });
}
