// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "intake/fhir_result.h"

namespace nextline::intake {

/// Reads a genomic variant (mCODE and HL7 genomics reporting), whose gene, source and meaning stand
/// in components, and keeps what it says of the gene. Inherited and tumour results are different
/// facts where the vocabulary has both (ids ending in _germline and _somatic); a variant that does
/// not say which, or whether it was present, is not read.
void read_variant(Reading& reading, const Result& variant, Value components,
                  const Setting& setting);

}  // namespace nextline::intake
