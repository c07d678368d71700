// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/recordtype.h"

#include <QByteArrayView>
#include <QJsonObject>
#include <QString>

namespace throughline::client {

//! The words of a record that search finds, as the full-text index gets them; empty: not indexed. A pure function of the
//! body (domain/searchwords.h has that of items).
[[nodiscard]] QString searchableText(RecordType type, const QJsonObject &body);

//! A string of the top level of a body as the applier stores it, without parsing the rest; empty when it is not there.
//! Only for names that sort after every nested object: "text" of an item, "name" of a customer, "value" of a contact point.
[[nodiscard]] QString storedString(QByteArrayView body, const char *name);

//! What a person typed, as an FTS5 query for people: every word must occur, the last one may be unfinished. Operators of FTS5
//! lose their meaning. Empty when there is no word.
[[nodiscard]] QString matchExpression(const QString &typed);

} // namespace throughline::client
