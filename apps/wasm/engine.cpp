// SPDX-License-Identifier: Apache-2.0
#include "engine.h"

#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "base/diagnostic.h"
#include "service/service.h"

namespace {

struct Module {
    std::unique_ptr<nextline::service::Service> service;
    std::string reply;
};

Module& module_of_page() {
    static Module module;
    return module;
}

}  // namespace

char* allocate(std::size_t size) { return new char[size]; }

std::size_t open_rulebook(char* bytes, std::size_t size) {
    const std::unique_ptr<char[]> given(bytes);
    Module& module = module_of_page();
    auto opened = nextline::service::Service::open({given.get(), size});
    module.reply = opened ? std::string() : nextline::base::to_text(opened.error());
    module.service = opened ? std::move(*opened) : nullptr;
    return module.reply.size();
}

std::size_t open_trials(char* bytes, std::size_t size) {
    const std::unique_ptr<char[]> given(bytes);
    Module& module = module_of_page();
    module.reply = "no rulebook is open";
    if (!module.service) return module.reply.size();
    const auto opened = module.service->open_pack({given.get(), size});
    module.reply = opened ? std::string() : nextline::base::to_text(opened.error());
    return module.reply.size();
}

std::size_t answer(char* request, std::size_t size) {
    const std::unique_ptr<char[]> given(request);
    Module& module = module_of_page();
    if (!module.service) return 0;
    module.reply = module.service->answer({given.get(), size});
    return module.reply.size();
}

const char* reply_text() { return module_of_page().reply.data(); }
