// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "shared/rowmodel.h"
#include "sync/readmodels.h"

#include <QtQmlIntegration>

namespace throughline::ui {

struct PointRow {
    Id key;
    QString kind, value, trust, trustTone, lastSeen, icon;
    QStringList purposes;     //!< ids: "service", "marketing"
    QStringList purposeWords; //!< one for each
    QStringList consents;     //!< "granted", "denied" or "unknown"; one for each purpose
    QStringList consent;      //!< "Marketing: refused"; one for each purpose
    bool shared = false;
    bool online = false;

    bool operator==(const PointRow &) const = default;
};

//! The customer's contact points: what they are, how far they can be believed, what they may be used for.
class PointModel : public RowModel<PointRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by CustomerPanel")

public:
    enum Role {
        KindRole = Qt::UserRole + 1, //!< in words
        ValueRole,                   //!< outside text, one line
        IconRole,                    //!< icon name
        TrustRole,                   //!< in words
        TrustToneRole,               //!< "positive", "muted" or "caution"
        ConsentRole,                 //!< QStringList: one sentence per purpose
        PurposesRole,                //!< QStringList: ids of the purposes
        PurposeWordsRole,            //!< QStringList: their names
        ConsentsRole,                //!< QStringList: "granted", "denied" or "unknown"
        SharedRole,                  //!< bool: several people use it
        OnlineRole,                  //!< bool: there now
        LastSeenRole                 //!< date and time
    };
    Q_ENUM(Role)
    using RowModel::RowModel;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    void set(std::vector<PointRow> rows) { setRows(std::move(rows)); }
};

struct AttributeRow {
    QString key; //!< the attribute's own name
    QString name;
    QStringList values;  //!< one for each source
    QStringList origins; //!< "from the chat form"; one for each value
    QList<bool> verified;
    bool conflicting = false;

    bool operator==(const AttributeRow &) const = default;
};

//! What sources say about the customer: one row for an attribute, its sources' words side by side.
class AttributeModel : public RowModel<AttributeRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by CustomerPanel")

public:
    enum Role {
        NameRole = Qt::UserRole + 1, //!< in words where known; else outside text
        ValuesRole,                  //!< QStringList: what each source says; outside text
        OriginsRole,                 //!< QStringList: where each comes from, in words
        VerifiedRole,                //!< list of bool, one for each value
        ConflictingRole              //!< bool: sources say different things
    };
    Q_ENUM(Role)
    using RowModel::RowModel;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    void set(std::vector<AttributeRow> rows) { setRows(std::move(rows)); }
};

struct SuggestionRow {
    Id key; //!< the link
    QString kind, value, other;
    QStringList reasons;
    bool known = false;    //!< whose it is now is known: the two can be compared
    bool linkable = false; //!< the contact point alone can be linked to this customer

    bool operator==(const SuggestionRow &) const = default;
};

//! Contact points that may belong to the same person, with the reasons in words.
class SuggestionModel : public RowModel<SuggestionRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by CustomerPanel")

public:
    enum Role {
        KindRole = Qt::UserRole + 1, //!< in words
        ValueRole,                   //!< outside text
        OtherRole,                   //!< the other customer's name; outside text, empty while unknown
        KnownRole,                   //!< bool: the two can be compared
        LinkableRole,                //!< bool: the contact point alone can be linked to this customer
        ReasonsRole                  //!< QStringList
    };
    Q_ENUM(Role)
    using RowModel::RowModel;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    void set(std::vector<SuggestionRow> rows) { setRows(std::move(rows)); }
};

struct ConversationRow {
    Id key;
    QString subject, preview, status, time;
    bool current = false;
    QString owner;

    bool operator==(const ConversationRow &) const = default;
};

//! The customer's conversations, open ones first.
class ConversationModel : public RowModel<ConversationRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by CustomerPanel")

public:
    enum Role {
        IdRole = Qt::UserRole + 1, //!< QString
        SubjectRole,               //!< outside text; the preview when there is no subject
        StatusRole,                //!< in words
        TimeRole,                  //!< of the last event
        CurrentRole,               //!< bool: the open one
        OwnerRole                  //!< who has it, in words; holds the hub's text
    };
    Q_ENUM(Role)
    using RowModel::RowModel;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    void set(std::vector<ConversationRow> rows) { setRows(std::move(rows)); }
};

//! The rows for one customer.
[[nodiscard]] std::vector<PointRow> pointRows(const client::CustomerView &view, const std::vector<Id> &online);
[[nodiscard]] std::vector<AttributeRow> attributeRows(const client::CustomerView &view);
[[nodiscard]] std::vector<SuggestionRow> suggestionRows(const client::CustomerView &view);
//! \a agents: names by id; \a me is "You".
[[nodiscard]] std::vector<ConversationRow> conversationRows(const client::CustomerView &view, const Id &current,
                                                            Instant now, const std::map<Id, QString> &agents,
                                                            const Id &me);
//! Who has a conversation: "Unassigned", "You", a name; empty: a name that is not known here.
[[nodiscard]] QString ownerWords(const Id &assignee, const std::map<Id, QString> &agents, const Id &me);

} // namespace throughline::ui
