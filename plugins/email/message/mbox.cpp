// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "message/mbox.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>

namespace throughline::email {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLine = 64 * 1024; //!< a longer one is taken in pieces

//! What Dovecot, mutt, Thunderbird and others write into the header of a mail in an mbox, and do not show elsewhere.
bool isProgramsNote(QByteArrayView line)
{
    static constexpr const char *names[] = {
        "status:",           "x-status:",          "x-keywords:",     "x-uid:",          "x-imap:", "x-imapbase:",
        "x-mozilla-status:", "x-mozilla-status2:", "x-mozilla-keys:", "content-length:", "lines:"};
    const QByteArray head = line.first(std::min<qsizetype>(line.size(), 20)).toByteArray().toLower();
    return std::any_of(std::begin(names), std::end(names), [&](const char *name) { return head.startsWith(name); });
}

//! ">From ", ">>From " …
bool isQuotedFrom(QByteArrayView line)
{
    qsizetype marks = 0;
    while (marks < line.size() && line[marks] == '>')
        ++marks;
    return marks > 0 && line.sliced(marks).startsWith("From ");
}

bool beginsMail(QByteArrayView line)
{
    if (!line.startsWith("From "))
        return false;
    static const QRegularExpression pattern(u"^From .*\\d:\\d\\d.*\\d{4}"_s);
    return pattern.match(QString::fromLatin1(line.first(std::min<qsizetype>(line.size(), 400)))).hasMatch();
}

} // namespace

std::optional<Instant> fromLineTime(QByteArrayView line)
{
    static const QRegularExpression pattern(
        u"(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +(\\d{1,2}) +(\\d{1,2}):(\\d\\d)(?::(\\d\\d))?"
        "(?: +(?:[A-Z]{1,5}|[+-]\\d{4}))* +(\\d{4})(?: +([+-])(\\d\\d)(\\d\\d))?"_s);
    const auto found = pattern.match(QString::fromLatin1(line.first(std::min<qsizetype>(line.size(), 400))));
    if (!found.hasMatch())
        return {};
    static const QString months = u"JanFebMarAprMayJunJulAugSepOctNovDec"_s;
    const QDate date(found.captured(6).toInt(), int(months.indexOf(found.captured(1)) / 3) + 1,
                     found.captured(2).toInt());
    const QTime time(found.captured(3).toInt(), found.captured(4).toInt(), found.captured(5).toInt());
    if (!date.isValid() || !time.isValid() || date.year() < 1980)
        return {};
    const qint64 zone = (found.captured(8).toInt() * 60 + found.captured(9).toInt()) * 60'000LL
                        * (found.captured(7) == "-"_L1 ? -1 : 1);
    return Instant{QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch() - zone};
}

QByteArray networkLines(const QByteArray &bytes)
{
    QByteArray lines;
    lines.reserve(bytes.size() + bytes.size() / 32);
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype end = bytes.indexOf('\n', at);
        if (end < 0) {
            lines.append(QByteArrayView(bytes).sliced(at));
            break;
        }
        lines.append(QByteArrayView(bytes).sliced(at, end - at));
        lines.append(end > at && bytes[end - 1] == '\r' ? "\n" : "\r\n");
        at = end + 1;
    }
    return lines;
}

MboxReader::MboxReader(qint64 mostBytes, qint64 offset) : m_most(mostBytes), m_at(offset) {}

void MboxReader::add(const QByteArray &piece)
{
    m_rest.append(piece);
    qsizetype at = 0;
    while (at < m_rest.size()) {
        const qsizetype end = m_rest.indexOf('\n', at);
        const bool whole = end >= 0;
        if (!whole && m_rest.size() - at < longestLine)
            break;
        const qsizetype length = whole ? end - at + 1 : m_rest.size() - at;
        takeLine(QByteArrayView(m_rest).sliced(at, length), whole);
        at += length;
        m_at += length;
    }
    m_rest.remove(0, at);
}

void MboxReader::end()
{
    if (!m_rest.isEmpty()) {
        takeLine(m_rest, true);
        m_at += m_rest.size();
        m_rest.clear();
    }
    finish();
}

std::optional<RawMail> MboxReader::take()
{
    if (m_ready.empty())
        return {};
    RawMail mail = std::move(m_ready.front());
    m_ready.pop_front();
    return mail;
}

void MboxReader::takeLine(QByteArrayView line, bool whole)
{
    const bool first = !std::exchange(m_inLine, !whole);
    if (first && (beginsMail(line) || (!m_started && line.startsWith("From ")))) {
        finish();
        m_started = true;
        m_inHeader = true;
        m_mail.offset = m_at;
        m_mail.arrived = fromLineTime(line);
        return;
    }
    if (!m_started) {
        // Something before the first mail: a mail without its From line, or no mail at all; the reader of the mail tells.
        m_started = true;
        m_inHeader = true;
        m_mail.offset = m_at;
    }
    append(line, first, whole);
}

void MboxReader::append(QByteArrayView line, bool first, bool whole)
{
    while (whole && !line.isEmpty() && (line.back() == '\n' || line.back() == '\r'))
        line.chop(1);
    if (first && m_inHeader) {
        const bool folded = !line.isEmpty() && (line.front() == ' ' || line.front() == '\t');
        m_dropping = folded ? m_dropping : isProgramsNote(line);
        m_inHeader = !line.isEmpty();
    } else if (first && isQuotedFrom(line)) {
        line = line.sliced(1);
    }
    if (m_dropping)
        return;
    if (std::exchange(m_blankBefore, false))
        put("\r\n");
    if (first && whole && line.isEmpty() && !m_mail.bytes.isEmpty()) {
        m_blankBefore = true;
        return;
    }
    put(line);
    if (whole)
        put("\r\n");
}

void MboxReader::put(QByteArrayView bytes)
{
    m_mail.size += bytes.size();
    m_mail.cut = m_mail.cut || m_mail.bytes.size() + bytes.size() > m_most;
    if (!m_mail.cut)
        m_mail.bytes.append(bytes);
}

void MboxReader::finish()
{
    if (!m_started)
        return;
    m_mail.next = m_at;
    m_ready.push_back(std::exchange(m_mail, {}));
    m_started = false;
    m_blankBefore = false;
    m_dropping = false;
}

} // namespace throughline::email
