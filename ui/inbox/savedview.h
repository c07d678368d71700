// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/readmodels.h"

#include <QJsonObject>

#include <vector>

namespace throughline::ui {

//! A view of the inbox that an agent made: what it shows, in which order, and its name.
struct SavedView {
    QString id; //!< UUID text
    QString name;
    client::InboxFilter filter;

    bool operator==(const SavedView &) const = default;
};

//! What a view asks for, without id and name. \a me: whom it calls "me", null in an agent's own setting.
[[nodiscard]] client::InboxFilter readFilter(const QJsonObject &object, const Id &me = {});
[[nodiscard]] QJsonObject writeFilter(const client::InboxFilter &filter, const Id &me = {});
//! As the agent's setting "views" holds them. What cannot be read is left out.
[[nodiscard]] std::vector<SavedView> readViews(const QJsonObject &setting);
[[nodiscard]] QJsonObject writeViews(const std::vector<SavedView> &views);

} // namespace throughline::ui
