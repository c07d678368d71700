// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/rowmodel.h"

#include <QtQmlIntegration>

namespace throughline::ui {

//! Something that can be asked or ordered here.
struct CallRow {
    QString key;
    QString label;
    bool isAction = false;

    bool operator==(const CallRow &) const = default;
};

//! The lookups and actions of all channels.
class CallListModel : public RowModel<CallRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by ActionsModel")

public:
    enum Role {
        KeyRole = Qt::UserRole + 1, //!< names it in open()
        LabelRole,                  //!< words of the plugin
        ActionRole                  //!< bool: it changes something
    };
    Q_ENUM(Role)
    using RowModel::RowModel;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    void set(std::vector<CallRow> rows) { setRows(std::move(rows)); }
};

struct FieldRow {
    QString key;  //!< path, with the row's number in a list: "lines[0].sku"
    QString kind; //!< "text", "number", "boolean", "choice", "pick", or "more": a button that adds a row of a list
    QString label, help, value, shown;
    bool removable = false; //!< the row of the list it begins can be taken away
    bool required = false;

    bool operator==(const FieldRow &) const = default;
};

//! What the form asks for.
class FieldModel : public RowModel<FieldRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by CallForm")

public:
    enum Role {
        KeyRole = Qt::UserRole + 1,
        KindRole,
        LabelRole, //!< words of the plugin
        HelpRole,
        ValueRole, //!< as it is sent
        ShownRole, //!< as people read it; may be outside text
        RemovableRole,
        RequiredRole
    };
    Q_ENUM(Role)
    using RowModel::RowModel;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    void set(std::vector<FieldRow> rows) { setRows(std::move(rows)); }
};

//! A line of an answer, something to choose, or an order whose fate is open.
struct LineRow {
    QString key;
    QString label, value;
    bool flag = false;

    bool operator==(const LineRow &) const = default;
};

class LineModel : public RowModel<LineRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by ActionsModel")

public:
    enum Role {
        KeyRole = Qt::UserRole + 1,
        LabelRole, //!< what it is
        ValueRole, //!< outside text, one line
        FlagRole   //!< of an open order: it waits for the agent
    };
    Q_ENUM(Role)
    using RowModel::RowModel;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    void set(std::vector<LineRow> rows) { setRows(std::move(rows)); }
};

} // namespace throughline::ui
