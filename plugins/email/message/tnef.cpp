// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "message/tnef.h"

#include "message/byteread.h"
#include "message/charset.h"
#include "message/rtf.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace throughline::email {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 signature = 0x223e9f78;
constexpr int mostAttributes = 5'000;
constexpr quint32 mostProperties = 5'000;
constexpr qsizetype longestText = 1024 * 1024;
constexpr qsizetype longestRtf = 4 * 1024 * 1024;

//! Attributes by the lower half of their id: the upper one is a type that each has only one of.
enum class Attribute : quint32 {
    Body = 0x800c,
    AttachmentData = 0x800f,
    AttachmentTitle = 0x8010,
    AttachmentBegins = 0x9002,
    MessageProperties = 0x9003,
    AttachmentProperties = 0x9005,
    CodePage = 0x9007,
};

//! Properties of MAPI, of a message or a file.
enum class Id : quint32 {
    Body = 0x1000,
    RtfCompressed = 0x1009,
    Html = 0x1013,
    FileData = 0x3701,
    FileName = 0x3704,
    LongFileName = 0x3707,
    FileType = 0x370e,
    ContentId = 0x3712,
    InternetCodePage = 0x3fde,
};

enum class Kind : quint32 { Text = 0x1e, WideText = 0x1f, Object = 0x0d, Binary = 0x102 };

//! Bytes of one value; 0: it says so itself. Nothing for types that are not known: where the next begins is not either.
std::optional<quint32> widthOf(quint32 kind)
{
    switch (kind) {
    case 0x02: // two bytes and two that fill
    case 0x03:
    case 0x04:
    case 0x0a:
    case 0x0b: return 4;
    case 0x05:
    case 0x06:
    case 0x07:
    case 0x14:
    case 0x40: return 8;
    case 0x48: return 16;
    case 0x0d:
    case 0x1e:
    case 0x1f:
    case 0x102: return 0;
    default: return std::nullopt;
    }
}

//! Shows \a visit the first value of each property. False: the list ends before it should.
template<typename Visit>
bool eachProperty(QByteArrayView list, Visit visit)
{
    ByteReader bytes(list);
    const quint32 count = bytes.number(4);
    for (quint32 i = 0; i < std::min(count, mostProperties); ++i) {
        const quint32 type = bytes.number(2);
        const quint32 id = bytes.number(2);
        if (id >= 0x8000) { // a name, which is a number or a text
            bytes.take(16);
            const bool numbered = bytes.number(4) == 0;
            const quint32 size = bytes.number(4);
            if (!numbered)
                bytes.takePadded(size);
        }
        const auto width = widthOf(type & 0xfff);
        if (bytes.failed() || !width)
            return false;
        const quint32 values = (type & 0x1000) != 0 || *width == 0 ? bytes.number(4) : 1;
        for (quint32 at = 0; at < values; ++at) {
            const quint32 size = *width == 0 ? bytes.number(4) : *width;
            const QByteArrayView value = bytes.takePadded(size);
            if (bytes.failed())
                return false;
            if (at == 0)
                visit(Id(id), Kind(type & 0xfff), value);
        }
    }
    return !bytes.failed() && count <= mostProperties;
}

class TnefReader
{
public:
    explicit TnefReader(int mostFiles) : m_mostFiles(mostFiles) {}

    [[nodiscard]] Tnef read(QByteArrayView stream)
    {
        ByteReader bytes(stream);
        int count = 0;
        while (!bytes.atEnd() && ++count <= mostAttributes) {
            (void)bytes.number(1); // message or file: the id says it, too
            const quint32 id = bytes.number(4);
            const QByteArrayView value = bytes.take(bytes.number(4));
            const quint32 sum = bytes.number(2);
            // Some end without the last sum; without a value nothing makes sense any more.
            if (bytes.failed() && value.isEmpty())
                break;
            quint32 real = 0;
            for (const char c : value)
                real = (real + static_cast<unsigned char>(c)) & 0xffff;
            m_found.damaged = m_found.damaged || real != sum;
            attribute(Attribute(id & 0xffff), value);
        }
        m_found.damaged = m_found.damaged || bytes.failed() || !bytes.atEnd();
        endFile();
        endText();
        return std::move(m_found);
    }

private:
    //! A file of which not all is known yet.
    struct Draft {
        bool begun = false, object = false;
        QByteArrayView title;
        QString name, contentId;
        QByteArray type;
        QByteArrayView bytes;
    };

