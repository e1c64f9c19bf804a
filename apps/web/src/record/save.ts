// SPDX-License-Identifier: Apache-2.0
import type { Case } from './case';

/** The case as a file that this page and the command line read. */
export async function caseFile(record: Case, kind: 'json' | 'yaml', name: string): Promise<File> {
  if (kind === 'json')
    return new File([JSON.stringify(record, null, 1) + '\n'], `${name}.json`, { type: 'application/json' });
  const { writeYaml } = await import('./read_yaml');
  return new File([writeYaml(record)], `${name}.yaml`, { type: 'application/yaml' });
}

export function download(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Hands the file to another program of the device, or saves it where that is not possible. */
export async function share(file: File): Promise<void> {
  if (!navigator.canShare?.({ files: [file] })) return download(file);
  await navigator.share({ files: [file] }).catch(() => undefined);
}
