// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/foldername.h"

namespace throughline::email {

namespace {

QByteArray shifted(const QString &run)
{
    QByteArray units;
    for (const QChar c : run) {
        units.append(static_cast<char>(c.unicode() >> 8));
        units.append(static_cast<char>(c.unicode() & 0xff));
    }
    return '&' + units.toBase64(QByteArray::Base64Encoding | QByteArray::OmitTrailingEquals).replace('/', ',') + '-';
}

} // namespace

QByteArray folderToWire(const QString &name)
{
    QByteArray wire;
    QString run;
    const auto flush = [&] {
        if (!run.isEmpty())
            wire += shifted(run);
        run.clear();
    };
    for (const QChar c : name) {
        if (c.unicode() < 0x20 || c.unicode() > 0x7e) {
            run += c;
            continue;
        }
        flush();
        wire += c.toLatin1();
        if (c == u'&')
            wire += '-';
    }
    flush();
    return wire;
}

} // namespace throughline::email
