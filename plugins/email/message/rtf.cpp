// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "message/rtf.h"

#include "message/byteread.h"
#include "message/charset.h"

#include <algorithm>
#include <array>
#include <vector>

namespace throughline::email {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 packedMark = 0x75465a4c; // "LZFu"
constexpr quint32 plainMark = 0x414c454d;  // "MELA"
constexpr size_t ring = 4096;
constexpr size_t mostGroups = 1'000;

//! What the ring holds before the first byte (MS-OXRTFCP 2.1.3.1.1).
constexpr char firstWords[] = "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern "
                              "\\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0"
                              "\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";
static_assert(sizeof(firstWords) - 1 == 207);

//! A letter that is a word of its own in RTF.
char16_t letterOf(const QByteArray &word)
{
    struct Letter {
        const char *word;
        char16_t letter;
    };
    static constexpr Letter letters[] = {
        {"par", u'\n'},     {"line", u'\n'},    {"row", u'\n'},        {"sect", u'\n'},      {"page", u'\n'},
        {"tab", u'\t'},     {"cell", u'\t'},    {"emdash", 0x2014},    {"endash", 0x2013},   {"lquote", 0x2018},
        {"rquote", 0x2019}, {"bullet", 0x2022}, {"ldblquote", 0x201c}, {"rdblquote", 0x201d}};
    for (const Letter &each : letters) {
        if (word == each.word)
            return each.letter;
    }
    return 0;
}

//! Groups that are not the text.
bool isSilent(const QByteArray &word)
{
    static constexpr const char *silent[] = {
        "fonttbl", "colortbl", "stylesheet", "info",    "pict",    "object",  "header",    "headerl",
        "headerr", "footer",   "footerl",    "footerr", "fldinst", "filetbl", "listtable", "listoverridetable"};
    return std::any_of(std::begin(silent), std::end(silent), [&](const char *each) { return word == each; });
}

struct Group {
    bool silent = false;
    int fallback = 1; //!< letters behind \u that stand for those who do not know it
};

class RtfReader
{
public:
    RtfReader(const QByteArray &rtf, qsizetype most) : m_rtf(rtf), m_most(most) {}

    [[nodiscard]] QString read()
    {
        while (m_at < m_rtf.size() && m_text.size() + m_run.size() < m_most)
            step(m_rtf.at(m_at++));
        flush();
        return m_text.left(m_most);
    }

private:
    void step(char c)
    {
        switch (c) {
        case '{':
            m_skip = 0;
            if (m_groups.size() >= mostGroups)
                m_at = m_rtf.size(); // nobody writes so deep
            else
                m_groups.push_back(Group(m_groups.back()));
            break;
        case '}':
            m_skip = 0;
            if (m_groups.size() > 1)
                m_groups.pop_back();
            break;
        case '\\': control(); break;
        case '\0': // Outlook's end mark
        case '\r':
        case '\n': break;
        default: byte(c);
        }
    }

    void control()
    {
        if (m_at >= m_rtf.size())
            return;
        const char c = m_rtf.at(m_at);
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
            word();
            return;
        }
        ++m_at;
        switch (c) {
        case '\'': {
            bool ok = false;
            const int value = m_rtf.mid(m_at, 2).toInt(&ok, 16);
            m_at = std::min(m_at + 2, m_rtf.size());
            if (ok && value > 0)
                byte(char(value));
            break;
        }
        case '*': m_groups.back().silent = true; break;
        case '~': letter(u' '); break;
        case '_': letter(u'-'); break;
        case '\r':
        case '\n': letter(u'\n'); break;
        case '\\':
        case '{':
        case '}': byte(c); break;
        default: break;
        }
    }

