// SPDX-License-Identifier: Apache-2.0
// Invented trials as the registry writes them, taken into an index and packed by the command line.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandLine } from './repository';

interface Invented { id: string; title: string; taken: string; criteria: string; places: [string, string][] }

/** Five lines that the record of `hr_after_cdk46_esr1` meets, and its own words. */
const met = ['Age 18 years or older', 'Postmenopausal', 'ECOG performance status 0 or 1',
  'Estrogen receptor positive', 'HER2-negative'];

export const fitting = 'NCT90000001', open = 'NCT90000002', against = 'NCT90000003', old = 'NCT90000004';
export const title = 'Tablets <b>A</b> <img src=x onerror="document.title=1"> & B in metastatic breast cancer';

const invented: Invented[] = [
  { id: fitting, title, taken: '2026-10-15', criteria: inclusion(met), places: [['Spain', 'Barcelona']] },
  { id: open, title: 'Study of a blood count in breast cancer', taken: '2026-10-15', places: [],
    criteria: inclusion([...met, 'Absolute neutrophil count >= 1.5 x 10^9/L', 'Likes the study staff']) },
  { id: against, title: 'HER2-positive breast cancer', taken: '2026-10-15', places: [['France', 'Lyon']],
    criteria: inclusion(['Age 18 years or older', 'HER2-positive', 'Postmenopausal', 'ECOG performance status 0 or 1']) },
  // Fresh when the pack was made, no longer on the day of the plan.
  { id: old, title: 'An older record of breast cancer', taken: '2026-07-25', criteria: inclusion(met), places: [] },
];

function inclusion(lines: string[]): string {
  const list = (all: string[]) => all.map((line) => `* ${line}`).join('\n');
  return `Inclusion Criteria:\n\n${list(lines)}\n\nExclusion Criteria:\n\n${list(['Presence of visceral crisis'])}`;
}

function record({ id, title: briefTitle, taken, criteria, places }: Invented): object {
  return {
    protocolSection: {
      identificationModule: { nctId: id, briefTitle },
      statusModule: { overallStatus: 'RECRUITING', lastUpdatePostDateStruct: { date: taken } },
      conditionsModule: { conditions: ['Breast Cancer'] },
      designModule: { studyType: 'INTERVENTIONAL', phases: ['PHASE2'] },
      eligibilityModule: { eligibilityCriteria: criteria, sex: 'ALL', minimumAge: '18 Years' },
      contactsLocationsModule: { locations: places.map(([country, city]) => ({ country, city, status: 'RECRUITING' })) },
    },
    derivedSection: { miscInfoModule: { versionHolder: taken } },
  };
}

export interface Trials { index: string; pack: string }

export function makeTrials(): Trials {
  const folder = mkdtempSync(join(tmpdir(), 'nextline-trials-'));
  const records = join(folder, 'records.jsonl'), index = join(folder, 'trials.sqlite'), pack = join(folder, 'pack.json.gz');
  writeFileSync(records, invented.map((one) => `${JSON.stringify(record(one))}\n`).join(''));
  execFileSync(commandLine, ['trials', 'import', records, '--index', index]);
  execFileSync(commandLine, ['trials', 'pack', '--index', index, '--output', pack, '--as-of', '2026-10-20']);
  return { index, pack };
}
