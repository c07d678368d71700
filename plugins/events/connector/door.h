// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/connector.h"
#include "connector/callers.h"
#include "connector/carts.h"
#include "connector/live.h"
#include "connector/webhook.h"

namespace throughline::events {

//! The HTTP side of an endpoint: takes calls of the tracking API and answers when they are on the disk. The connector's
//! thread.
class Door
{
public:
    using Reply = std::function<void(plugin::HttpResponse)>;
    static constexpr qsizetype mostEvents = 500;

    Door(plugin::ChannelHost &host, const Settings &settings, Ledger &ledger, People &people, Live &live, Carts &carts);
    ~Door();
    Door(const Door &) = delete;
    Door &operator=(const Door &) = delete;

    void open(const plugin::HttpRequest &request, Reply reply);

private:
    //! One event of a request, and what it becomes.
    struct Taken {
        Event event;
        Person person;
        std::optional<plugin::InboundItem> item;
        std::optional<People::Said> said; //!< a backend's identify, unless it is told too late
    };
    //! What the earlier events of the same request say of users.
    using SaidBefore = std::map<QString, People::Said>;
    struct Batch {
        Caller caller;
        std::vector<Taken> events;
        std::vector<Problem> rejected;
        qsizetype duplicates = 0;
        bool single = false;
        Reply reply;
    };

    void post(const plugin::HttpRequest &request, const QString &type, Reply reply);
    [[nodiscard]] Checked<Batch> read(const plugin::HttpRequest &request, const QString &type);
    [[nodiscard]] Checked<Taken> readOne(const QJsonObject &json, const QString &path, const QString &type,
                                         const Caller &caller, const Times &times, SaidBefore &said);
    void weighIdentify(Taken &taken, const Caller &caller, SaidBefore &said) const;
    void hook(const plugin::HttpRequest &request, ShopSystem system, Reply reply);
    void ingest(const std::shared_ptr<Batch> &batch);
    void taken(const std::shared_ptr<Batch> &batch, const std::vector<std::size_t> &places,
               const std::vector<plugin::IngestedItem> &outcome);
    static void answer(const Batch &batch);

    plugin::ChannelHost &m_host;
    const Settings &m_settings;
    Callers m_callers;
    Ledger &m_ledger;
    People &m_people;
    Live &m_live;
    Carts &m_carts;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

//! A problem as the sender reads it; one that passes carries Retry-After.
[[nodiscard]] plugin::HttpResponse problemAnswer(const Problem &problem, Instant now);

} // namespace throughline::events
