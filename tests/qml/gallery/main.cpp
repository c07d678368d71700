// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Shows the real window over sample values: throughline-gallery --state live --theme dark --size 1280x800 --out x.png
#include "console/qmlhost.h"
#include "desk/appearance.h"
#include "desk/desk.h"
#include "gallery/samples.h"
#include "session/sessionmodel.h"

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QJsonArray>
#include <QQuickItem>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;
using Page = SessionModel::Page;

namespace {

client::SyncStatus statusOf(const QString &state)
{
    client::SyncStatus status{.phase = client::SyncPhase::Live, .pending = 0, .lastLiveAt = sampleNow};
    if (state == "offline"_L1) {
        status.phase = client::SyncPhase::Waiting;
        status.pending = 2;
        status.lastLiveAt = Instant{sampleNow.ms - 900'000};
        status.nextTryAt = sampleNow + std::chrono::seconds(12);
    } else if (state == "loading"_L1) {
        status = {.phase = client::SyncPhase::Syncing, .fetched = 18'400};
    } else if (state == "failed"_L1) {
        status.rejected = 1;
    }
    return status;
}

void addFailures(FakeSource &source)
{
    auto &line = source.entries[sampleCustomer()];
    TimelineItem failed = message(440, sampleNow.ms - 20'000, u"This one the provider refused."_s, Direction::Out);
    failed.delivery = Delivery{DeliveryState::Failed, sampleNow, u"The visitor has left and the page is closed."_s};
    line.push_back(entry(failed));
    TimelineItem lost = message(441, sampleNow.ms - 18'000, u"Nobody knows about this one."_s, Direction::Out);
    lost.delivery = Delivery{DeliveryState::Unconfirmed, sampleNow, {}};
    line.push_back(entry(lost));
    client::PendingMark mark{.commandId = id(901), .state = client::CommandState::Rejected};
    mark.error.type = u"forbidden"_s;
    line.push_back(client::TimelineEntry(
        message(442, sampleNow.ms - 10'000, u"And this one the hub did not accept."_s, Direction::Out), mark));
}

SessionModel::State pageOf(const QString &state)
{
    if (state == "choose"_L1)
        return {.page = Page::Choose};
    if (state == "signin"_L1)
        return {.page = Page::SignIn,
                .problem = u"User name or password is wrong."_s,
                .hubAddress = u"hub.nordlicht.example"_s,
                .user = u"mara"_s};
    if (state == "passphrase"_L1)
        return {.page = Page::Passphrase, .waitSeconds = 4};
    if (state == "setpassphrase"_L1)
        return {.page = Page::SetPassphrase};
    if (state == "keychain"_L1)
        return {.page = Page::KeychainLocked,
                .backendNeeded = u"KWallet"_s,
                .backendFound = u"Secret Service (gnome-keyring)"_s};
    if (state == "working"_L1)
        return {.page = Page::Working, .doing = u"Starting the hub on this computer"_s};
    return {.page = Page::Desk};
}

} // namespace

int main(int argc, char **argv)
{
    QGuiApplication app(argc, argv);
    QGuiApplication::setApplicationDisplayName(u"Throughline"_s);
    QGuiApplication::setApplicationVersion(u"0.1.0"_s);
    QCommandLineParser parser;
    parser.addOptions({{u"state"_s, {}, u"name"_s, u"live"_s},
                       {u"theme"_s, {}, u"name"_s, u"light"_s},
                       {u"language"_s, {}, u"code"_s, u"en"_s},
                       {u"size"_s, {}, u"WxH"_s, u"1280x800"_s},
                       {u"out"_s, {}, u"file"_s},
                       {u"place"_s, {}, u"name"_s},
                       {u"text"_s, {}, u"text"_s},
                       {u"search"_s, {}, u"text"_s},
                       {u"find"_s, {}, u"text"_s},
                       {u"scroll"_s, {}, u"pixels"_s},
                       {u"open"_s, {}, u"objectName"_s}});
    parser.process(app);
    QmlHost::prepareApplication();
    const QString state = parser.value(u"state"_s);

    ManualClock clock(sampleNow);
    SeededRandom random(7);
    FakeSource source;
    if (state == "hostile"_L1)
        fillHostile(source);
    else if (state != "empty"_L1 && state != "loading"_L1)
        fillSamples(source);
    if (state == "failed"_L1)
        addFailures(source);
    source.m_status = statusOf(state);

    Appearance appearance{QString()};
    appearance.overrideMode(parser.value(u"theme"_s) == "dark"_L1 ? Appearance::Mode::Dark : Appearance::Mode::Light);
    appearance.overrideLanguage(parser.value(u"language"_s));
    SessionModel session;
    session.show(pageOf(state));
    QmlHost host(session, appearance);
    Desk desk(source, clock, random, [](const QUrl &) {});
    if (!host.load())
        return 1;
    QQuickWindow *window = host.window();
    const QStringList size = parser.value(u"size"_s).split(u'x');
    window->resize(size.value(0).toInt(), size.value(1).toInt());
    host.setDesk(&desk);
    if (state != "empty"_L1 && state != "loading"_L1) {
        desk.open(sampleCustomer(), sampleConversation());
        QJsonObject page{{u"title"_s, u"Order 1042"_s}, {u"url"_s, u"https://nordlicht.example/orders/1042"_s}};
        Q_EMIT source.ephemeral("point/"_L1 + id(3).toString(), u"page"_s, u"customer"_s, 600, page);
        Q_EMIT source.ephemeral("conv/"_L1 + id(2).toString(), u"typing"_s, u"customer"_s, 30, {});
        if (state == "note"_L1)
            desk.composer()->setNote(true);
        desk.composer()->setText(parser.value(u"text"_s));
        QJsonObject cart{{u"lines"_s, QJsonArray{QJsonObject{{u"name"_s, u"Cable, textile, 3 m"_s}, {u"quantity"_s, 2}},
                                                 QJsonObject{{u"name"_s, u"Bulb E27, warm"_s}, {u"quantity"_s, 4}}}},
                         {u"total"_s, u"63.60"_s},
                         {u"currency"_s, u"EUR"_s}};
        Q_EMIT source.ephemeral("point/"_L1 + id(3).toString(), u"cart"_s, u"customer"_s, 600, cart);
        if (state == "merge"_L1)
            desk.customer()->compareSuggestion(0);
        if (state == "decided"_L1)
            desk.customer()->unlinkPoint(1);
        if (state == "moved"_L1) {
            desk.composer()->setText(u"Dear Ada, the cable is on its way."_s);
            source.customers[id(100)].points.erase(source.customers[id(100)].points.begin());
            client::ChangeSet changes;
            changes.wide = true;
            Q_EMIT source.committed(changes);
        }
        if (state == "customers"_L1)
            desk.customers()->setText(parser.value(u"find"_s));
        if (parser.isSet(u"scroll"_s)) {
            QTimer::singleShot(600, window, [&] {
                for (QQuickItem *item : window->findChildren<QQuickItem *>(u"customerFlick"_s))
                    item->setProperty("contentY", parser.value(u"scroll"_s).toDouble());
            });
        }
    }
    if (parser.isSet(u"search"_s)) {
        if (state == "live"_L1 || state == "hostile"_L1)
            fillSearch(source);
        else
            source.foundAtHub = fail(ErrorCode::Unavailable);
        desk.search()->setText(parser.value(u"search"_s));
    }
    if (parser.isSet(u"place"_s)) {
        for (QQuickItem *item : window->findChildren<QQuickItem *>()) {
            if (item->property("place").isValid() && item->property("listDocked").isValid())
                item->setProperty("place", parser.value(u"place"_s));
        }
    }
    if (parser.isSet(u"open"_s)) {
        QTimer::singleShot(300, window, [&] {
            if (auto *button = window->findChild<QObject *>(parser.value(u"open"_s)))
                QMetaObject::invokeMethod(button, "clicked");
        });
    }
    if (parser.isSet(u"out"_s))
        QTimer::singleShot(1200, &app, [&] { app.exit(window->grabWindow().save(parser.value(u"out"_s)) ? 0 : 1); });
    const int result = app.exec();
    host.setDesk(nullptr);
    return result;
}
