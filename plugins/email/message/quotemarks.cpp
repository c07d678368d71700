// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "message/quotes.h"

#include <QRegularExpression>

// The habits of mail programs in the languages they are set to.

namespace throughline::email {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLine = 400;

bool matches(const QRegularExpression &pattern, QStringView line)
{
    return line.size() <= longestLine && pattern.match(line.trimmed().toString()).hasMatch();
}

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(text, QRegularExpression::CaseInsensitiveOption
                                        | QRegularExpression::UseUnicodePropertiesOption);
}

} // namespace

bool isAttribution(QStringView line)
{
    static const QRegularExpression wrote = pattern(
        u"\\A(?:(?:on|am|le|el|il|op|den|em|w dniu|il giorno|dne)\\b.{4,300}\\b"
        "(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef|skrev|escreveu|napisał(?:\\(a\\))?|napsal(?:\\(a\\))?)"
        "(?!\\w).{0,120}|\\d{4}[-/年].{4,200}(?:のメール|写道|寫道)\\s*)[:：]\\z"_s);
    return matches(wrote, line);
}

bool isNamedAttribution(QStringView line)
{
    static const QRegularExpression wrote =
        pattern(u"\\A.{3,200}\\b(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef)(?: am .{4,80})?\\s*:\\z"_s);
    return matches(wrote, line);
}

bool isOriginalMark(QStringView line)
{
    static const QRegularExpression mark =
        pattern(u"\\A-{2,}\\s*(?:original message|ursprüngliche nachricht|original-nachricht|message d'origine|message "
                u"original|"
                "mensaje original|messaggio originale|oorspronkelijk bericht|original appointment|mensagem original|"
                "originalmeddelande|wiadomość oryginalna)\\s*-{2,}\\z"_s);
    return matches(mark, line);
}

bool isForwardMark(QStringView line)
{
    static const QRegularExpression mark = pattern(
        u"\\A(?:-{2,}\\s*(?:forwarded message|weitergeleitete nachricht|message transféré|mensaje reenviado|"
        "messaggio inoltrato|doorgestuurd bericht|forwarded by .{1,200})\\s*-{2,}"
        "|begin forwarded message:|anfang der weitergeleiteten nachricht:|début du message réexpédié\\s?:)\\z"_s);
    return matches(mark, line);
}

bool isFromLine(QStringView line)
{
    static const QRegularExpression from = pattern(u"\\A\\*?(?:from|von|de|da|van|från|fra|od)\\s?:\\*?\\s*\\S.*\\z"_s);
    return matches(from, line);
}

bool isSentLine(QStringView line)
{
    static const QRegularExpression sent = pattern(
        u"\\A\\*?(?:sent|gesendet|date|datum|envoyé|enviado(?: el)?|inviato|data|fecha|verzonden|skickat|sendt|wysłano)"
        "\\s?:\\*?\\s*\\S.*\\z"_s);
    return matches(sent, line);
}

bool isSubjectLine(QStringView line)
{
    static const QRegularExpression subject =
        pattern(u"\\A\\*?(?:subject|betreff|objet|asunto|oggetto|onderwerp|ämne|emne|assunto|temat)\\s?:.*\\z"_s);
    return matches(subject, line);
}

QString unflowed(const QString &text, bool deleteSpace)
{
    QString joined;
    joined.reserve(text.size());
    bool soft = false;
    qsizetype lastLevel = 0;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QString line = lines.at(i);
        qsizetype level = 0;
        while (level < line.size() && line.at(level) == u'>')
            ++level;
        QString words = line.sliced(level);
        if (words.startsWith(u' '))
            words.remove(0, 1); // space-stuffed
        const bool signature = words == "-- "_L1;
        if (soft && level == lastLevel && !signature) {
            joined += words;
        } else {
            if (i > 0)
                joined += u'\n';
            joined += QString(level, u'>') + (level > 0 ? u" "_s : QString()) + words;
        }
        soft = words.endsWith(u' ') && !signature;
        if (soft && deleteSpace)
            joined.chop(1);
        lastLevel = level;
    }
    return joined;
}

} // namespace throughline::email
