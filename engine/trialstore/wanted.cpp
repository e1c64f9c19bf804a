// SPDX-License-Identifier: Apache-2.0
#include "trialstore/wanted.h"

namespace nextline::trialstore {

std::string match_of(const Wanted& wanted) {
    std::string out;
    std::string word;
    const auto add = [&] {
        if (word == "OR" && !out.empty())
            out += "OR ";
        else if (!word.empty())
            out += "\"" + word + "\" ";
        word.clear();
    };
    for (const char c : wanted.words) {
        if (static_cast<unsigned char>(c) <= ' ')
            add();
        else if (c != '"')
            word += c;
    }
    if (word != "OR") add();
    if (out.ends_with("OR ")) out.resize(out.size() - 3);
    if (out.empty() || !wanted.about) return out;
    return "{title conditions keywords} : (" + out + ")";
}

std::string condition_of(const Wanted& wanted, const std::string& match) {
    std::string sql = " WHERE ";
    sql += match.empty() ? "?1 = ''" : "found MATCH ?1";
    sql += wanted.status.empty() ? " AND ?2 = ''" : " AND trial.status = ?2";
    sql += wanted.phase.empty() ? " AND ?3 = ''"
                                : " AND instr(char(10) || phases || char(10), "
                                  "char(10) || ?3 || char(10)) > 0";
    return sql;
}

std::string tables_of(const std::string& match) {
    return match.empty() ? " FROM trial" : " FROM found JOIN trial ON trial.number = found.rowid";
}

}  // namespace nextline::trialstore
