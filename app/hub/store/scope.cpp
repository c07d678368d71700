// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/scope.h"

namespace throughline::hub {

namespace {

// Stored: never change a letter.
constexpr char letters[] = {'\0', 'o', 'm', 'q', 'a', 'c', 'p'};

} // namespace

QByteArray scopeKey(const Scope &scope)
{
    QByteArray key(1, letters[size_t(scope.kind)]);
    if (!scope.id.isNull())
        key.append(reinterpret_cast<const char *>(scope.id.bytes.data()), qsizetype(scope.id.bytes.size()));
    return key;
}

std::optional<Scope> scopeFromKey(QByteArrayView key)
{
    for (int kind = int(ScopeKind::Org); kind <= int(ScopeKind::ContactPoint); ++kind) {
        if (key.isEmpty() || key[0] != letters[kind])
            continue;
        if (key.size() == 1)
            return Scope{ScopeKind(kind), {}};
        if (const auto id = Id::fromBytes(key.sliced(1)))
            return Scope{ScopeKind(kind), *id};
    }
    return std::nullopt;
}

} // namespace throughline::hub
