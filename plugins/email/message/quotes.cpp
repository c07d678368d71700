// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "message/quotes.h"

#include "message/blockwriter.h"

#include <QStringList>

#include <algorithm>
#include <utility>

namespace throughline::email {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepestQuote = 6;

QString typeOf(const QJsonValue &block)
{
    return block.toObject().value("type"_L1).toString();
}

//! The lines of a paragraph; nothing for other blocks.
QStringList linesOf(const QJsonValue &block)
{
    if (typeOf(block) != "paragraph"_L1 && typeOf(block) != "heading"_L1)
        return {};
    QString words;
    const QJsonArray runs = block.toObject().value("runs"_L1).toArray();
    for (const QJsonValue &run : runs)
        words += run.toObject().value("text"_L1).toString();
    return words.split(u'\n');
}

//! A paragraph in two before its line \a line; an empty half is left out.
std::pair<QJsonArray, QJsonArray> splitAt(const QJsonObject &block, qsizetype line)
{
    QJsonArray before, after;
    qsizetype seen = 0;
    const QJsonArray runs = block.value("runs"_L1).toArray();
    for (const QJsonValue &entry : runs) {
        QJsonObject run = entry.toObject();
        const QString words = run.value("text"_L1).toString();
        qsizetype cut = seen >= line ? 0 : words.size();
        bool swallowed = false;
        for (qsizetype i = 0; i < words.size() && seen < line; ++i) {
            if (words.at(i) == u'\n' && ++seen == line) {
                cut = i;
                swallowed = true;
            }
        }
        const auto add = [&run](QJsonArray &side, const QString &part) {
            if (part.isEmpty())
                return;
            run.insert("text"_L1, part);
            side.append(run);
        };
        add(before, words.first(cut));
        add(after, words.sliced(swallowed ? cut + 1 : cut));
    }
    const auto paragraph = [](const QJsonArray &part) {
        return part.isEmpty() ? QJsonArray() : QJsonArray{QJsonObject{{u"type"_s, u"paragraph"_s}, {u"runs"_s, part}}};
    };
    return {paragraph(before), paragraph(after)};
}

QJsonObject box(const QString &type, const QJsonArray &blocks, bool folded)
{
    QJsonObject block{{u"type"_s, type}, {u"blocks"_s, blocks}};
    if (folded)
        block.insert("folded"_L1, true);
    return block;
}

void append(QJsonArray &to, const QJsonArray &from)
{
    for (const QJsonValue &block : from)
        to.append(block);
}

bool isQuiet(const QJsonValue &block)
{
    const QString type = typeOf(block);
    return type == "quote"_L1 || type == "signature"_L1 || type == "rule"_L1 || type == "image"_L1;
}

//! Where history begins in a paragraph: the line, or -1.
struct Start {
    qsizetype line = -1;
    bool toTheEnd = false; //!< everything behind it; else the quote that follows
};

//! From:, Sent: and Subject: within six lines, perhaps of several paragraphs.
bool isHeaderBlock(const QJsonArray &blocks, qsizetype index, qsizetype line)
{
    QStringList lines;
    for (qsizetype i = index; i < blocks.size() && i < index + 6 && lines.size() < line + 8; ++i)
        lines += linesOf(blocks.at(i));
    bool sent = false, subject = false;
    for (qsizetype i = line + 1; i < lines.size() && i < line + 7; ++i) {
        sent = sent || isSentLine(lines.at(i));
        subject = subject || isSubjectLine(lines.at(i));
    }
    return sent && subject;
}

Start startIn(const QJsonArray &blocks, qsizetype index)
{
    const QStringList lines = linesOf(blocks.at(index));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (isOriginalMark(lines.at(i)) || isForwardMark(lines.at(i))
            || (isFromLine(lines.at(i)) && isHeaderBlock(blocks, index, i)))
            return {i, true};
    }
    if (lines.isEmpty() || index + 1 >= blocks.size() || typeOf(blocks.at(index + 1)) != "quote"_L1)
        return {};
    // Long ones are broken into two or three lines.
    for (qsizetype count = 1; count <= std::min<qsizetype>(3, lines.size()); ++count) {
        const qsizetype first = lines.size() - count;
        if (isAttribution(lines.sliced(first).join(u' ')))
            return {first, false};
    }
    if (isNamedAttribution(lines.last()))
        return {lines.size() - 1, false};
    return {};
}