    //! Letters, a number, and one blank that belongs to them.
    void word()
    {
        QByteArray name, digits;
        const auto take = [&](QByteArray &into, qsizetype most, auto fits) {
            while (m_at < m_rtf.size() && into.size() < most && fits(m_rtf.at(m_at)))
                into += m_rtf.at(m_at++);
        };
        take(name, 32, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
        take(digits, 1, [](char c) { return c == '-'; });
        take(digits, 9, [](char c) { return c >= '0' && c <= '9'; });
        if (m_at < m_rtf.size() && m_rtf.at(m_at) == ' ')
            ++m_at;
        apply(name, digits.toInt(), !digits.isEmpty());
    }

    void apply(const QByteArray &name, int number, bool numbered)
    {
        Group &group = m_groups.back();
        if (name == "u") {
            letter(char16_t(number & 0xffff));
            m_skip = group.fallback;
        } else if (name == "uc") {
            group.fallback = std::clamp(number, 0, 8);
        } else if (name == "ansicpg") {
            flush();
            m_charset = codePageName(quint32(std::max(number, 0)));
        } else if (name == "bin") {
            m_at = std::min(m_at + std::max(number, 0), m_rtf.size());
        } else if (name == "htmlrtf") {
            // What only shows in RTF: the tags it stands for are in groups of their own.
        } else if (const char16_t sign = letterOf(name); sign != 0 && !numbered) {
            letter(sign);
        } else if (isSilent(name)) {
            group.silent = true;
        }
    }

    //! Of the document's charset: several may make one letter.
    void byte(char c)
    {
        if (m_skip > 0)
            --m_skip;
        else if (!m_groups.back().silent)
            m_run += c;
    }

    void letter(char16_t c)
    {
        m_skip = 0;
        if (m_groups.back().silent)
            return;
        flush();
        m_text += QChar(c);
    }

    void flush()
    {
        bool guessed = false;
        if (!m_run.isEmpty())
            m_text += decodeText(m_run, m_charset, &guessed);
        m_run.clear();
    }

    const QByteArray &m_rtf;
    qsizetype m_most;
    qsizetype m_at = 0;
    int m_skip = 0;
    std::vector<Group> m_groups{Group()};
    QByteArray m_charset = "cp1252", m_run;
    QString m_text;
};

} // namespace

QByteArray expandedRtf(QByteArrayView packed, qsizetype most)
{
    ByteReader bytes(packed);
    (void)bytes.number(4); // the packed size: what is there is known
    const qsizetype size = std::min<qsizetype>(bytes.number(4), most);
    const quint32 mark = bytes.number(4);
    (void)bytes.number(4); // a sum; damage shows
    if (bytes.failed() || (mark != packedMark && mark != plainMark))
        return {};
    if (mark == plainMark)
        return bytes.rest().first(std::min(size, bytes.rest().size())).toByteArray();
    std::array<char, ring> words{};
    std::copy_n(firstWords, sizeof(firstWords) - 1, words.begin());
    size_t end = sizeof(firstWords) - 1;
    QByteArray text;
    const auto write = [&](char c) {
        text += c;
        words[end] = c;
        end = (end + 1) % ring;
    };
    while (text.size() < size && !bytes.atEnd()) {
        const quint32 flags = bytes.number(1);
        for (int bit = 0; bit < 8 && text.size() < size; ++bit) {
            if ((flags >> bit & 1) == 0) {
                const char c = char(bytes.number(1));
                if (bytes.failed())
                    return text;
                write(c);
                continue;
            }
            const quint32 high = bytes.number(1);
            const quint32 reference = high << 8 | bytes.number(1);
            const size_t from = reference >> 4;
            if (bytes.failed() || from == end)
                return text;
            const size_t count = (reference & 15) + 2;
            for (size_t i = 0; i < count && text.size() < size; ++i)
                write(words[(from + i) % ring]);
        }
    }
    return text;
}

QString rtfText(const QByteArray &rtf, qsizetype most)
{
    if (!rtf.startsWith("{\\rtf"))
        return {};
    return RtfReader(rtf, most).read();
}

QByteArray codePageName(quint32 number)
{
    switch (number) {
    case 932: return "shift_jis";
    case 936: return "gbk";
    case 949: return "euc-kr";
    case 950: return "big5";
    case 1200: return "utf-16le";
    case 20127: return "us-ascii";
    case 20866: return "koi8-r";
    case 21866: return "koi8-u";
    case 65001: return "utf-8";
    default: break;
    }
    if (number > 28590 && number < 28606)
        return "iso-8859-" + QByteArray::number(number - 28590);
    return number == 0 || number > 65535 ? QByteArray() : "cp" + QByteArray::number(number);
}

} // namespace throughline::email
