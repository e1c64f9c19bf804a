// SPDX-License-Identifier: Apache-2.0
// YAML of the small kind that the command line reads: every scalar is text; no anchors, tags,
// second document, empty values or bare yes, no, on, off.
import { Document, isAlias, isPair, isScalar, LineCounter, parseAllDocuments, visit } from 'yaml';
import { isObject, type Json } from '../shapes/json';
import { Unreadable } from './read_file';

const BARE = /^(yes|no|on|off)$/i;

export function readYaml(text: string): Json {
  const lines = new LineCounter();
  const documents = parseAllDocuments(text,
    { schema: 'failsafe', uniqueKeys: true, lineCounter: lines, merge: false });
  if (!Array.isArray(documents) || documents.length === 0) return [];
  const places: string[] = [];
  const report = (offset: number | undefined, message: string) => {
    const { line, col } = lines.linePos(offset ?? 0);
    places.push(`${line}:${col}: ${message}`);
  };
  for (const document of documents)
    for (const error of document.errors) report(error.pos[0], error.message.split(/ at line|\n/)[0] ?? '');
  if (documents.length > 1) report(documents[1]?.range[0], 'a second document is not allowed');
  const first = documents[0]!;
  visit(first, (_key, node) => {
    if (isPair(node)) return;
    const range = (node as { range?: [number, number, number] | null }).range;
    if (isAlias(node)) return report(range?.[0], 'an alias is not allowed');
    const { anchor, tag } = node as { anchor?: string; tag?: string };
    if (anchor) report(range?.[0], 'an anchor is not allowed');
    if (tag) report(range?.[0], 'a tag is not allowed');
    if (!isScalar(node) || node.type !== 'PLAIN') return;
    if (node.source === '') report(range?.[0], 'a value is missing');
    if (BARE.test(node.source ?? '')) report(range?.[0], `bare \`${node.source}\` is not allowed`);
  });
  if (places.length > 0) throw new Unreadable('yaml', places);
  return (first.toJS() ?? []) as Json;
}

/** The same kind of YAML from a case: every scalar is text, quoted where it would be refused bare. */
export function writeYaml(value: Json): string {
  const document = new Document(asText(withBundleAsText(value)), { schema: 'failsafe', aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (_key, node) => {
      const text = String(node.value);
      if (text === '' || BARE.test(text)) node.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString({ lineWidth: 0 });
}

/** FHIR needs the numbers of JSON, and our YAML holds text only: a bundle is one text. */
function withBundleAsText(value: Json): Json {
  return isObject(value) && isObject(value.bundle) ? { ...value, bundle: JSON.stringify(value.bundle) } : value;
}

function asText(value: Json): Json {
  if (Array.isArray(value)) return value.map(asText);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value)
      .filter(([, one]) => one !== null).map(([key, one]) => [key, asText(one)]));
  return String(value);
}
