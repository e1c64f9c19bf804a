// SPDX-License-Identifier: Apache-2.0
// What a changed wish moved: the choices that may be discussed, by their place before and after.

export interface Move { id: string; from: number; to: number }

/** Places count from 1. Only choices of both orders; the largest moves first, then by place. */
export function movesOf(before: string[], after: string[]): Move[] {
  const places = new Map(before.map((id, i) => [id, i + 1]));
  const moves: Move[] = [];
  after.forEach((id, i) => {
    const from = places.get(id);
    if (from !== undefined && from !== i + 1) moves.push({ id, from, to: i + 1 });
  });
  return moves.sort((a, b) => Math.abs(b.from - b.to) - Math.abs(a.from - a.to) || a.to - b.to);
}

/** One pairwise answer after another: binary insertion of each item into the order so far. */
export interface Comparing { sorted: string[]; rest: string[]; low: number; high: number }

export function startComparing(items: string[]): Comparing {
  const [first, ...rest] = items;
  const sorted = first === undefined ? [] : [first];
  return { sorted, rest, low: 0, high: sorted.length };
}

/** The two to compare, or nothing when the order is ready. */
export function pairOf(comparing: Comparing): [string, string] | null {
  const item = comparing.rest[0];
  const other = comparing.sorted[Math.floor((comparing.low + comparing.high) / 2)];
  return item !== undefined && other !== undefined ? [item, other] : null;
}

export function answered(comparing: Comparing, firstMattersMore: boolean): Comparing {
  const { sorted, rest } = comparing;
  const middle = Math.floor((comparing.low + comparing.high) / 2);
  const low = firstMattersMore ? comparing.low : middle + 1;
  const high = firstMattersMore ? middle : comparing.high;
  const [item, ...left] = rest;
  if (low < high || item === undefined) return { sorted, rest, low, high };
  const next = [...sorted.slice(0, low), item, ...sorted.slice(low)];
  return { sorted: next, rest: left, low: 0, high: next.length };
}
