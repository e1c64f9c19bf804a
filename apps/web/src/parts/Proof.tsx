// SPDX-License-Identifier: Apache-2.0
// The proof behind a sentence: conditions down to the facts of the record.
import { useId, useMemo, useState } from 'preact/hooks';
import { briefOf, useApp } from '../app/state';
import type { Step, Truth } from '../shapes/plan';

const marks: Record<Truth, string> = { holds: '✓', fails: '✗', unknown: '?' };

export function TruthMark({ truth, words }: { truth: Truth; words: Record<Truth, string> }) {
  return (
    <span class={`truth ${truth}`}>
      <span aria-hidden="true">{marks[truth]}</span><span class="sr">{words[truth]}: </span>
    </span>
  );
}

const tables = new WeakMap<Step[], Map<string, Step>>();
function stepsOf(proofs: Step[]): Map<string, Step> {
  let table = tables.get(proofs);
  if (!table) tables.set(proofs, (table = new Map(proofs.map((step) => [step.id, step]))));
  return table;
}

/** A button that shows the proof below it. Nothing if there is none. */
export function Why({ proof, about }: { proof: string; about: string }) {
  const { state, t } = useApp();
  const proofs = (state.plan ?? briefOf(state))?.proofs;
  const [open, setOpen] = useState(false);
  const id = useId();
  const steps = useMemo(() => stepsOf(proofs ?? []), [proofs]);
  if (!proof || !steps.has(proof)) return null;
  return (
    <>
      {' '}
      <button type="button" class="why" aria-expanded={open} aria-controls={id}
        onClick={() => setOpen(!open)}>
        {open ? t.card.hideProof : t.card.proof}<span class="sr"> {about}</span>
      </button>
      <div id={id} class="proof" hidden={!open}>
        {open && <ul class="proof-tree"><Branch id={proof} steps={steps} depth={0} /></ul>}
      </div>
    </>
  );
}

const DEEPEST = 12;

function Branch({ id, steps, depth }: { id: string; steps: Map<string, Step>; depth: number }) {
  const { t, state } = useApp();
  const step = steps.get(id);
  if (!step || depth > DEEPEST) return null;
  const joined: Record<string, string> = { all: t.card.all, any: t.card.any, not: t.card.not };
  const text = step.text ?? joined[step.kind] ?? '';
  // A definition with the same words as its only ground says nothing new.
  const only = step.premises.length === 1 ? steps.get(step.premises[0] ?? '') : undefined;
  if (only && step.kind === 'named' && only.text === step.text)
    return <Branch id={only.id} steps={steps} depth={depth + 1} />;
  return (
    <li>
      <TruthMark truth={step.truth} words={t.card.truth} />{text}
      {step.contradictory && <em> ({t.card.contradictory})</em>}
      {step.assumed && <em> ({t.card.assumed})</em>}
      {state.audience === 'clinician' && step.rule && <code class="rule">{step.rule}</code>}
      {(step.uses ?? []).map((use) => (
        <p class="use" key={use.origin + use.text}>
          <span class="quiet-label">{t.card.inRecord}</span> {use.text}
          {state.audience === 'clinician' && <code class="rule">{use.origin}</code>}
        </p>
      ))}
      {(step.missing ?? []).map((one) => (
        <p class="use" key={one.text}>
          <span class="quiet-label">{t.card.notInRecord}</span> {one.text}
        </p>
      ))}
      {step.premises.length > 0 && (
        <ul>{step.premises.map((p) => <Branch key={p} id={p} steps={steps} depth={depth + 1} />)}</ul>
      )}
    </li>
  );
}
