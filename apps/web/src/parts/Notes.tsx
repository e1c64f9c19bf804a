// SPDX-License-Identifier: Apache-2.0
import { usePlan } from '../app/state';
import type { Note, Statement } from '../shapes/plan';
import { Why } from './Proof';
import { Said } from './Said';

export function Notes({ notes }: { notes: Note[] }) {
  return (
    <ul class="notes">
      {notes.map((note) => (
        <li key={note.statement.id + note.options.join()}>
          <Said said={note.statement} /><NoteOptions ids={note.options} />
          <Why proof={note.proof} about={note.statement.text} />
        </li>
      ))}
    </ul>
  );
}

function NoteOptions({ ids }: { ids: string[] }) {
  const { plan } = usePlan();
  if (ids.length === 0) return null;
  const names = ids.map((id) => plan.options.find((o) => o.id === id)?.name ?? id);
  return <span class="for-options"> ({names.join('; ')})</span>;
}

export function Statements({ of }: { of: Statement[] }) {
  return <ul class="notes">{of.map((one, i) => <li key={one.id + i}><Said said={one} /></li>)}</ul>;
}

/** Notes in their groups, in the order in which groups first come. */
export function groupsOf(notes: Note[]): { group: string; notes: Note[] }[] {
  const groups: { group: string; notes: Note[] }[] = [];
  for (const note of notes) {
    const found = groups.find((one) => one.group === note.group);
    if (found) found.notes.push(note);
    else groups.push({ group: note.group, notes: [note] });
  }
  return groups;
}