    void attribute(Attribute id, QByteArrayView value)
    {
        switch (id) {
        case Attribute::CodePage: m_charset = codePageName(ByteReader(value).number(4)); break;
        case Attribute::Body: m_body = value; break;
        case Attribute::MessageProperties:
            ended(eachProperty(value, [this](Id of, Kind kind, QByteArrayView each) { message(of, kind, each); }));
            break;
        case Attribute::AttachmentBegins:
            endFile();
            m_file.begun = true;
            break;
        case Attribute::AttachmentTitle: m_file.title = value; break;
        case Attribute::AttachmentData: m_file.bytes = value; break;
        case Attribute::AttachmentProperties:
            ended(eachProperty(value, [this](Id of, Kind kind, QByteArrayView each) { file(of, kind, each); }));
            break;
        default: break;
        }
    }

    void ended(bool well) { m_found.damaged = m_found.damaged || !well; }

    void message(Id id, Kind kind, QByteArrayView value)
    {
        if (id == Id::Body)
            m_found.plain = text(value, kind);
        else if (id == Id::Html && kind == Kind::Binary)
            m_found.html = value.first(std::min(value.size(), longestRtf)).toByteArray();
        else if (id == Id::RtfCompressed && kind == Kind::Binary)
            m_rtf = value;
        else if (id == Id::InternetCodePage)
            m_found.htmlCharset = codePageName(ByteReader(value).number(4));
    }

