// SPDX-License-Identifier: Apache-2.0
#include "trialstore/wanted.h"

#include "trialstore/schema.h"

namespace nextline::trialstore {

std::string match_of(const std::string& words) {
    std::string out;
    std::string word;
    bool marked = false;
    const auto add = [&] {
        if (word == "OR" && !out.empty())
            out += "OR ";
        else if (!word.empty())
            out += "\"" + word + "\" ";
        word.clear();
    };
    for (const char c : words) {
        if (c == '"' || (!marked && static_cast<unsigned char>(c) <= ' '))
            add();
        else
            word += c;
        if (c == '"') marked = !marked;
    }
    if (word != "OR") add();
    if (out.ends_with("OR ")) out.resize(out.size() - 3);
    return out;
}

std::string condition_of(const Wanted& wanted, const std::string& match) {
    std::string sql = " WHERE ";
    if (match.empty())
        sql += "?1 = ''";
    else if (wanted.about)
        sql +=
            "trial.number IN (SELECT rowid FROM found WHERE found MATCH "
            "'{title conditions keywords} : (' || ?1 || ')' UNION ALL "
            "SELECT number FROM words WHERE number IN "
            "(SELECT rowid FROM found WHERE found MATCH ?1) AND " +
            std::string(kUnnamed) + ")";
    else
        sql += "found MATCH ?1";
    sql += wanted.status.empty() ? " AND ?2 = ''" : " AND trial.status = ?2";
    sql += wanted.phase.empty() ? " AND ?3 = ''"
                                : " AND instr(char(10) || phases || char(10), "
                                  "char(10) || ?3 || char(10)) > 0";
    return sql;
}

bool is_ranked(const Wanted& wanted, const std::string& match) {
    return !match.empty() && !wanted.about;
}

std::string tables_of(const Wanted& wanted, const std::string& match) {
    return is_ranked(wanted, match) ? " FROM found JOIN trial ON trial.number = found.rowid"
                                    : " FROM trial";
}

}  // namespace nextline::trialstore
