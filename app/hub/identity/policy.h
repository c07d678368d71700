// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QString>

#include <map>
#include <vector>

namespace throughline::hub {

//! How far evidence goes: settings of the workspace, kept as data (setting "identity"; COMMANDS.md, Identity).
struct IdentityPolicy {
    struct Limit {
        int points = 20;   //!< of the kind, that a customer may hold by other evidence than the company's own id
        int customers = 5; //!< for how many a value may be suggested before it counts as shared
    };
    std::map<QString, Limit> limits;
    std::vector<QString> blocked; //!< "kind:pattern", "*" stands for anything

    [[nodiscard]] Limit limitOf(const QString &kind) const;
    //! Such a value is never linked and never evidence.
    [[nodiscard]] bool blocks(const QString &kind, const QString &value) const;

    [[nodiscard]] static IdentityPolicy standard();
    [[nodiscard]] QJsonObject toJson() const;
    //! InvalidArgument names what is wrong.
    [[nodiscard]] static Result<IdentityPolicy> fromJson(const QJsonObject &object);
};

} // namespace throughline::hub
