// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

// The doors to GMime and GLib that need no type of theirs.

namespace throughline::email {

//! g_mime_init(), once in the process.
void ensureLibrary();

//! RFC 2047 undone, as UTF-8. \a value holds no NUL.
[[nodiscard]] QByteArray decodedHeaderText(const QByteArray &value);

//! Milliseconds since 1970 of an RFC 5322 date, also of the odd ones; nothing when it is none.
[[nodiscard]] std::optional<qint64> parsedDate(const QByteArray &value);

//! A converter of the C library to UTF-8. Bytes it cannot read become U+FFFD.
class GConvert
{
public:
    explicit GConvert(const QByteArray &charset);
    ~GConvert();
    Q_DISABLE_COPY_MOVE(GConvert)

    [[nodiscard]] bool isOpen() const;
    //! Nothing when more than one byte in eight makes no sense: then it is another charset.
    [[nodiscard]] std::optional<QString> convert(const QByteArray &bytes) const;

private:
    void *m_handle = nullptr;
};

} // namespace throughline::email
