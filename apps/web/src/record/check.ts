// SPDX-License-Identifier: Apache-2.0
// What can be said of an answer before the engine reads it; the engine has the last word.
import type { Fact } from '../shapes/vocabulary';
import type { Words } from '../words';

/** A year, a month or a day that exists. */
export function isDate(text: string): boolean {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!parts) return false;
  const [, year, month, day] = parts;
  if (!month) return true;
  if (Number(month) < 1 || Number(month) > 12) return false;
  if (!day) return true;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(day) >= 1 && Number(day) <= last;
}

/** "1,5 " as a decimal number of the case form; words and dates stay as they are. */
export function plainNumber(fact: Fact, text: string): string {
  return fact.type === 'number' ? text.replaceAll(' ', '').replace(',', '.') : text.trim();
}

/** What is wrong with a number or date, in words; empty if nothing is. */
export function numberProblem(fact: Fact, text: string, t: Words): string {
  if (fact.groups.some((one) => one.id === text)) return '';
  if (fact.type === 'date') return isDate(text) ? '' : t.form.badDate;
  if (fact.type !== 'number') return '';
  const outside = t.form.inRange(fact.lowest ?? '', fact.highest ?? '');
  const number = /^(?:<=?|>=?)?(\d+(?:\.\d+)?)$/.exec(text);
  if (!number) return outside;
  const value = Number(number[1]);
  const inside = value >= Number(fact.lowest) && value <= Number(fact.highest);
  const whole = !fact.whole || Number.isInteger(value);
  return inside && whole ? '' : outside;
}
