// SPDX-License-Identifier: Apache-2.0
// Invented people, served beside the page (copied there from knowledge/patients and examples).
export const examples = [
  'hr_after_cdk46_esr1', 'hr_first_line_sensitive', 'her2_second_line', 'tnbc_pdl1_positive',
  'hr_doing_well_ribociclib', 'contradictory_receptors', 'red_flag_fever', 'fhir_bundle',
] as const;
export type Example = (typeof examples)[number];

export async function exampleText(name: Example): Promise<string> {
  const ending = name === 'fhir_bundle' ? 'json' : 'yaml';
  const response = await fetch(`./examples/${name}.${ending}`);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.text();
}
