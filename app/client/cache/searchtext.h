// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/recordtype.h"

#include <QByteArrayView>
#include <QJsonObject>
#include <QString>

#include <utility>
#include <vector>

namespace throughline::client {

//! The words of a record that search finds, as the full-text index gets them; empty: not indexed.
//! A pure function of the body, because the index keeps no text and needs the old words to forget them.
[[nodiscard]] QString searchableText(RecordType type, const QJsonObject &body);

//! Puts blanks around ideographs and kana, which unicode61 does not segment: each becomes a word of its own.
[[nodiscard]] QString segmented(const QString &text);

//! A string of the top level of a body as the applier stores it, without parsing the rest; empty when it is not there.
//! Only for names that sort after every nested object: "text" of an item, "name" of a customer, "value" of a contact point.
[[nodiscard]] QString storedString(QByteArrayView body, const char *name);

//! What a person typed, as an FTS5 query: every word must occur, the last one may be unfinished. Operators of FTS5
//! lose their meaning. Empty when there is no word.
[[nodiscard]] QString matchExpression(const QString &typed);

//! Where the words of \a typed begin and end in \a text, ignoring case and diacritics: for marks. In order, not overlapping.
[[nodiscard]] std::vector<std::pair<int, int>> matchedRanges(const QString &text, const QString &typed);

} // namespace throughline::client
