// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/words.h"

#include <QCryptographicHash>
#include <QUrl>

#include <algorithm>
#include <cmath>

namespace throughline::events {

using namespace Qt::StringLiterals;

QString cleanText(const QString &text, qsizetype max)
{
    QString clean;
    clean.reserve(std::min(text.size(), max));
    for (const QChar c : text) {
        if (clean.size() >= max)
            break;
        const bool odd = c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
        if (!odd || c == u'\n' || c == u'\t')
            clean += c;
    }
    if (!clean.isEmpty() && clean.back().isHighSurrogate())
        clean.chop(1);
    return clean.trimmed();
}

QString textOf(const QJsonValue &value, qsizetype max)
{
    if (value.isString())
        return cleanText(value.toString(), max);
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (!value.isDouble())
        return {};
    const double number = value.toDouble();
    const bool whole = std::floor(number) == number && std::abs(number) < 9e15;
    return whole ? QString::number(static_cast<qint64>(number)) : QString::number(number, 'g', 12);
}

QString idOf(const QJsonValue &value)
{
    // 128 characters are what the chat's user tokens take; a longer id cut short would be somebody else's.
    const QString text = textOf(value, 129);
    return text.size() > 128 || text.contains(u'\n') ? QString() : text;
}

QString emailOf(const QJsonValue &value)
{
    const QString text = value.toString().trimmed();
    const qsizetype at = text.lastIndexOf(u'@');
    if (at < 1 || at == text.size() - 1 || text.size() > 320)
        return {};
    const bool clean = std::none_of(text.begin(), text.end(), [](QChar c) {
        return c.isSpace() || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
    });
    const QByteArray domain = QUrl::toAce(text.sliced(at + 1).toLower());
    if (!clean || domain.isEmpty() || !domain.contains('.'))
        return {};
    return text.first(at).toLower() + u'@' + QString::fromLatin1(domain);
}

QString phoneOf(const QJsonValue &value)
{
    // E.164 only. A national number needs to know the nation: guessing would link strangers.
    QString digits;
    const QString text = textOf(value, 40);
    for (const QChar c : text) {
        if (c.isDigit() && c.unicode() < 128)
            digits += c;
        else if (c == u'+' ? !digits.isEmpty() : !u" -()./"_s.contains(c))
            return {};
    }
    if (!text.startsWith(u'+')) {
        if (!digits.startsWith("00"_L1))
            return {};
        digits.remove(0, 2);
    }
    return digits.size() < 7 || digits.size() > 15 || digits.startsWith(u'0') ? QString() : u'+' + digits;
}

QString webAddress(const QJsonValue &value, bool query)
{
    const QString text = value.toString();
    if (text.size() > 2000)
        return {};
    QUrl url(text, QUrl::StrictMode);
    if ((url.scheme() != "http"_L1 && url.scheme() != "https"_L1) || url.host().isEmpty())
        return {};
    url.setUserInfo(QString());
    url.setFragment(QString());
    if (!query)
        url.setQuery(QString());
    const QString shown = url.toString(QUrl::FullyEncoded);
    return shown.size() > 2000 ? QString() : shown;
}

QString originOf(const QString &url)
{
    const QUrl parsed(url, QUrl::StrictMode);
    const QString scheme = parsed.scheme().toLower();
    const QString host = parsed.host(QUrl::FullyEncoded).toLower();
    if ((scheme != "https"_L1 && scheme != "http"_L1) || host.isEmpty() || !parsed.userInfo().isEmpty())
        return {};
    const int normal = scheme == "https"_L1 ? 443 : 80;
    const int port = parsed.port(normal);
    const QString shown = host.contains(u':') ? u'[' + host + u']' : host;
    return scheme + u"://"_s + shown + (port == normal ? QString() : u':' + QString::number(port));
}

bool sameBytes(QByteArrayView a, QByteArrayView b)
{
    // Hashes have one length, so that not even the length of a key is told.
    const QByteArray left = QCryptographicHash::hash(a.toByteArray(), QCryptographicHash::Sha256);
    const QByteArray right = QCryptographicHash::hash(b.toByteArray(), QCryptographicHash::Sha256);
    unsigned differs = 0;
    for (qsizetype i = 0; i < left.size(); ++i)
        differs |= static_cast<unsigned char>(left[i]) ^ static_cast<unsigned char>(right[i]);
    return differs == 0;
}

QString shortHash(const QByteArray &text)
{
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).first(16).toHex());
}

} // namespace throughline::events
