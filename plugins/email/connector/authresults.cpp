// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/authresults.h"

namespace throughline::email {

using namespace Qt::StringLiterals;

namespace {

//! Without comments, which may nest (RFC 5322, 3.2.2), and with quoted strings left out: nothing we believe is in either.
QString bare(const QString &value)
{
    QString text;
    int depth = 0;
    bool quoted = false;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QChar c = value[i];
        if (c == u'\\' && (quoted || depth > 0))
            ++i;
        else if (c == u'"' && depth == 0)
            quoted = !quoted;
        else if (c == u'(' && !quoted)
            ++depth;
        else if (c == u')' && !quoted && depth > 0)
            --depth;
        else if (!quoted && depth == 0)
            text += c;
    }
    return text.toLower();
}

} // namespace

bool senderVouchedFor(const QStringList &results, const QString &authServId, const QString &from)
{
    const QString domain = from.section(u'@', -1).toLower();
    if (authServId.isEmpty() || domain.isEmpty() || !from.contains(u'@'))
        return false;
    for (const QString &header : results) {
        const QString text = bare(header);
        // "mx.shop.test 1; …": the id may be followed by a version.
        if (text.section(u';', 0, 0).simplified().section(u' ', 0, 0) != authServId)
            continue;
        for (const QString &part : text.split(u';').mid(1)) {
            const QStringList words = part.simplified().split(u' ');
            if (words.first() == "dmarc=pass"_L1)
                return words.contains(u"header.from="_s + domain);
        }
        return false;
    }
    return false;
}

} // namespace throughline::email
