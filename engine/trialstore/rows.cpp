// SPDX-License-Identifier: Apache-2.0
#include "trialstore/rows.h"

#include <charconv>
#include <stdexcept>

#include "base/hash.h"
#include "trials/compact.h"
#include "trialstore/blob.h"

namespace nextline::trialstore {
namespace {

constexpr std::string_view kPrefix = "NCT";
constexpr std::size_t kDigits = 8;

/// The hash goes on over one more text; its end counts too.
void add(std::uint64_t& hash, std::string_view text) {
    hash = base::fnv1a(text, hash);
    hash = base::fnv1a(std::string_view("\0", 1), hash);
}

std::string site_key(const trials::Site& site) {
    return site.country + '\0' + site.city + '\0' + site.status;
}

}  // namespace

std::int64_t number_of(std::string_view id) {
    std::int64_t number = 0;
    id.remove_prefix(std::min(id.size(), kPrefix.size()));
    std::from_chars(id.data(), id.data() + id.size(), number);
    return number;
}

std::string id_of(std::int64_t number) {
    const std::string digits = std::to_string(number);
    const std::size_t zeros = kDigits - std::min(kDigits, digits.size());
    return std::string(kPrefix) + std::string(zeros, '0') + digits;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += (text.empty() ? "" : "\n") + line;
    return text;
}

std::vector<std::string> parted(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::int64_t content_hash(const trials::Trial& trial) {
    std::uint64_t hash = base::fnv1a(trial.id);
    for (const std::string* text :
         {&trial.title, &trial.summary, &trial.status, &trial.updated, &trial.study_type,
          &trial.sex, &trial.minimum_age, &trial.maximum_age, &trial.eligibility})
        add(hash, *text);
    for (const auto* list :
         {&trial.conditions, &trial.interventions, &trial.keywords, &trial.phases})
        add(hash, joined(*list));
    for (const trials::Site& site : trial.sites) add(hash, site_key(site));
    return static_cast<std::int64_t>(hash);
}

// No statement here has several effects (a trigger, OR REPLACE, RETURNING): for one that may have
// to be undone half way, FTS5 writes out all that it has gathered, which doubles the time of an
// import.
RowWriter::RowWriter(Database& database)
    : database_(database),
      find_must_(database, "SELECT id FROM must WHERE text = ?"),
      add_must_(database, "INSERT INTO must (text) VALUES (?)"),
      find_site_(database, "SELECT id FROM site WHERE country = ? AND city = ? AND status = ?"),
      add_site_(database, "INSERT INTO site (country, city, status) VALUES (?, ?, ?)"),
      remove_trial_(database, "DELETE FROM trial WHERE number = ?"),
      put_trial_(database,
                 "INSERT INTO trial (number, record, content, grammar, snapshot, "
                 "source, status, phases, study_type, form) VALUES (?,?,?,?,?,?,?,?,?,?)"),
      old_words_(database,
                 "SELECT title, summary, conditions, interventions, keywords, eligibility "
                 "FROM words WHERE number = ?"),
      not_found_(database,
                 "INSERT INTO found (found, rowid, title, summary, conditions, interventions, "
                 "keywords, eligibility) VALUES ('delete',?,?,?,?,?,?,?)"),
      remove_words_(database, "DELETE FROM words WHERE number = ?"),
      put_words_(database,
                 "INSERT INTO words (number, title, summary, conditions, interventions, keywords, "
                 "eligibility, updated, sex, minimum_age, maximum_age, lines) "
                 "VALUES (?,?,?,?,?,?,?,?,?,?,?,?)"),
      found_(database,
             "INSERT INTO found (rowid, title, summary, conditions, interventions, keywords, "
             "eligibility) VALUES (?,?,?,?,?,?,?)"),
      put_form_(database, "UPDATE trial SET grammar = ?, form = ? WHERE number = ?"),
      put_lines_(database, "UPDATE words SET lines = ? WHERE number = ?") {}

/// Both have their parameters: the id that is found, or that of the row that is added.
std::uint32_t RowWriter::given_id(Statement& find, Statement& add) {
    if (find.step()) {
        const std::int64_t id = find.number(0);
        find.end();
        return static_cast<std::uint32_t>(id);
    }
    add.run();
    return static_cast<std::uint32_t>(database_.last_id());
}

std::uint32_t RowWriter::id_of_must(const std::string& text) {
    const auto known = musts_.find(text);
    if (known != musts_.end()) return known->second;
    return musts_[text] = given_id(find_must_.with(text), add_must_.with(text));
}

std::uint32_t RowWriter::id_of_site(const trials::Site& site) {
    const std::string key = site_key(site);
    const auto known = sites_.find(key);
    if (known != sites_.end()) return known->second;
    return sites_[key] = given_id(find_site_.with(site.country, site.city, site.status),
                                  add_site_.with(site.country, site.city, site.status));
}

std::string RowWriter::form_of(const trials::ReadTrial& read) {
    return form_bytes(trials::compact_trial(
        read, [this](const std::string& must) { return id_of_must(must); },
        [this](const trials::Site& site) { return id_of_site(site); }));
}

void RowWriter::put(const trials::ReadTrial& read, const Origin& origin) {
    const trials::Trial& trial = read.trial;
    const std::int64_t number = number_of(trial.id);
    const std::string form = form_of(read);
    remove_trial_.with(number).run();
    put_trial_
        .with(number, origin.record, origin.content, origin.grammar, read.snapshot, read.source,
              trial.status, joined(trial.phases), trial.study_type, Blob{form})
        .run();
    remove_words(number);
    const std::string conditions = joined(trial.conditions);
    const std::string interventions = joined(trial.interventions);
    const std::string keywords = joined(trial.keywords);
    put_words_
        .with(number, trial.title, trial.summary, conditions, interventions, keywords,
              trial.eligibility, trial.updated, trial.sex, trial.minimum_age, trial.maximum_age,
              Blob{line_bytes(read.criteria)})
        .run();
    found_
        .with(number, trial.title, trial.summary, conditions, interventions, keywords,
              trial.eligibility)
        .run();
}

/// What is searched must be taken out with the very words that were put in.
void RowWriter::remove_words(std::int64_t number) {
    if (!old_words_.with(number).step()) return;
    not_found_
        .with(number, old_words_.text(0), old_words_.text(1), old_words_.text(2),
              old_words_.text(3), old_words_.text(4), old_words_.text(5))
        .run();
    old_words_.end();
    remove_words_.with(number).run();
}

void RowWriter::put_criteria(const trials::ReadTrial& read, std::int64_t grammar) {
    const std::int64_t number = number_of(read.trial.id);
    put_form_.with(grammar, Blob{form_of(read)}, number).run();
    put_lines_.with(Blob{line_bytes(read.criteria)}, number).run();
}

RowReader::RowReader(Database& database)
    : row_(database,
           "SELECT snapshot, source, status, phases, study_type, form, title, summary, conditions, "
           "interventions, keywords, eligibility, updated, sex, minimum_age, maximum_age, lines "
           "FROM trial JOIN words USING (number) WHERE number = ?"),
      must_(database, "SELECT text FROM must WHERE id = ?"),
      site_(database, "SELECT country, city, status FROM site WHERE id = ?") {}

std::string RowReader::must_of(std::uint32_t id) {
    if (id == trials::kNoMust) return {};
    if (!must_.with(std::int64_t{id}).step()) throw std::runtime_error("it is damaged: condition");
    return std::string(must_.text(0));
}

bool RowReader::read(std::int64_t number, trials::ReadTrial& read) {
    if (!row_.with(number).step()) return false;
    const auto text = [this](int column) { return std::string(row_.text(column)); };
    read.snapshot = text(0);
    read.source = text(1);
    read.trial = {.id = id_of(number),
                  .title = text(6),
                  .summary = text(7),
                  .conditions = parted(row_.text(8)),
                  .interventions = parted(row_.text(9)),
                  .keywords = parted(row_.text(10)),
                  .phases = parted(row_.text(3)),
                  .status = text(2),
                  .updated = text(12),
                  .study_type = text(4),
                  .sex = text(13),
                  .minimum_age = text(14),
                  .maximum_age = text(15),
                  .sites = {},
                  .eligibility = text(11)};
    trials::CompactTrial form;
    std::vector<std::string> lines;
    const bool sound = read_form(row_.text(5), form) && read_lines(row_.text(16), lines) &&
                       lines.size() == form.criteria.size();
    row_.end();
    if (!sound) throw std::runtime_error("it is damaged: " + read.trial.id);
    for (const std::uint32_t site : form.sites) {
        if (!site_.with(std::int64_t{site}).step()) throw std::runtime_error("it is damaged: site");
        read.trial.sites.push_back(
            {std::string(site_.text(0)), std::string(site_.text(1)), std::string(site_.text(2))});
    }
    read.criteria = {.list = {}, .cut = form.cut};
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const trials::CompactCriterion& each = form.criteria[i];
        read.criteria.list.push_back(
            {each.section, each.cohort == 0 ? std::string{} : form.cohorts[each.cohort - 1u],
             std::move(lines[i]), must_of(each.must), each.whole, must_of(each.permits),
             each.beyond, each.group});
    }
    site_.end();
    must_.end();
    return true;
}

}  // namespace nextline::trialstore
