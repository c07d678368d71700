// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "message/body.h"

#include "domain/blocks.h"
#include "message/charset.h"
#include "message/html.h"
#include "message/quotes.h"

#include <QHash>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace throughline::email {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestSource = 4 * 1024 * 1024; // bytes of one text part that are looked at
constexpr size_t mostBodies = 20;

//! One place in the text: what a multipart/alternative offers for it, or the one part there is.
struct Body {
    int alternative = -1;
    QString plain, html;
    bool hasPlain = false, hasHtml = false;
};

QByteArray charsetOf(const Part &part)
{
    if (!part.charset.isEmpty() || part.type != "text/html")
        return part.charset;
    static const QRegularExpression meta(u"<meta[^>]{0,200}charset\\s*=\\s*[\"']?([A-Za-z0-9_.:-]{1,40})"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return meta.match(QString::fromLatin1(part.bytes.left(4096))).captured(1).toLatin1();
}

//! Line feeds only, and nothing that does not show.
QString cleanText(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool direction = (c >= QChar(0x202A) && c <= QChar(0x202E)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
        if (c == u'\r') {
            if (i + 1 >= text.size() || text.at(i + 1) != u'\n')
                clean += u'\n';
        } else if (c == u'\n' || c == u'\t'
                   || (c.category() != QChar::Other_Control && !direction && c != QChar(0xFEFF))) {
            clean += c;
        }
    }
    return clean;
}

QString clipped(QString text, qsizetype most, Oddities &oddities)
{
    if (text.size() <= most)
        return text;
    oddities |= Oddity::TextCut;
    text.truncate(most);
    if (text.endsWith(QChar::ReplacementCharacter) || text.back().isHighSurrogate())
        text.chop(1);
    return text;
}

QString trimmedText(const QString &text)
{
    qsizetype from = 0, to = text.size();
    while (from < to && (text.at(from) == u'\n'))
        ++from;
    while (to > from && text.at(to - 1).isSpace())
        --to;
    return text.sliced(from, to - from);
}

QString decoded(const Part &part, Oddities &oddities)
{
    bool guessed = false;
    if (part.bytes.size() > longestSource)
        oddities |= Oddity::TextCut;
    const QString text = decodeText(part.bytes.left(longestSource), charsetOf(part), &guessed);
    if (guessed)
        oddities |= Oddity::UnknownCharset;
    return cleanText(text);
}

bool isBody(const Part &part)
{
    return (part.type == "text/plain" || part.type == "text/html") && !part.attachment && part.fileName.isEmpty();
}

std::vector<Body> bodiesOf(const std::vector<Part> &parts, std::vector<bool> &used, Oddities &oddities)
{
    std::vector<Body> bodies;
    const bool any = std::any_of(parts.begin(), parts.end(), isBody);
    for (size_t i = 0; i < parts.size(); ++i) {
        const Part &part = parts[i];
        // Where no part is meant to be the text, the first that could be is.
        const bool stands = any ? isBody(part) : bodies.empty() && part.type == "text/plain";
        if (!stands)
            continue;
        if (bodies.empty() || part.alternative < 0 || bodies.back().alternative != part.alternative) {
            if (bodies.size() >= mostBodies)
                continue; // it stays a file
            bodies.push_back({part.alternative, {}, {}, false, false});
        }
        used[i] = any;
        Body &body = bodies.back();
        QString text = decoded(part, oddities);
        if (part.type == "text/html") {
            body.html += text;
            body.hasHtml = true;
        } else {
            if (part.flowed)
                text = unflowed(text, part.deleteSpace);
            body.plain += (body.plain.isEmpty() ? QString() : u"\n\n"_s) + text;
            body.hasPlain = true;
        }
    }
    return bodies;
}

QHash<QString, int> wordsOf(const QString &text, int &count)
{
    static const QRegularExpression noise(u"https?://\\S+|<?mailto:\\S+|\\[(?:cid|image):[^\\]]*\\]"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression gaps(u"[^\\p{L}\\p{N}]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    QHash<QString, int> words;
    const QStringList split = QString(text.left(100'000)).remove(noise).toLower().split(gaps, Qt::SkipEmptyParts);
    for (const QString &word : split)
        ++words[word];
    count = int(split.size());
    return words;
}

} // namespace

bool sameWords(const QString &plain, const QString &html)
{
    int plainCount = 0, htmlCount = 0, shared = 0;
    const auto first = wordsOf(plain, plainCount);
    const auto second = wordsOf(html, htmlCount);
    for (auto it = first.begin(); it != first.end(); ++it)
        shared += std::min(it.value(), second.value(it.key()));
    // In ten words one may differ: a link's text, a bullet, an image's name.
    return plainCount > 0 && shared * 10 >= std::max(plainCount, htmlCount) * 9;
}

std::vector<bool> readBody(const std::vector<Part> &parts, const ReadLimits &limits, Mail &mail)
{
    std::vector<bool> used(parts.size(), false);
    QStringList texts;
    QJsonArray blocks;
    qsizetype room = limits.blockBytes;
    bool cut = false;
    const auto bodies = bodiesOf(parts, used, mail.oddities);
    for (const Body &body : bodies) {
        const QString plain = trimmedText(body.plain);
        QJsonArray own;
        QString text = plain;
        bool html = false;
        if (body.hasHtml) {
            HtmlText found = readHtml(body.html, room);
            const QString words = blocksText(found.blocks);
            const bool same = !plain.isEmpty() && sameWords(plain, words) && !found.needsHtml;
            if (!same && !found.blocks.isEmpty()) {
                own = foldHistory(found.blocks);
                text = words;
                html = true;
            }
            // What the HTML hides is odd whichever of the two is shown.
            mail.oddities |= html ? found.oddities : (found.oddities & Oddity::HiddenText);
        }
        if (!html)
            own = plainBlocks(plain.left(limits.textChars), room, &cut);
        mail.fromHtml = mail.fromHtml || html;
        room -= QJsonDocument(own).toJson(QJsonDocument::Compact).size();
        for (const QJsonValue &block : own)
            blocks.append(block);
        if (!text.isEmpty())
            texts.push_back(text);
        if (room < 1'000) {
            cut = cut || &body != &bodies.back();
            break;
        }
    }
    if (cut)
        mail.oddities |= Oddity::TextCut;
    mail.text = clipped(texts.join("\n\n"_L1), limits.textChars, mail.oddities);
    // Blocks that say no more than the text are left out.
    if (mail.fromHtml || isFolded(blocks))
        mail.blocks = blocks;
    return used;
}

} // namespace throughline::email
