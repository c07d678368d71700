// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QJsonValue>
#include <QString>

namespace throughline::events {

//! Outside text as it may be kept: no control or format characters but line feed and tab, trimmed, at most \a max
//! characters and never half a character.
[[nodiscard]] QString cleanText(const QString &text, qsizetype max);
//! Text of a JSON text, number or truth value; empty for all else.
[[nodiscard]] QString textOf(const QJsonValue &value, qsizetype max);
//! An id as senders write them, text or number; empty when there is none or it is too long to be one.
[[nodiscard]] QString idOf(const QJsonValue &value);
//! Plausible and normalised as CHANNELS "Contact points" says; empty when it is not.
[[nodiscard]] QString emailOf(const QJsonValue &value);
[[nodiscard]] QString phoneOf(const QJsonValue &value);
//! A web address (http, https) without user names and, unless \a query, without what follows '?'; empty for all else.
[[nodiscard]] QString webAddress(const QJsonValue &value, bool query);
//! Scheme, host and port as a browser writes an Origin; empty when it has none.
[[nodiscard]] QString originOf(const QString &url);
//! Equal, in a time that does not tell where they differ.
[[nodiscard]] bool sameBytes(QByteArrayView a, QByteArrayView b);
//! 32 hex digits that stand for \a text.
[[nodiscard]] QString shortHash(const QByteArray &text);

} // namespace throughline::events