//! Everything behind "-- " goes to a box; \a blocks has no history left.
QJsonArray foldSignature(const QJsonArray &blocks)
{
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const QStringList lines = linesOf(blocks.at(i));
        for (qsizetype line = 0; line < lines.size(); ++line) {
            if (lines.at(line) != "--"_L1 && lines.at(line) != "-- "_L1)
                continue;
            QJsonArray kept, signature;
            for (qsizetype k = 0; k < i; ++k)
                kept.append(blocks.at(k));
            const auto [before, rest] = splitAt(blocks.at(i).toObject(), line);
            append(kept, before);
            // The mark itself says nothing any more.
            if (!rest.isEmpty())
                append(signature, splitAt(rest.at(0).toObject(), 1).second);
            for (qsizetype k = i + 1; k < blocks.size(); ++k)
                signature.append(blocks.at(k));
            if (signature.isEmpty())
                return kept;
            kept.append(box(u"signature"_s, signature, true));
            return kept;
        }
    }
    return blocks;
}

} // namespace

bool isFolded(const QJsonArray &blocks)
{
    return std::any_of(blocks.begin(), blocks.end(),
                       [](const QJsonValue &block) { return block.toObject().value("folded"_L1).toBool(); });
}

QJsonArray foldHistory(const QJsonArray &blocks)
{
    QJsonArray own, history, behind;
    qsizetype i = 0;
    for (; i < blocks.size() && history.isEmpty(); ++i) {
        const Start start = startIn(blocks, i);
        if (start.line < 0) {
            own.append(blocks.at(i));
            continue;
        }
        const bool rest = std::all_of(blocks.begin() + (i + 1), blocks.end(), isQuiet);
        if (!start.toTheEnd && !rest) {
            own.append(blocks.at(i)); // answered between the lines
            continue;
        }
        const auto [before, after] = splitAt(blocks.at(i).toObject(), start.line);
        append(own, before);
        append(history, after);
    }
    for (; i < blocks.size(); ++i) {
        if (typeOf(blocks.at(i)) == "signature"_L1)
            behind.append(blocks.at(i));
        else
            history.append(blocks.at(i));
    }
    // A quote at the end that nobody introduced is history as well.
    if (history.isEmpty() && behind.isEmpty()) {
        while (own.size() > 1 && typeOf(own.last()) == "quote"_L1) {
            history.prepend(own.last());
            own.removeLast();
        }
        if (history.size() == 1)
            history = history.at(0).toObject().value("blocks"_L1).toArray();
    }
    const bool said = std::any_of(own.begin(), own.end(), [](const QJsonValue &block) { return !isQuiet(block); });
    own = foldSignature(own);
    append(own, behind);
    if (!history.isEmpty())
        own.append(box(u"quote"_s, history, said));
    return own;
}

QJsonArray plainBlocks(const QString &text, qsizetype mostBytes, bool *cut)
{
    BlockWriter writer(mostBytes);
    RunStyle style;
    style.preserved = true;
    std::vector<int> open;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        qsizetype at = 0;
        int level = 0;
        // "> > text" and ">> text" are the same; a ">" after words is none.
        while (at < line.size()
               && (line.at(at) == u'>' || (level > 0 && line.at(at) == u' ' && line.mid(at + 1, 1) == ">"_L1)))
            level += line.at(at++) == u'>' ? 1 : 0;
        level = std::min(level, deepestQuote);
        while (int(open.size()) > level) {
            writer.close(open.back());
            open.pop_back();
        }
        while (int(open.size()) < level)
            open.push_back(writer.open(BlockWriter::Box::Quote));
        const QString words = line.sliced(level > 0 && line.mid(at, 1) == " "_L1 ? at + 1 : at);
        if (words.trimmed().isEmpty()) {
            writer.endParagraph();
            continue;
        }
        writer.text(words, style);
        writer.lineBreak();
    }
    const QJsonArray blocks = writer.finish();
    *cut = *cut || writer.isCut();
    return foldHistory(blocks);
}

} // namespace throughline::email
