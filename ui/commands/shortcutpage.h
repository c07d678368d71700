// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "commands/command.h"

#include <QCoreApplication>

#include <map>
#include <vector>

namespace throughline::ui {

//! The map of all shortcuts as one page to print: commands by group with their keys, as they are now.
class ShortcutPage
{
    Q_DECLARE_TR_FUNCTIONS(ShortcutPage)

public:
    ShortcutPage(const std::vector<Command> &commands, const std::map<QString, QList<QKeySequence>> &keys);
    //! Names are data: they are escaped.
    [[nodiscard]] QString html() const { return m_html; }
    //! Writes the file anew and answers its path.
    [[nodiscard]] Result<QString> saveHtml(const QString &folder) const;
    [[nodiscard]] Result<QString> savePdf(const QString &folder) const;

private:
    QString m_html;
};

} // namespace throughline::ui
