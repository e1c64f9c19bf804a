// SPDX-License-Identifier: Apache-2.0
// JSON pointers (RFC 6901) into a record that is never changed in place.
import { isObject, type Json } from '../shapes/json';

export function steps(pointer: string): string[] {
  if (pointer === '') return [];
  return pointer.slice(1).split('/').map((s) => s.replaceAll('~1', '/').replaceAll('~0', '~'));
}

export function get(root: Json | undefined, pointer: string): Json | undefined {
  return getAt(root, steps(pointer));
}

/** The same by the steps themselves. */
export function getAt(root: Json | undefined, path: string[]): Json | undefined {
  let at: Json | undefined = root;
  for (const step of path) {
    if (Array.isArray(at)) at = at[Number(step)];
    else if (isObject(at)) at = at[step];
    else return undefined;
  }
  return at;
}

/** A copy in which the value at `path` is what `change` gives; undefined removes it. */
export function changed(root: Json | undefined, path: string[],
                        change: (old: Json | undefined) => Json | undefined): Json | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return change(root);
  if (Array.isArray(root)) {
    const index = Number(step);
    const next = changed(root[index], rest, change);
    return next === undefined ? root.filter((_, i) => i !== index)
      : root.map((one, i) => (i === index ? next : one));
  }
  const object = isObject(root) ? root : {};
  const next = changed(object[step], rest, change);
  if (next !== undefined) return { ...object, [step]: next };
  const { [step]: _gone, ...left } = object;
  return left;
}

export function put(root: Json, path: string[], value: Json): Json {
  return changed(root, path, () => value) ?? null;
}

/** Without the value at `pointer`, and without the objects that it leaves empty. */
export function removed(root: Json, pointer: string): Json {
  const path = steps(pointer);
  let left = changed(root, path, () => undefined) ?? {};
  for (let depth = path.length - 1; depth > 0; --depth) {
    const parent = getAt(left, path.slice(0, depth));
    const empty = isObject(parent) && Object.keys(parent).length === 0;
    if (!empty) break;
    left = changed(left, path.slice(0, depth), () => undefined) ?? {};
  }
  return left;
}
