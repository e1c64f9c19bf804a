// SPDX-License-Identifier: Apache-2.0
// The papers for a visit, as the engine writes them (`want: packet`): the page chooses what to show
// of them and says nothing of its own.
import { useEffect, useMemo, useState } from 'preact/hooks';
import { ask } from '../engine/client';
import { useApp, type State } from '../app/state';
import { withVisit } from '../record/visit';

/** The file of `nextline packet --format html`, and again a moment after what it says has changed. */
export function usePacket(): string | null {
  const { state } = useApp();
  const { record, visit, asOf, region, language, figures } = state;
  const [packet, setPacket] = useState<string | null>(null);
  useEffect(() => {
    if (!record) return;
    let late = false;
    const timer = setTimeout(() => {
      ask<string>(packetRequest(state)).then((html) => { if (!late) setPacket(html); },
        () => { if (!late) setPacket(null); });
    }, packet === null ? 0 : 300);
    return () => { late = true; clearTimeout(timer); };
  }, [record, visit, asOf, region, language, figures]);
  return packet;
}

function packetRequest({ record, visit, asOf, region, language }: State) {
  return {
    want: 'packet' as const, format: 'html' as const, as_of: asOf, region, language,
    record: withVisit(record!, visit),
  };
}

/** What fits on one page, by the sections of the packet. */
const SHORT = ['urgent', 'packet_summary', 'packet_choices', 'packet_missing', 'packet_first', 'packet_own', 'questions'];
const SHORT_QUESTIONS = 6;

function shorten(main: Element): void {
  main.querySelectorAll<HTMLElement>('section').forEach((one) => {
    const part = one.dataset.part;  // what has no heading of its own, the notices, stays
    if (part && !SHORT.includes(part)) one.remove();
  });
  main.querySelectorAll('[data-part=questions] li').forEach((one, i) => { if (i >= SHORT_QUESTIONS) one.remove(); });
  main.querySelectorAll('a[href^="#"]').forEach((one) => one.replaceWith(...one.childNodes));
}

/** The engine escapes every text of it; scripts and styles of elsewhere are refused by the policy. */
function contentOf(html: string, short: boolean): string {
  const inside = html.slice(html.indexOf('<main'), html.lastIndexOf('</main>'));  // without its style sheet
  const main = new DOMParser().parseFromString(inside, 'text/html').querySelector('main');
  if (!main) return '';
  for (const [from, to] of [['h2', 'h3'], ['h1', 'h2']] as const)  // the page has its own heading
    main.querySelectorAll(from).forEach((old) => {
      const next = document.createElement(to);
      next.id = old.id;
      next.textContent = old.textContent;
      old.replaceWith(next);
    });
  main.querySelectorAll('section').forEach((one) => {
    const heading = one.querySelector('h3');
    if (heading?.id) one.dataset.part = heading.id;
  });
  if (short) shorten(main);
  return main.innerHTML;
}

export function Paper({ html, short }: { html: string; short: boolean }) {
  const content = useMemo(() => contentOf(html, short), [html, short]);
  return <article class="sheet" dangerouslySetInnerHTML={{ __html: content }} />;
}
