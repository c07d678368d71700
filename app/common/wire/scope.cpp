// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "wire/scope.h"

namespace throughline::wire {

using namespace Qt::StringLiterals;

QString Scope::toString() const
{
    switch (kind) {
    case ScopeKind::Org: return u"org"_s;
    case ScopeKind::All: return u"all"_s;
    case ScopeKind::Me: return u"me-"_s + id.toString();
    case ScopeKind::Queue: return u"q-"_s + id.toString();
    case ScopeKind::Customer: return u"c-"_s + id.toString();
    case ScopeKind::ContactPoint: return u"p-"_s + id.toString();
    }
    return {};
}

std::optional<Scope> Scope::fromString(QStringView text)
{
    if (text == u"org")
        return org();
    if (text == u"all")
        return all();
    const auto dash = text.indexOf(u'-');
    if (dash < 1)
        return std::nullopt;
    const auto id = Id::fromString(text.sliced(dash + 1));
    if (!id || id->isNull())
        return std::nullopt;
    const auto prefix = text.first(dash);
    if (prefix == u"me")
        return me(*id);
    if (prefix == u"q")
        return queue(*id);
    if (prefix == u"c")
        return customer(*id);
    if (prefix == u"p")
        return contactPoint(*id);
    return std::nullopt;
}

} // namespace throughline::wire
