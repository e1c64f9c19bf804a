// SPDX-License-Identifier: Apache-2.0
// Prints docs/rule-language.md from the table of operators.
#include <iostream>

#include "logic/operators.h"

int main() { std::cout << nextline::logic::manual(); }
