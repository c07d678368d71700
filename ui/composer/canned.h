// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/rowmodel.h"
#include "shared/source.h"

#include <QtQmlIntegration>

#include <map>

namespace throughline::ui {

struct CannedRow {
    Id key;
    QString name;
    QString text;
    bool macro = false;

    bool operator==(const CannedRow &) const = default;
};

//! The canned responses and macros that match what was typed after "/". GUI thread.
class CannedModel : public RowModel<CannedRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Composer")

public:
    enum Role {
        NameRole = Qt::UserRole + 1, //!< QString
        TextRole,                    //!< one line of its text
        MacroRole                    //!< bool: it also does something
    };
    Q_ENUM(Role)

    explicit CannedModel(Source &source, QObject *parent = nullptr);
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    void setFilter(const QString &filter);
    [[nodiscard]] QString textAt(int row) const;
    //! Null: the row is no macro.
    [[nodiscard]] Id macroAt(int row) const;

private:
    void load();
    void loadMacros();
    void apply();
    Source &m_source;
    std::vector<CannedRow> m_canned;
    std::vector<CannedRow> m_macros;
    QString m_filter;
};

//! Replaces {{name}} by \a values; what is not known stays as it stands, so that nobody sends a hole unseen.
[[nodiscard]] QString expandVariables(const QString &text, const std::map<QString, QString> &values);
//! Where "{{…}}" stands in the agent's own lines of \a text, begin and end; what is quoted with ">" is somebody else's.
[[nodiscard]] std::vector<std::pair<qsizetype, qsizetype>> findHoles(const QString &text);

} // namespace throughline::ui
