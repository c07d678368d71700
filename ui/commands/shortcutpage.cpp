// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands/shortcutpage.h"

#include "commands/commands.h"

#include <QBuffer>
#include <QDir>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

Result<QString> writeFile(const QString &folder, const QString &name, const QByteArray &bytes)
{
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::Io, u"folder"_s);
    const QString path = QDir(folder).filePath(name);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::Io, u"file"_s);
    return QDir::toNativeSeparators(path);
}

} // namespace

ShortcutPage::ShortcutPage(const std::vector<Command> &commands, const std::map<QString, QList<QKeySequence>> &keys)
{
    std::map<CommandGroup, QString> groups;
    for (const Command &command : commands) {
        const auto found = keys.find(command.id);
        if (found == keys.end() || found->second.isEmpty())
            continue;
        QStringList texts;
        for (const QKeySequence &sequence : found->second)
            texts << sequence.toString(QKeySequence::NativeText).toHtmlEscaped();
        groups[command.group] += u"<tr><td width=\"65%\">"_s + command.name.toHtmlEscaped() + u"</td><td><b>"_s
                                 + texts.join(u", "_s) + u"</b></td></tr>\n"_s;
    }
    //: Title of the printed page
    const QString title = tr("Throughline: keyboard shortcuts").toHtmlEscaped();
    m_html = u"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>"_s + title
             + u"</title><style>body { font-family: sans-serif; font-size: 10pt; } td { padding: 2pt 8pt 2pt 0; }"
               "</style></head><body>\n<h2>"_s
             + title + u"</h2>\n"_s;
    for (const auto &[group, rows] : groups) {
        m_html += u"<h4>"_s + Commands::groupName(group).toHtmlEscaped() + u"</h4>\n<table width=\"100%\">\n"_s + rows
                  + u"</table>\n"_s;
    }
    m_html += u"</body></html>\n"_s;
}

Result<QString> ShortcutPage::saveHtml(const QString &folder) const
{
    return writeFile(folder, u"throughline-shortcuts.html"_s, m_html.toUtf8());
}

Result<QString> ShortcutPage::savePdf(const QString &folder) const
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer); // finishes when it goes
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setTitle(tr("Throughline: keyboard shortcuts"));
        QTextDocument document;
        document.setHtml(m_html);
        document.print(&writer);
    }
    return writeFile(folder, u"throughline-shortcuts.pdf"_s, bytes);
}

} // namespace throughline::ui