    void file(Id id, Kind kind, QByteArrayView value)
    {
        switch (id) {
        case Id::LongFileName: m_file.name = text(value, kind).left(1'000); break;
        case Id::FileName:
            if (m_file.name.isEmpty())
                m_file.name = text(value, kind).left(1'000);
            break;
        case Id::FileType: m_file.type = text(value, kind).left(127).toLower().toLatin1(); break;
        case Id::ContentId: m_file.contentId = text(value, kind).left(250); break;
        case Id::FileData:
            m_file.object = kind == Kind::Object;
            if (kind == Kind::Binary && m_file.bytes.isEmpty())
                m_file.bytes = value;
            break;
        default: break;
        }
    }

    //! Up to its end mark; every writer has one, some have words of an earlier text behind it.
    [[nodiscard]] QString text(QByteArrayView value, Kind kind) const
    {
        if (kind == Kind::Text) {
            const QByteArrayView bytes = value.first(std::min(value.size(), longestText));
            const qsizetype end = bytes.indexOf('\0');
            bool guessed = false;
            return decodeText(bytes.first(end < 0 ? bytes.size() : end).toByteArray(), m_charset, &guessed);
        }
        QString all;
        ByteReader bytes(kind == Kind::WideText ? value : QByteArrayView());
        while (all.size() < longestText) {
            const quint32 unit = bytes.number(2);
            if (unit == 0) // the mark, or the end
                break;
            all += QChar(char16_t(unit));
        }
        return all;
    }

    void endFile()
    {
        const Draft draft = std::exchange(m_file, Draft());
        if (!draft.begun && draft.title.isEmpty() && draft.bytes.isEmpty())
            return;
        // A message or a document put in as an object: its storage is no file.
        if (draft.bytes.isEmpty() && draft.object) {
            m_found.damaged = true;
            return;
        }
        if (int(m_found.files.size()) >= m_mostFiles) {
            m_found.damaged = true;
            return;
        }
        Part part;
        part.type = safeType(draft.type);
        part.fileName = draft.name.isEmpty() ? text(draft.title, Kind::Text).left(1'000) : draft.name;
        if (part.fileName.isEmpty())
            part.fileName = u"attachment"_s;
        part.contentId = draft.contentId;
        part.attachment = part.contentId.isEmpty();
        part.bytes = draft.bytes.toByteArray();
        m_found.files.push_back(std::move(part));
    }

    //! A file is a file: not a message, whose parts would be read, and nothing that is told in other ways than by its name.
    [[nodiscard]] static QByteArray safeType(const QByteArray &type)
    {
        const bool plausible = type.count('/') == 1 && !type.startsWith('/') && !type.endsWith('/')
                               && !type.startsWith("message/") && !type.startsWith("multipart/")
                               && !type.contains("signature") && !type.contains("rfc822");
        return plausible ? type : QByteArray("application/octet-stream");
    }

    void endText()
    {
        if (m_found.plain.trimmed().isEmpty())
            m_found.plain = text(m_body, Kind::Text);
        if (m_found.plain.trimmed().isEmpty() && m_found.html.trimmed().isEmpty())
            m_found.plain = rtfText(expandedRtf(m_rtf, longestRtf), longestText);
    }

    int m_mostFiles;
    QByteArray m_charset = "cp1252";
    QByteArrayView m_body, m_rtf;
    Draft m_file;
    Tnef m_found;
};

bool saysSomething(const Part &part)
{
    return (part.type == "text/plain" || part.type == "text/html") && !part.attachment && part.fileName.isEmpty()
           && !part.bytes.trimmed().isEmpty();
}

void addText(const Tnef &tnef, int alternative, std::vector<Part> &parts)
{
    if (!tnef.plain.trimmed().isEmpty()) {
        Part part;
        part.charset = "utf-8";
        part.alternative = alternative;
        part.bytes = tnef.plain.toUtf8();
        parts.push_back(std::move(part));
    }
    if (!tnef.html.trimmed().isEmpty()) {
        Part part;
        part.type = "text/html";
        part.charset = tnef.htmlCharset;
        part.alternative = alternative;
        part.bytes = tnef.html;
        parts.push_back(std::move(part));
    }
}

} // namespace

bool isTnef(const Part &part)
{
    return part.type == "application/ms-tnef" || part.type == "application/vnd.ms-tnef"
           || part.fileName.compare("winmail.dat"_L1, Qt::CaseInsensitive) == 0;
}

std::optional<Tnef> readTnef(const QByteArray &bytes, int mostFiles)
{
    ByteReader head(bytes);
    const bool signedSo = head.number(4) == signature;
    (void)head.number(2); // a key, which says nothing
    if (!signedSo || head.failed())
        return std::nullopt;
    return TnefReader(mostFiles).read(head.rest());
}

void openTnef(Tree &tree, const ReadLimits &limits)
{
    if (std::none_of(tree.parts.begin(), tree.parts.end(), isTnef))
        return;
    bool hasText = std::any_of(tree.parts.begin(), tree.parts.end(), saysSomething);
    int room = limits.files;
    int alternative = -1;
    for (const Part &part : tree.parts)
        alternative = std::max(alternative, part.alternative);
    std::vector<Part> parts;
    for (Part &part : tree.parts) {
        auto inner = isTnef(part) ? readTnef(part.bytes, room) : std::nullopt;
        if (!inner) {
            parts.push_back(std::move(part));
            continue;
        }
        const bool bare = inner->files.empty() && inner->plain.isEmpty() && inner->html.isEmpty();
        if (!hasText) {
            const size_t before = parts.size();
            addText(*inner, alternative + 1, parts);
            hasText = parts.size() > before;
        }
        // Kept where it holds more than was found: nothing a customer sent is lost.
        if (inner->damaged || bare)
            parts.push_back(std::move(part));
        room -= int(inner->files.size());
        std::move(inner->files.begin(), inner->files.end(), std::back_inserter(parts));
    }
    tree.parts = std::move(parts);
}

} // namespace throughline::email
