// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "composer/sendguard.h"

#include "shared/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

constexpr int rowsOfOne = 5;

OtherCustomer otherOf(const client::CustomerRow &row)
{
    OtherCustomer other{.name = row.name, .addresses = {}};
    for (const ContactPoint &point : row.points)
        other.addresses << point.value;
    return other;
}

} // namespace

bool SendGuard::passes(const GuardInput &input, const Id &customer)
{
    if (m_waiting > 0 || !lookUp(input))
        return false;
    GuardInput known = input;
    for (const QString &candidate : candidatesOf(input)) {
        for (const client::CustomerRow &row : m_found[candidate]) {
            OtherCustomer other = otherOf(row);
            const bool listed = std::find(known.others.begin(), known.others.end(), other) != known.others.end();
            if (row.id != customer && !listed)
                known.others.push_back(std::move(other));
        }
    }
    auto warnings = judge(known);
    if (m_partiesSeen)
        std::erase_if(warnings, [](const auto &each) { return each.kind == GuardWarning::Kind::Parties; });
    if (warnings.empty() || warnings == m_shown) {
        m_partiesSeen = m_partiesSeen || !input.parties.isEmpty();
        return true;
    }
    m_shown = std::move(warnings);
    Q_EMIT changed();
    return false;
}

//! True when everything that is named is known; else it is being looked for.
bool SendGuard::lookUp(const GuardInput &input)
{
    QStringList missing = candidatesOf(input);
    missing.removeIf([this](const QString &candidate) { return m_found.contains(candidate); });
    if (missing.isEmpty())
        return true;
    m_waiting = int(missing.size());
    for (const QString &candidate : std::as_const(missing)) {
        m_source.findCustomers(candidate, rowsOfOne)
            .then(this, [this, candidate, generation = m_generation](const Result<client::CustomersPage> &page) {
                if (generation != m_generation)
                    return;
                m_found[candidate] = page ? page->rows : std::vector<client::CustomerRow>();
                if (--m_waiting == 0)
                    Q_EMIT resumed();
            });
    }
    return false;
}

void SendGuard::putAway()
{
    ++m_generation;
    m_waiting = 0;
    if (m_shown.empty())
        return;
    m_shown.clear();
    Q_EMIT changed();
}

void SendGuard::clear()
{
    m_partiesSeen = false;
    m_found.clear();
    m_newer.stop();
    putAway();
}

QStringList SendGuard::warnings() const
{
    QStringList sentences;
    for (const GuardWarning &warning : m_shown)
        sentences << sentence(warning);
    return sentences;
}

QString SendGuard::sentence(const GuardWarning &warning)
{
    const QString what = isolated(oneLine(warning.what, 80));
    switch (warning.kind) {
    case GuardWarning::Kind::GreetsAnother:
        //: Warning before a reply is sent; %1 is the name in the greeting
        return tr("The greeting is for %1, and the reply goes to somebody else.").arg(what);
    case GuardWarning::Kind::NamesAnother:
        //: Warning before a reply is sent; %1 is another customer
        return tr("The text names %1, another customer.").arg(what);
    case GuardWarning::Kind::CopyToCustomer:
        //: Warning before a reply is sent; %1 is another customer, by name or address
        return tr("%1 gets this too and is another customer.").arg(what);
    case GuardWarning::Kind::Parties:
        //: Warning before a reply is sent
        return tr("%n other person(s) take part in this exchange. Is it meant for whom it goes to?", nullptr,
                  warning.count);
    case GuardWarning::Kind::FileMissing:
        //: Warning before a reply is sent; %1 is a word of the text, such as "attached"
        return tr("The text says %1, and no file is attached.").arg(u'“' + what + u'”');
    }
    return {};
}

} // namespace throughline::ui
