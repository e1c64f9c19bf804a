// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "rulebook/rulebook.h"
#include "trials/compact.h"

namespace nextline::service {

/// The one door: an opened rulebook that answers requests. Every app goes through it.
class Service {
public:
    /// Opens a compiled rulebook (bytes of the installed file).
    [[nodiscard]] static base::Result<std::unique_ptr<Service>> open(std::string_view rulebook);
    /// The same from a rulebook at hand (authoring, tests).
    [[nodiscard]] static std::unique_ptr<Service> of(rulebook::Rulebook rulebook);
    ~Service();

    /// Trials to match people with, in place of those opened before. `words` gives the trials of
    /// these ids, in that order.
    using TrialText =
        std::function<std::vector<trials::ReadTrial>(const std::vector<std::string>& ids)>;
    void open_trials(trials::CompactTrials trials, TrialText words);
    /// The same from a pack (`nextline trials pack`).
    [[nodiscard]] base::Result<void> open_pack(std::string_view pack);

    /// Answers one request: {record, as_of, region, language, audience, figures, assume, want,
    /// format, option, width, colour} (docs/request.md). The answer is JSON:
    /// {"ok": true, "body": ...} where body is the plan object, or a string for text and HTML, or
    /// {"ok": false, "errors": [{pointer, message, hint}]}.
    [[nodiscard]] std::string answer(std::string_view request) const;

    [[nodiscard]] const rulebook::Rulebook& rulebook() const;

private:
    struct State;
    explicit Service(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace nextline::service
