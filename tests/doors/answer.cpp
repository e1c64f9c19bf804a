// SPDX-License-Identifier: Apache-2.0
// The service without an app around it: answer RULEBOOK < request > answer.
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "service/service.h"

int main(int count, char** words) {
    if (count != 2) return 2;
    std::ifstream stream(words[1], std::ios::binary);
    const std::string rulebook{std::istreambuf_iterator<char>(stream), {}};
    const auto service = nextline::service::Service::open(rulebook);
    if (!service) {
        std::cerr << nextline::base::to_text(service.error());
        return 1;
    }
    const std::string request{std::istreambuf_iterator<char>(std::cin), {}};
    std::cout << (*service)->answer(request);
    return 0;
}
