// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "timeline/timelinemodel.h"
#include "ui/fakesource.h"

#include <QAbstractItemModelTester>
#include <QJsonObject>

#include <algorithm>

namespace throughline::ui {

using namespace Qt::StringLiterals;

constexpr qint64 start = 1'795'000'000'000;
inline const Id ada = id(100);

//! A timeline over a source in memory, watched by Qt's own model tester.
class TimelineFixture
{
protected:
    void make()
    {
        m_source = std::make_unique<FakeSource>();
        m_source->me = id(1);
        m_source->endpointList = {{.id = id(4), .channel = u"webchat"_s, .name = u"Shop"_s}};
        client::CustomerView view;
        view.askedId = view.customer.id = ada;
        view.customer.name = u"Ada"_s;
        view.points = {{.point = {.id = id(3), .kind = u"visitor"_s}, .link = {}}};
        m_source->customers[ada] = view;
        m_model = std::make_unique<TimelineModel>(*m_source, m_clock);
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    void drop()
    {
        m_tester.reset();
        m_model.reset();
        m_source.reset();
    }
    //! A reply of this agent's that has not left.
    TimelineItem waiting(DeliveryState state, std::chrono::milliseconds in)
    {
        TimelineItem reply = item(50, Direction::Out);
        reply.rev = 5;
        reply.author = {AuthorType::Agent, id(1), u"Me"_s};
        reply.delivery = Delivery{state, m_clock.now(), {}};
        reply.departure = Departure{.at = m_clock.now() + in};
        return reply;
    }
    QStringList actions() { return m_model->index(0).data(TimelineModel::SendActionsRole).toStringList(); }
    //! The hub's answer to the command sent last.
    void settle(bool applied)
    {
        wire::CommandOutcome outcome;
        outcome.id = m_source->commands.back().id;
        outcome.applied = applied;
        Q_EMIT m_source->commandSettled(outcome);
    }
    TimelineItem item(int number, Direction direction = Direction::In) const
    {
        return message(number, start + number * 1000, u"message %1"_s.arg(number), direction);
    }
    TimelineItem visit(int number, qint64 ms) const
    {
        TimelineItem made = message(number, ms, u"Page"_s);
        made.kind = u"visit"_s;
        made.conversationId = {};
        made.data = {{u"url"_s, u"https://shop.example/page/%1?token=secret"_s.arg(number)}, {u"title"_s, u"Page"_s}};
        return made;
    }
    void fill(int count)
    {
        for (int number = 1; number <= count; ++number)
            m_source->entries[ada].push_back(entry(item(number)));
    }
    //! A commit with all it says of new items, as the cache tells it.
    void bring(const std::vector<TimelineItem> &items, bool overlay = false)
    {
        auto &list = m_source->entries[ada];
        client::ChangeSet changes;
        changes.overlay = overlay;
        for (const TimelineItem &each : items) {
            if (each.contactPointId == id(3))
                list.push_back(entry(each));
            changes.records.push_back({.type = RecordType::TimelineItem,
                                       .id = each.id,
                                       .contactPointId = each.contactPointId,
                                       .orderTime = each.orderTime,
                                       .body = toBody(each)});
        }
        std::sort(list.begin(), list.end(), [](const auto &a, const auto &b) { return a.key() < b.key(); });
        Q_EMIT m_source->committed(changes);
    }
    void tell(RecordType type)
    {
        client::ChangeSet changes;
        changes.records.push_back({.type = type, .id = id(9)});
        Q_EMIT m_source->committed(changes);
    }
    QString shown(int row, int role) const { return m_model->index(row).data(role).toString(); }
    QStringList list(int row, int role) const { return m_model->index(row).data(role).toStringList(); }
    QString text(int row) const { return m_model->index(row).data(TimelineModel::BodyRole).toString(); }

    ManualClock m_clock{{start + 3 * 86'400'000ll}};
    std::unique_ptr<FakeSource> m_source;
    std::unique_ptr<TimelineModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

} // namespace throughline::ui
