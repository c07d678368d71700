// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/describe.h"

#include <QJsonObject>
#include <QString>

namespace throughline {

//! A view of the inbox or a search that its owner gave to everybody or to a queue's team. Words only: each console asks its
//! own cache, so that nobody sees by it what they may not see.
struct SharedView {
    Id id;
    qint64 rev = 0;
    QString kind; //!< "view" or "search"
    QString name;
    Id ownerId;
    Id queueId;        //!< for whom; null: everybody
    QJsonObject value; //!< a view's filter as in the setting "views", where "me" is whoever looks; a search: {text}

    bool operator==(const SharedView &) const = default;
    static constexpr auto description()
    {
        return std::tuple{property("id", &SharedView::id),           property("rev", &SharedView::rev),
                          property("kind", &SharedView::kind),       property("name", &SharedView::name),
                          property("ownerId", &SharedView::ownerId), property("queueId", &SharedView::queueId),
                          property("value", &SharedView::value)};
    }
};

} // namespace throughline
