// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/rowmodel.h"
#include "shared/source.h"

#include <QtQmlIntegration>

#include <optional>

namespace throughline::ui {

//! One way a reply could go: a contact point of the customer through one of our endpoints.
struct Target {
    Id key; //!< the contact point
    Id endpointId;
    QString channel; //!< plugin id; empty when nothing of ours reaches this point
    QString endpointName;
    QString kind;
    QString value; //!< outside text
    Trust trust = Trust::Hint;
    bool optedOut = false; //!< consent for service refused
    EndpointHealth health = EndpointHealth::Unknown;
    int undoSeconds = 0;             //!< so long a reply can be taken back
    bool live = true;                //!< someone waits at the other end: nothing is scheduled
    int longestText = 0;             //!< characters the channel takes; 0: no limit known
    int segments = 0;                //!< short messages it sends for one reply; 0: the text does not go in those
    std::chrono::hours window{0};    //!< so long after lastWord the channel takes answers; 0: at any time
    std::optional<Instant> lastWord; //!< when the customer last said something here; none: not known, or nothing
    bool windowClosed = false;       //!< that time is over

    bool operator==(const Target &) const = default;
    [[nodiscard]] bool isUsable() const { return !endpointId.isNull() && !optedOut && !windowClosed; }
    //! Until when an answer can leave; nothing: at any time, as far as is known here.
    [[nodiscard]] std::optional<Instant> answerUntil() const
    {
        return window.count() > 0 && lastWord ? std::optional(*lastWord + window) : std::nullopt;
    }
};

//! What Send means this time.
struct SendPlan {
    std::optional<Instant> at;
    bool close = false;
};

//! The ways a reply to this customer can go; those that cannot be used say why. GUI thread.
class TargetModel : public RowModel<Target>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Composer")

public:
    enum Role {
        TitleRole = Qt::UserRole + 1, //!< "Web chat · Shop"
        AddressRole,                  //!< "Web visitor 4f2a": holds outside text
        IconRole,                     //!< icon name
        TrustRole,                    //!< in words
        UsableRole,                   //!< bool
        ReasonRole                    //!< why it cannot be used, or what to know; may be empty
    };
    Q_ENUM(Role)

    using RowModel::RowModel;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    void set(std::vector<Target> targets) { setRows(std::move(targets)); }
    //! The row of a contact point, -1 when there is none.
    [[nodiscard]] int find(const Id &contactPointId) const;

    [[nodiscard]] static QString title(const Target &target);
    [[nodiscard]] static QString address(const Target &target);
    [[nodiscard]] static QString reason(const Target &target);
};

} // namespace throughline::ui
