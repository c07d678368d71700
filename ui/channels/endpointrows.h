// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/queue.h"
#include "shared/rowmodel.h"

#include <QtQmlIntegration>

namespace throughline::ui {

//! One endpoint and how it is.
struct EndpointRow {
    Id key;
    QString name, channel, address, icon;
    QString state;   //!< in words
    QString tone;    //!< "positive", "caution", "critical" or "muted"
    QString detail;  //!< why, in the words of the hub; may hold outside text
    QString advice;  //!< what to do about it
    QString figures; //!< last in, last out, what waits
    bool enabled = true;

    bool operator==(const EndpointRow &) const = default;
};

class EndpointListModel : public RowModel<EndpointRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by ChannelsModel")

public:
    enum Role {
        KeyRole = Qt::UserRole + 1,
        NameRole, //!< text of an administrator
        ChannelRole,
        AddressRole,
        IconRole,
        StateRole,
        ToneRole,
        DetailRole, //!< may hold outside text
        AdviceRole,
        FiguresRole,
        EnabledRole
    };
    Q_ENUM(Role)
    using RowModel::RowModel;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    void set(std::vector<EndpointRow> rows) { setRows(std::move(rows)); }
};

//! One setting in the form.
struct SettingRow {
    QString key, kind, label, help, value, shown;
    QString problem; //!< what is wrong with it, in words
    bool required = false;
    bool stored = false; //!< of a secret: the hub has one, which nobody sees

    bool operator==(const SettingRow &) const = default;
};

class SettingModel : public RowModel<SettingRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by EndpointForm")

public:
    enum Role {
        KeyRole = Qt::UserRole + 1,
        KindRole,  //!< "text", "lines", "number", "boolean", "choice", "url" or "secret"
        LabelRole, //!< words of the plugin
        HelpRole,
        ValueRole, //!< as typed; of a secret only what was typed now
        ShownRole, //!< of a choice: its word
        ProblemRole,
        RequiredRole,
        StoredRole
    };
    Q_ENUM(Role)
    using RowModel::RowModel;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    void set(std::vector<SettingRow> rows) { setRows(std::move(rows)); }
};

//! A step of a test, a hint to copy, or something to choose.
struct NamedRow {
    QString key, label, value;
    QString state; //!< of a step: "ok", "failed" or "skipped"

    bool operator==(const NamedRow &) const = default;
};

class NamedModel : public RowModel<NamedRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by ChannelsModel")

public:
    enum Role { KeyRole = Qt::UserRole + 1, LabelRole, ValueRole, StateRole };
    Q_ENUM(Role)
    using RowModel::RowModel;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    void set(std::vector<NamedRow> rows) { setRows(std::move(rows)); }
};

} // namespace throughline::ui
