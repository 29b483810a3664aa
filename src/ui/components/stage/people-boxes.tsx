import type { PersonFound } from '../../../contract/person-found.js';
import { chosenPeople } from '../../chosen-people.js';
import { usePanel } from '../../panel-context.js';
import { personName } from '../person-name.js';
import { type Geometry, placeOnPage } from './geometry.js';

/** Something to click on needs at least this much. */
const leastPx = 24;

/** Everybody found, framed on the picture, to be chosen there. */
export function PeopleBoxes({ geometry }: { readonly geometry: Geometry }) {
  const { state, intents } = usePanel();
  const people = state.summary.value?.people ?? [];
  const chosen = chosenPeople(people, state.choices.value.subject);
  return (
    <>
      {people.map((person, index) => (
        <button
          type="button"
          key={personName(index, { isSubject: false })}
          class={person.isSubject ? 'person-box sharp' : 'person-box'}
          style={frameOf(person, geometry)}
          aria-pressed={chosen.includes(index)}
          aria-label={personName(index, person)}
          title={personName(index, person)}
          onClick={() => intents.choosePerson(index)}
        />
      ))}
    </>
  );
}

/** Around the face, or around the point that stands for somebody turned away. */
function frameOf({ face, point }: PersonFound, geometry: Geometry) {
  const { photo } = geometry.window;
  const middle = { x: point.x * photo.width, y: point.y * photo.height };
  const box = face?.box ?? { ...middle, width: 0, height: 0 };
  const onPage = (x: number, y: number) => placeOnPage(geometry, { x: x / photo.width, y: y / photo.height });
  const corners = [
    onPage(box.x, box.y),
    onPage(box.x + box.width, box.y),
    onPage(box.x, box.y + box.height),
    onPage(box.x + box.width, box.y + box.height),
  ];
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  const width = Math.max(leastPx, Math.max(...xs) - Math.min(...xs));
  const height = Math.max(leastPx, Math.max(...ys) - Math.min(...ys));
  const left = (Math.max(...xs) + Math.min(...xs) - width) / 2;
  const top = (Math.max(...ys) + Math.min(...ys) - height) / 2;
  return { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` };
}
