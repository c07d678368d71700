// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "hostile/everywhere.h"

#include "gallery/samples.h"

#include <QQuickItem>
#include <QQuickWindow>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

template<typename Visit>
void walk(QQuickItem *item, Visit visit)
{
    if (!item || !item->isVisible())
        return;
    visit(*item);
    for (QQuickItem *child : item->childItems())
        walk(child, visit);
}

QString shown(const QQuickItem &item)
{
    return item.property("text").toString();
}

} // namespace

void fillWith(FakeSource &source, const QString &text)
{
    fillSamples(source);
    for (client::InboxRow &row : source.rows) {
        row.conversation.customer.name = row.conversation.preview = row.conversation.subject = text;
        row.assigneeName = row.channel = text;
    }
    for (auto &[id, view] : source.customers) {
        view.customer.name = view.organization->name = text;
        view.customer.language = text;
        view.customer.fields = {{text, {{text, text, sampleNow, true}}},
                                {u"orders"_s, {{text, text, sampleNow, false}}}};
        for (auto *points : {&view.points, &view.suggested}) {
            for (auto &at : *points) {
                at.point.value = at.point.kind = at.point.source = text;
                at.point.consent[text] = ConsentState::Granted;
                at.link.reasons = {text};
                at.link.source = at.link.actor = text;
            }
        }
        for (auto &link : view.decisions)
            link.source = link.actor = link.reason = text;
        for (auto &[point, mentioned] : view.mentioned)
            mentioned.kind = mentioned.value = text;
        for (auto &[other, name] : view.names)
            name = text;
        for (auto &conversation : view.conversations)
            conversation.subject = conversation.preview = conversation.customer.name = text;
    }
    for (client::CustomerRow &listed : source.known) {
        listed.name = listed.organization = text;
        for (ContactPoint &point : listed.points)
            point.kind = point.value = text;
    }
    for (Agent &agent : source.agentList)
        agent.name = agent.email = text;
    for (Presence &presence : source.presenceList)
        presence.reason = text;
    for (Queue &queue : source.queueList)
        queue.name = text;
    for (Endpoint &endpoint : source.endpointList)
        endpoint.name = endpoint.address = endpoint.channel = text;
    for (CannedResponse &canned : source.cannedList)
        canned.name = canned.text = text;
    source.macroList = {{.id = id(650), .name = text, .text = text}};
    source.found = {};
    for (const auto kind : {client::SearchHit::Kind::Customer, client::SearchHit::Kind::Item}) {
        client::SearchHit hit{.kind = kind, .id = id(600 + int(kind)), .customerId = sampleCustomer()};
        hit.title = hit.snippet = text;
        hit.marks = {{0, 3}, {1'000, 50}};
        source.found.hits.push_back(hit);
    }

    auto &line = source.entries[sampleCustomer()];
    line.clear();
    int number = 500;
    for (const QString &kind :
         {u"visit"_s, u"visit"_s, u"system"_s, u"note"_s, u"x-shop-order"_s, text.left(60), u"form"_s, u"message"_s}) {
        TimelineItem made = message(number, sampleNow.ms + number * 1000, text);
        made.kind = kind;
        made.author.name = text;
        made.data = {{u"title"_s, text}, {u"url"_s, text}, {u"name"_s, text}, {text.left(200), text}};
        made.data[u"lines"_s] = QJsonArray{QJsonObject{{u"name"_s, text}}};
        made.attachments = {{id(5), text, text, 5}};
        line.push_back(entry(made));
        ++number;
    }
    TimelineItem failed = message(number, sampleNow.ms + number * 1000, text, Direction::Out);
    failed.delivery = Delivery{DeliveryState::Failed, sampleNow, text};
    // No longer than a hub keeps them.
    const QJsonArray people{text.left(300)};
    const QJsonObject from{{u"name"_s, text.left(300)}, {u"address"_s, text.left(300)}};
    failed.data = {{u"subject"_s, text.left(500)},
                   {u"to"_s, people},
                   {u"cc"_s, people},
                   {u"bcc"_s, people},
                   {u"quote"_s, QJsonObject{{u"from"_s, from}, {u"text"_s, text.left(50'000)}}}};
    line.push_back(entry(failed));
    client::PendingMark mark{.commandId = id(901), .state = client::CommandState::Rejected};
    mark.error.type = text;
    line.push_back(
        client::TimelineEntry(message(number + 1, sampleNow.ms + number * 1001, text, Direction::Out), mark));
    // Read once before it is measured: no hub keeps items of ten megabytes, of which reading would be most of the time.
    for (const auto &each : line)
        (void)each.item();
}

QStringList textsThatAreNotPlain(QQuickWindow &window)
{
    QStringList found;
    walk(window.contentItem(), [&](QQuickItem &item) {
        const QVariant format = item.property("textFormat");
        // 0 is PlainText for Text and TextEdit alike. What has a text but no format is a control: its content item draws.
        if (format.isValid() && format.toInt() != 0)
            found << QString::fromLatin1(item.metaObject()->className()) + u": "_s + shown(item).left(80);
        // Qt 6.4.2 takes the text of these for markup, wherever it is drawn.
        if (!format.isValid() && shown(item).contains("<img"_L1) && item.inherits("QQuickAbstractButton"))
            found << QString::fromLatin1(item.metaObject()->className()) + u".text: "_s + shown(item).left(80);
    });
    return found;
}

bool isDrawn(QQuickWindow &window, const QString &text)
{
    bool found = false;
    walk(window.contentItem(), [&](QQuickItem &item) {
        found = found || (item.property("textFormat").isValid() && shown(item).contains(text));
    });
    return found;
}

void press(QQuickWindow &window, const QString &objectName)
{
    auto *button = window.findChild<QQuickItem *>(objectName);
    if (button && button->isVisible() && button->isEnabled())
        QMetaObject::invokeMethod(button, "clicked");
}

void goTo(QQuickWindow &window, const QString &place)
{
    for (QQuickItem *item : window.findChildren<QQuickItem *>()) {
        if (item->property("place").isValid() && item->property("listDocked").isValid())
            item->setProperty("place", place);
    }
}

void closePopups(QQuickWindow &window)
{
    for (QObject *child : window.findChildren<QObject *>()) {
        if (child->inherits("QQuickPopup") && child->property("visible").toBool())
            QMetaObject::invokeMethod(child, "close");
    }
}

} // namespace throughline::ui
