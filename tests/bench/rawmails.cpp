// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "rawmails.h"

#include "figure.h"

#include <gmime/gmime.h>

#include <QFile>

namespace throughline::bench {

using namespace Qt::StringLiterals;

namespace {

void decode(GMimeObject *, GMimeObject *part, gpointer)
{
    if (!GMIME_IS_PART(part))
        return;
    GMimeDataWrapper *content = g_mime_part_get_content(GMIME_PART(part));
    if (!content)
        return;
    GMimeStream *memory = g_mime_stream_mem_new();
    g_mime_data_wrapper_write_to_stream(content, memory);
    g_object_unref(memory);
}

} // namespace

int parseBox(const QString &path)
{
    g_mime_init();
    GMimeStream *stream = g_mime_stream_file_open(QFile::encodeName(path).constData(), "r", nullptr);
    require(stream != nullptr, u"the mailbox cannot be read"_s);
    GMimeParser *parser = g_mime_parser_new_with_stream(stream);
    g_object_unref(stream);
    g_mime_parser_set_format(parser, GMIME_FORMAT_MBOX);
    int count = 0;
    while (!g_mime_parser_eos(parser)) {
        GMimeMessage *message = g_mime_parser_construct_message(parser, nullptr);
        if (!message)
            break;
        (void)g_mime_message_get_subject(message);
        g_mime_message_foreach(message, decode, nullptr);
        g_object_unref(message);
        ++count;
    }
    g_object_unref(parser);
    return count;
}

} // namespace throughline::bench
