// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "message/address.h"
#include "message/compose.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRegularExpression>

#include <algorithm>

namespace throughline::email {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype idLetters = 26, sealLetters = 16, tokenLetters = 1 + idLetters + sealLetters;
constexpr qsizetype longestLocal = 64; // RFC 5321
constexpr qsizetype longestId = 250;
constexpr char alphabet[] = "abcdefghijklmnopqrstuvwxyz234567";

//! RFC 4648 base32 without padding, lower case.
QString base32(const QByteArray &bytes)
{
    QString text;
    unsigned bits = 0;
    int count = 0;
    for (const char c : bytes) {
        bits = (bits << 8) | static_cast<unsigned char>(c);
        count += 8;
        while (count >= 5) {
            count -= 5;
            text += QLatin1Char(alphabet[(bits >> count) & 31]);
        }
        bits &= 0xff;
    }
    if (count > 0)
        text += QLatin1Char(alphabet[(bits << (5 - count)) & 31]);
    return text;
}

std::optional<QByteArray> fromBase32(QStringView text)
{
    QByteArray bytes;
    unsigned bits = 0;
    int count = 0;
    for (const QChar c : text) {
        const qsizetype value = QByteArrayView(alphabet, 32).indexOf(c.toLatin1());
        if (value < 0 || c.unicode() > 0x7f)
            return std::nullopt;
        bits = ((bits << 5) | unsigned(value)) & 0xfff;
        count += 5;
        if (count >= 8) {
            count -= 8;
            bytes += char((bits >> count) & 0xff);
        }
    }
    return bytes;
}

//! Equal, in a time that does not tell where they differ.
bool sameText(const QString &a, const QString &b)
{
    if (a.size() != b.size())
        return false;
    unsigned differs = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        differs |= unsigned(a.at(i).unicode() ^ b.at(i).unicode());
    return differs == 0;
}

} // namespace

QString messageKey(QStringView id)
{
    QString bare = id.trimmed().toString();
    if (bare.startsWith(u'<') && bare.endsWith(u'>'))
        bare = bare.sliced(1, bare.size() - 2).trimmed();
    if (bare.isEmpty())
        return {};
    const bool plain = bare.size() <= longestId && !bare.startsWith("sha256-"_L1)
                       && std::all_of(bare.begin(), bare.end(), [](QChar c) {
                              return c.unicode() > 0x20 && c.unicode() < 0x7f && c != u'<' && c != u'>';
                          });
    if (plain)
        return bare;
    return "sha256-"_L1
           + QString::fromLatin1(QCryptographicHash::hash(bare.toUtf8(), QCryptographicHash::Sha256).toHex());
}

QString replyToken(const Id &id, const QByteArray &secret)
{
    const QByteArray seal = QMessageAuthenticationCode::hash("throughline reply token 1\n" + id.toBytes(), secret,
                                                             QCryptographicHash::Sha256);
    return u't' + base32(id.toBytes()) + base32(seal.first(10));
}

std::optional<Id> readReplyToken(QStringView token, const QByteArray &secret)
{
    const QString lower = token.toString().toLower();
    if (secret.isEmpty() || lower.size() != tokenLetters || !lower.startsWith(u't'))
        return std::nullopt;
    const auto bytes = fromBase32(QStringView(lower).sliced(1, idLetters));
    const auto id = bytes ? Id::fromBytes(*bytes) : std::nullopt;
    if (!id || !sameText(replyToken(*id, secret), lower))
        return std::nullopt;
    return id;
}

QString taggedAddress(const QString &address, const QString &token)
{
    const qsizetype at = address.lastIndexOf(u'@');
    if (at <= 0 || token.isEmpty() || at + 1 + token.size() > longestLocal)
        return address;
    return address.first(at) + u'+' + token + address.sliced(at);
}

QString tokenOf(QStringView address)
{
    static const QRegularExpression token(u"\\+(t[a-z2-7]{42})\\z"_s, QRegularExpression::CaseInsensitiveOption);
    const qsizetype at = address.lastIndexOf(u'@');
    if (at < 0)
        return {};
    return token.match(address.first(at).toString()).captured(1).toLower();
}

QString plainSubject(const QString &subject)
{
    static const QRegularExpression prefix(u"\\A\\s*(?:(?:re|aw|fwd?|wg|sv|vs|antw|tr|rv|ref|odp|ynt|r|i|enc|vl|doorst|"
                                           u"回复|答复|转发|回覆)\\s*(?:\\[\\d{1,3}\\]|\\(\\d{1,3}\\)|\\^\\d{1,3})?"
                                           "\\s*[:：]\\s*)"_s,
                                           QRegularExpression::CaseInsensitiveOption
                                               | QRegularExpression::UseUnicodePropertiesOption);
    QString plain = cleanLine(subject);
    for (int i = 0; i < 20; ++i) {
        const auto match = prefix.match(plain);
        if (!match.hasMatch())
            break;
        plain = plain.sliced(match.capturedEnd()).trimmed();
    }
    return plain;
}

} // namespace throughline::email
