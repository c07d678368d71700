// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QString>

namespace throughline::client {

//! Walks the properties of an object as the applier stores it, compact JSON, without decoding what it passes: for a few
//! properties of many records. Text that is no such object ends the walk. \a text must outlive it.
class StoredObject
{
public:
    explicit StoredObject(QByteArrayView text) : m_text(text) {}

    //! False behind the last property. They come in the order of their names.
    [[nodiscard]] bool next();
    //! As written.
    [[nodiscard]] QByteArrayView name() const { return m_name; }
    [[nodiscard]] QByteArrayView value() const { return m_value; }
    //! The value; empty when it is no string.
    [[nodiscard]] QString text() const;
    //! The value; 0 when it is no whole number.
    [[nodiscard]] qint64 number() const { return m_value.toLongLong(); }

private:
    QByteArrayView m_text;
    QByteArrayView m_name;
    QByteArrayView m_value;
    qsizetype m_at = 0;
};

} // namespace throughline::client
