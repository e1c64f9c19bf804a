// SPDX-License-Identifier: Apache-2.0
// A statement of the engine with its sources; each source is one click away.
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { briefOf, useApp } from '../app/state';
import type { Citation, Source, Statement } from '../shapes/plan';

export function Said({ said, children }: { said: Statement; children?: ComponentChildren }) {
  return (
    <>
      {said.text}{children}
      {said.sources && said.sources.length > 0 && <Citations of={said.sources} />}
    </>
  );
}

/** An address that may be linked to: of the web, and nothing else. */
export function linkOf(source: Source): string {
  if (/^https?:\/\//.test(source.url)) return source.url;
  if (source.doi) return `https://doi.org/${source.doi}`;
  if (source.pmid) return `https://pubmed.ncbi.nlm.nih.gov/${source.pmid}/`;
  return source.nct ? `https://clinicaltrials.gov/study/${source.nct}` : '';
}

function shortName(source: Source | undefined, id: string): string {
  return source ? `${source.body} ${source.date.slice(0, 4)}` : id;
}

export function Citations({ of }: { of: Citation[] }) {
  const { state, t } = useApp();
  const [open, setOpen] = useState(false);
  const id = useId();
  const sources = [state.plan, briefOf(state), state.calls].flatMap((one) => one?.sources ?? []);
  const found = of.map((one) => ({ ...one, full: sources.find((s) => s.id === one.source) }));
  const names = [...new Set(found.map((one) => shortName(one.full, one.source)))];
  const unsure = found.some((one) => !one.read_at_source);
  return (
    <span class="cite">
      {' '}
      <button type="button" class="cite-button" aria-expanded={open} aria-controls={id}
        onClick={() => setOpen(!open)}>
        {names.join('; ')}{unsure && <span class="unsure"> ({t.card.unconfirmed})</span>}
      </button>
      <span id={id} class="cite-list" hidden={!open}>
        {open && found.map((one) => (
          <span class="cite-one" key={one.source + one.place}>
            {one.full ? <SourceLine source={one.full} /> : one.source}
            {one.place && <>. {one.place}</>}
            {!one.read_at_source && <em> ({t.card.unconfirmed})</em>}
          </span>
        ))}
      </span>
    </span>
  );
}

export function SourceLine({ source }: { source: Source }) {
  const link = linkOf(source);
  return (
    <>
      {source.text}
      {link && <> <a href={link} target="_blank" rel="noopener noreferrer">{new URL(link).host}</a></>}
    </>
  );
}
