// SPDX-License-Identifier: Apache-2.0
#include "opened_service.h"

#include <fstream>
#include <iterator>
#include <string>

#include "base/json.h"
#include "target.h"

namespace nextline::fuzz {

const service::Service& opened_service() {
    static const auto service = [] {
        std::ifstream stream(NEXTLINE_RULEBOOK, std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
        auto opened = service::Service::open(bytes);
        require(opened.has_value(), "the rulebook opens");
        return std::move(*opened);
    }();
    return *service;
}

void plan_for(std::string_view record) {
    const std::string request =
        R"({"want":"plan","format":"json","as_of":"2026-11-22","region":"us","language":"en",)"
        R"("audience":"clinician","figures":"shown","record":)" +
        std::string(record) + "}";
    const std::string answer = opened_service().answer(request);
    const auto document = base::json::read(answer);
    require(document.has_value(), "an answer is JSON");
    require((*document)->root()["ok"].boolean().has_value(), "an answer says whether it is ok");
}

}  // namespace nextline::fuzz
