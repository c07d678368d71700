// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "message/blockwriter.h"

#include "domain/blocks.h"

#include <algorithm>
#include <utility>

namespace throughline::email {

using namespace Qt::StringLiterals;

namespace {

// Beside the words of a run or a block: braces, keys and commas as JSON.
constexpr qsizetype runCost = 40;
constexpr qsizetype blockCost = 40;

//! Bytes of \a words as JSON: three for a letter beyond Latin, six for an escaped one at the most.
qsizetype costOf(const QString &words)
{
    qsizetype cost = 0;
    for (const QChar c : words)
        cost += c == u'\n' || c == u'\t' || c == u'"' || c == u'\\' ? 2 : c.unicode() < 0x80 ? 1 : 3;
    return cost;
}

QString drawable(const QString &words, bool keepsLines)
{
    QString clean;
    clean.reserve(words.size());
    for (const QChar c : words) {
        const bool direction = (c >= QChar(0x202A) && c <= QChar(0x202E)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
        if (direction || c == QChar(0xFEFF))
            continue;
        if (c == u'\n' || c == u'\t')
            clean += keepsLines ? c : QChar(u' ');
        else if (c.category() != QChar::Other_Control)
            clean += c;
        else if (!keepsLines)
            clean += u' ';
    }
    return clean;
}

QString collapsed(const QString &words, bool leadingSpace)
{
    QString line;
    bool space = false;
    for (const QChar c : words) {
        // Not the no-break space: it is there to be kept.
        if (c == u' ' || c == u'\t' || c == u'\n') {
            space = true;
            continue;
        }
        if (std::exchange(space, false) && (!line.isEmpty() || leadingSpace))
            line += u' ';
        line += c;
    }
    if (space && (!line.isEmpty() || leadingSpace))
        line += u' ';
    return line;
}

QJsonObject runObject(const QString &words, const RunStyle &style)
{
    QJsonObject run{{u"text"_s, words}};
    const std::pair<QLatin1StringView, bool> flags[] = {{"bold"_L1, style.bold},
                                                        {"italic"_L1, style.italic},
                                                        {"underline"_L1, style.underline},
                                                        {"strike"_L1, style.strike},
                                                        {"code"_L1, style.code}};
    for (const auto &[key, on] : flags) {
        if (on)
            run.insert(key, true);
    }
    if (!style.link.isEmpty())
        run.insert("link"_L1, style.link);
    return run;
}

} // namespace

BlockWriter::BlockWriter(qsizetype mostBytes) : m_frames(1), m_bytes(mostBytes), m_chars(blocklimits::chars) {}

bool BlockWriter::take(qsizetype bytes)
{
    // Once full, full for good: a small piece after a large gap would read as if nothing were missing.
    if (m_bytes < bytes) {
        m_bytes = 0;
        m_cut = true;
        return false;
    }
    m_bytes -= bytes;
    return true;
}

void BlockWriter::text(const QString &words, const RunStyle &style)
{
    QString clean = drawable(words, style.preserved);
    if (!style.preserved) {
        const bool fresh = m_runs.empty() || m_pending != Pending::None;
        const bool spaced = fresh || m_runs.back().text.endsWith(u' ') || m_runs.back().text.endsWith(u'\n');
        clean = collapsed(clean, !spaced);
    }
    if (clean.isEmpty())
        return;
    if (m_pending != Pending::None && !m_runs.empty())
        clean.prepend(u'\n');
    m_pending = Pending::None;
    append(std::move(clean), style);
}

void BlockWriter::append(QString words, const RunStyle &style)
{
    if (words.size() > m_chars) {
        m_cut = true;
        words.truncate(m_chars);
    }
    if (words.isEmpty() || isFull())
        return;
    const bool joins = !m_runs.empty() && m_runs.back().style == style;
    const qsizetype cost = joins ? 0 : runCost + style.link.size() + 80;
    if (!joins && ++m_runCount > blocklimits::runs) {
        m_cut = true;
        return;
    }
    if (costOf(words) + cost > m_bytes) {
        // As much as surely fits: six bytes a letter would be the worst.
        words.truncate(std::max<qsizetype>(0, (m_bytes - cost) / 3));
        m_cut = true;
        if (words.isEmpty()) {
            m_bytes = 0;
            return;
        }
    }
    if (!take(costOf(words) + cost))
        return;
    m_chars -= words.size();
    if (joins)
        m_runs.back().text += words;
    else
        m_runs.push_back({std::move(words), style});
}

void BlockWriter::lineBreak()
{
    if (m_runs.empty())
        return;
    if (m_pending != Pending::None)
        endParagraph();
    else
        m_pending = Pending::Line;
}

void BlockWriter::softBreak()
{
    if (!m_runs.empty() && m_pending == Pending::None)
        m_pending = Pending::Soft;
}

void BlockWriter::endParagraph()
{
    m_pending = Pending::None;
    const int level = std::exchange(m_heading, 0);
    while (!m_runs.empty()) {
        QString &last = m_runs.back().text;
        while (!last.isEmpty() && (last.back() == u' ' || last.back() == u'\n'))
            last.chop(1);
        if (!last.isEmpty())
            break;
        m_runs.pop_back();
    }
    const auto runs = std::exchange(m_runs, {});
    const bool blank =
        std::all_of(runs.begin(), runs.end(), [](const Run &run) { return run.text.trimmed().isEmpty(); });
    if (blank)
        return;
    QJsonArray array;
    for (const Run &run : runs)
        array.append(runObject(run.text, run.style));
    if (level > 0)
        add({{u"type"_s, u"heading"_s}, {u"level"_s, level}, {u"runs"_s, array}}, 0);
    else
        add({{u"type"_s, u"paragraph"_s}, {u"runs"_s, array}}, 0);
}

void BlockWriter::heading(int level)
{
    endParagraph();
    m_heading = std::clamp(level, 1, 6);
}

void BlockWriter::add(const QJsonObject &block, qsizetype bytes)
{
    if (++m_blocks > blocklimits::blocks) {
        m_cut = true;
        return;
    }
    // The words of a paragraph were paid for when they were written; its braces may go a little over.
    if (bytes > 0 && !take(bytes + blockCost))
        return;
    m_bytes = std::max<qsizetype>(0, m_bytes - (bytes > 0 ? 0 : blockCost));
    // Only items are in a list: text between them is an item of its own.
    if (m_frames.back().box == Box::List)
        m_frames.back().blocks.append(QJsonArray{block});
    else
        m_frames.back().blocks.append(block);
}

void BlockWriter::rule()
{
    endParagraph();
    add({{u"type"_s, u"rule"_s}}, 20);
}

void BlockWriter::image(const QJsonObject &image)
{
    endParagraph();
    add(image, 100 + costOf(image.value("alt"_L1).toString()) + image.value("url"_L1).toString().size()
                   + costOf(image.value("cid"_L1).toString()));
}

void BlockWriter::table(const QJsonArray &rows)
{
    endParagraph();
    qsizetype cost = 40, letters = 0;
    for (const QJsonValue &row : rows) {
        const QJsonArray cells = row.toArray();
        for (const QJsonValue &cell : cells) {
            const QJsonArray runs = cell.toObject().value("runs"_L1).toArray();
            for (const QJsonValue &run : runs) {
                const QString words = run.toObject().value("text"_L1).toString();
                cost += costOf(words) + run.toObject().value("link"_L1).toString().size() + runCost + 80;
                letters += words.size();
                ++m_runCount;
            }
            cost += 30;
        }
    }
    if (letters > m_chars || m_runCount > blocklimits::runs) {
        m_cut = true;
        return;
    }
    m_chars -= letters;
    add({{u"type"_s, u"table"_s}, {u"rows"_s, rows}}, cost);
}

void BlockWriter::code(const QString &text)
{
    endParagraph();
    QString words = drawable(text, true);
    while (words.endsWith(u'\n') || words.endsWith(u' '))
        words.chop(1);
    if (words.trimmed().isEmpty())
        return;
    if (words.size() > m_chars || costOf(words) + blockCost > m_bytes) {
        words.truncate(std::max<qsizetype>(0, std::min(m_chars, (m_bytes - blockCost - 40) / 3)));
        m_cut = true;
    }
    m_chars -= words.size();
    if (!words.isEmpty())
        add({{u"type"_s, u"code"_s}, {u"text"_s, words}}, costOf(words) + 40);
}

int BlockWriter::open(Box box, bool ordered, int start)
{
    endParagraph();
    const int level = int(m_frames.size());
    // A list is no level, its items are; what stands in a list directly gets an item of its own, see add().
    const auto levels = [](Box inside, Box what) {
        return (what == Box::List ? 0 : 1) + (inside == Box::List && what != Box::Item ? 1 : 0);
    };
    int depth = levels(m_frames.back().box, box);
    for (size_t i = 1; i < m_frames.size(); ++i)
        depth += levels(m_frames[i - 1].box, m_frames[i].box);
    // A list's items are to fit as well, and a wrapped history is one level more (foldHistory).
    if (depth + (box == Box::List ? 2 : 1) >= blocklimits::depth
        || (box == Box::Item && m_frames.back().box != Box::List))
        return level;
    m_frames.push_back({box, ordered, start, {}});
    m_bytes = std::max<qsizetype>(0, m_bytes - blockCost - 20);
    return level;
}

void BlockWriter::close(int level)
{
    endParagraph();
    while (int(m_frames.size()) > std::max(level, 1))
        closeTop();
}

void BlockWriter::closeTop()
{
    Frame frame = std::move(m_frames.back());
    m_frames.pop_back();
    if (frame.blocks.isEmpty())
        return;
    if (frame.box == Box::Item) {
        QJsonArray &items = m_frames.back().blocks;
        if (items.size() < blocklimits::items)
            items.append(frame.blocks);
        else
            m_cut = true;
        return;
    }
    QJsonObject block;
    if (frame.box == Box::List) {
        while (frame.blocks.size() > blocklimits::items) {
            frame.blocks.removeLast();
            m_cut = true;
        }
        block = {{u"type"_s, u"list"_s}, {u"items"_s, frame.blocks}};
        if (frame.ordered)
            block.insert("ordered"_L1, true);
        if (frame.ordered && frame.start != 1)
            block.insert("start"_L1, std::clamp(frame.start, 0, 1'000'000));
    } else {
        block = {{u"type"_s, frame.box == Box::Quote ? u"quote"_s : u"signature"_s}, {u"blocks"_s, frame.blocks}};
        if (frame.box == Box::Signature)
            block.insert("folded"_L1, true);
    }
    add(block, 0);
}

QJsonArray BlockWriter::finish()
{
    close(1);
    return m_frames.front().blocks;
}

} // namespace throughline::email
