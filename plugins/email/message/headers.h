// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "message/mail.h"

#include <QByteArrayList>

#include <utility>
#include <vector>

namespace throughline::email {

//! The fields of a header block in their order: lower-case name, raw value without folds.
class Headers
{
public:
    //! Splits a block of header lines; what is no field is left out.
    [[nodiscard]] static Headers parse(const QByteArray &block);

    void append(const QByteArray &name, const QByteArray &value);
    [[nodiscard]] QByteArray first(QByteArrayView name) const;
    [[nodiscard]] QByteArrayList all(QByteArrayView name) const;
    [[nodiscard]] bool has(QByteArrayView name) const;
    [[nodiscard]] bool isEmpty() const { return m_fields.empty(); }

private:
    std::vector<std::pair<QByteArray, QByteArray>> m_fields;
};

//! Fills what the outermost header says: people, subject, date, ids, threading, whether a machine wrote it.
void readHeaders(const Headers &headers, const QByteArray &raw, Mail &mail);

//! Ids in angle brackets, in their order, without brackets; a text without any is one id.
[[nodiscard]] QStringList readIds(const QByteArray &value, int most);

} // namespace throughline::email
