// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "message/mime.h"

#include "message/charset.h"
#include "message/gmimetypes.h"
#include "message/library.h"

#include <algorithm>

namespace throughline::email {

namespace {

struct Noted {
    bool broken = false;
    bool deep = false;
};

void note(gint64, GMimeParserWarning code, const gchar *, gpointer data)
{
    auto *noted = static_cast<Noted *>(data);
    switch (code) {
    case GMIME_CRIT_NESTING_OVERFLOW: noted->deep = true; break;
    case GMIME_WARN_MALFORMED_MULTIPART:
    case GMIME_WARN_TRUNCATED_MESSAGE:
    case GMIME_WARN_MALFORMED_MESSAGE:
    case GMIME_CRIT_MULTIPART_WITHOUT_BOUNDARY:
    case GMIME_CRIT_PART_WITHOUT_HEADERS_OR_CONTENT: noted->broken = true; break;
    default: break;
    }
}

QByteArray lowered(const char *text)
{
    return QByteArray(text).left(255).toLower();
}

Headers headersOf(GMimeObject *object)
{
    Headers headers;
    GMimeHeaderList *list = g_mime_object_get_header_list(object);
    const int count = std::min(g_mime_header_list_get_count(list), 3'000);
    for (int i = 0; i < count; ++i) {
        GMimeHeader *header = g_mime_header_list_get_header_at(list, i);
        const char *raw = g_mime_header_get_raw_value(header);
        headers.append(QByteArray(g_mime_header_get_name(header)),
                       QByteArray(raw).replace('\r', "").replace('\n', "").trimmed());
    }
    return headers;
}

QByteArray writtenBytes(GMimeObject *object)
{
    const GOwned<GMimeStream> stream{g_mime_stream_mem_new()};
    g_mime_object_write_to_stream(object, nullptr, stream.get());
    GByteArray *array = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    return QByteArray(reinterpret_cast<const char *>(array->data), qsizetype(array->len));
}

QByteArray decodedBytes(GMimePart *part)
{
    GMimeDataWrapper *content = g_mime_part_get_content(part);
    if (!content)
        return {};
    const GOwned<GMimeStream> stream{g_mime_stream_mem_new()};
    g_mime_data_wrapper_write_to_stream(content, stream.get());
    GByteArray *array = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    return QByteArray(reinterpret_cast<const char *>(array->data), qsizetype(array->len));
}

//! Walks the tree without recursion: its depth is the sender's choice.
class Walker
{
public:
    Walker(Tree &tree, const ReadLimits &limits) : m_tree(tree), m_limits(limits) {}

    void walk(GMimeObject *root)
    {
        m_open.push_back({root, 0, -1, false});
        while (!m_open.empty()) {
            const Step step = m_open.back();
            m_open.pop_back();
            if (++m_seen > m_limits.parts || step.depth > m_limits.depth) {
                m_tree.oddities |= Oddity::PartsLeftOut;
                continue;
            }
            visit(step);
        }
    }

private:
    struct Step {
        GMimeObject *object;
        int depth, alternative;
        bool report;
    };

    void visit(const Step &step)
    {
        if (GMIME_IS_MULTIPART(step.object))
            multipart(step);
        else if (GMIME_IS_MESSAGE_PART(step.object))
            message(step);
        else if (GMIME_IS_PART(step.object))
            leaf(step);
    }

    void multipart(const Step &step)
    {
        auto *multipart = GMIME_MULTIPART(step.object);
        GMimeContentType *type = g_mime_object_get_content_type(step.object);
        const QByteArray subtype = lowered(g_mime_content_type_get_media_subtype(type));
        const int alternative = subtype == "alternative" ? ++m_alternatives : step.alternative;
        const bool report = step.report || subtype == "report";
        if (subtype == "encrypted")
            m_tree.oddities |= Oddity::Encrypted;
        const int count = g_mime_multipart_get_count(multipart);
        if (count == 0) {
            // Without a boundary all of it counts as prologue: the text is in there.
            if (const char *prologue = g_mime_multipart_get_prologue(multipart)) {
                m_tree.oddities |= Oddity::BrokenParts;
                Part part;
                part.bytes = QByteArray(prologue);
                m_tree.parts.push_back(std::move(part));
            }
            return;
        }
        const int taken = std::min(count, m_limits.parts);
        if (taken < count)
            m_tree.oddities |= Oddity::PartsLeftOut;
        for (int i = taken - 1; i >= 0; --i)
            m_open.push_back({g_mime_multipart_get_part(multipart, i), step.depth + 1, alternative, report});
    }

    void message(const Step &step)
    {
        GMimeMessage *inner = g_mime_message_part_get_message(GMIME_MESSAGE_PART(step.object));
        if (!inner)
            return;
        Part part = described(step);
        part.type = "message/rfc822";
        part.message = headersOf(GMIME_OBJECT(inner));
        part.bytes = writtenBytes(GMIME_OBJECT(inner));
        keep(std::move(part));
    }

    void leaf(const Step &step)
    {
        Part part = described(step);
        part.bytes = decodedBytes(GMIME_PART(step.object));
        keep(std::move(part));
    }

    void keep(Part part)
    {
        m_bytes += part.bytes.size();
        if (m_bytes > m_limits.rawBytes * 2)
            m_tree.oddities |= Oddity::PartsLeftOut;
        else
            m_tree.parts.push_back(std::move(part));
    }

    [[nodiscard]] static Part described(const Step &step)
    {
        Part part;
        GMimeContentType *type = g_mime_object_get_content_type(step.object);
        part.type = lowered(g_mime_content_type_get_media_type(type)) + '/'
                    + lowered(g_mime_content_type_get_media_subtype(type));
        part.charset = lowered(g_mime_content_type_get_parameter(type, "charset"));
        part.method = lowered(g_mime_content_type_get_parameter(type, "method")).toUpper();
        part.flowed = lowered(g_mime_content_type_get_parameter(type, "format")) == "flowed";
        part.deleteSpace = lowered(g_mime_content_type_get_parameter(type, "delsp")) == "yes";
        part.attachment = lowered(g_mime_object_get_disposition(step.object)) == "attachment";
        part.contentId = QString::fromUtf8(g_mime_object_get_content_id(step.object)).left(250);
        const char *name = GMIME_IS_PART(step.object) ? g_mime_part_get_filename(GMIME_PART(step.object)) : nullptr;
        part.fileName = QString::fromUtf8(name).left(1'000);
        // Names are often encoded as headers are, which RFC 2231 forbids.
        if (part.fileName.contains(QLatin1StringView("=?")))
            part.fileName = decodeHeader(part.fileName.toUtf8());
        part.alternative = step.alternative;
        part.report = step.report;
        return part;
    }

    Tree &m_tree;
    const ReadLimits &m_limits;
    std::vector<Step> m_open;
    int m_seen = 0, m_alternatives = 0;
    qsizetype m_bytes = 0;
};

} // namespace

Tree takeApart(const QByteArray &raw, const ReadLimits &limits)
{
    ensureLibrary();
    Tree tree;
    const QByteArray message = prepared(raw, limits, tree.oddities);
    Noted noted;
    const std::unique_ptr<GMimeParserOptions, decltype(&g_mime_parser_options_free)> options(
        g_mime_parser_options_new(), &g_mime_parser_options_free);
    g_mime_parser_options_set_warning_callback(options.get(), &note, &noted);
    const GOwned<GMimeStream> stream{g_mime_stream_mem_new_with_buffer(message.constData(), size_t(message.size()))};
    const GOwned<GMimeParser> parser{g_mime_parser_new_with_stream(stream.get())};
    // A part, not a message: a message's address fields would be parsed at once, and by recursion.
    const GOwned<GMimeObject> root{g_mime_parser_construct_part(parser.get(), options.get())};
    if (root) {
        tree.headers = headersOf(root.get());
        Walker(tree, limits).walk(root.get());
    }
    if (tree.headers.isEmpty()) {
        // No message at all: what looked like broken headers may be the text.
        Part part;
        part.bytes = raw;
        tree.parts.clear();
        tree.parts.push_back(std::move(part));
        tree.oddities |= Oddity::BrokenParts;
    }
    tree.oddities.setFlag(Oddity::BrokenParts, noted.broken || tree.oddities.testFlag(Oddity::BrokenParts));
    tree.oddities.setFlag(Oddity::PartsLeftOut, noted.deep || tree.oddities.testFlag(Oddity::PartsLeftOut));
    return tree;
}

} // namespace throughline::email
