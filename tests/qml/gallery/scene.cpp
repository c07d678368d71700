// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "gallery/scene.h"

#include "gallery/samples.h"
#include "gallery/states.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QKeySequence>
#include <QQuickItem>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &each : value.toArray())
        list << each.toString();
    return list;
}

QObject *find(QQuickItem *item, const QString &name)
{
    if (item->objectName() == name)
        return item;
    for (QQuickItem *child : item->childItems()) {
        if (QObject *found = find(child, name))
            return found;
    }
    return nullptr;
}

bool press(QQuickWindow *window, const QString &keys)
{
    const QKeySequence sequence(keys, QKeySequence::PortableText);
    if (sequence.isEmpty())
        return false;
    QTest::keyClick(window, sequence[0].key(), sequence[0].keyboardModifiers());
    return true;
}

} // namespace

SceneChoice SceneChoice::fromJson(const QJsonObject &object)
{
    SceneChoice choice;
    const auto text = [&](QLatin1StringView name, const QString &otherwise = {}) {
        return object.value(name).toString(otherwise);
    };
    choice.state = text("state"_L1, choice.state);
    choice.theme = text("theme"_L1, choice.theme);
    choice.highContrast = text("contrast"_L1) == "high"_L1;
    choice.comfortable = text("density"_L1) == "comfortable"_L1;
    choice.rightToLeft = object.value("rtl"_L1).toBool();
    choice.textSize = object.value("textSize"_L1).toInt(100);
    choice.language = text("language"_L1, choice.language);
    const QStringList size = text("size"_L1, u"1280x800"_s).split(u'x');
    choice.size = {size.value(0).toInt(), size.value(1).toInt()};
    choice.place = text("place"_L1);
    choice.text = text("text"_L1);
    choice.search = text("search"_L1);
    choice.steps = strings(object.value("steps"_L1));
    choice.shows = strings(object.value("shows"_L1));
    return choice;
}

Scene::Scene(SceneChoice choice) : m_choice(std::move(choice)), m_clock(sampleNow)
{
    fillState(m_source, m_choice.state);
    if (m_choice.still)
        leaveOutRareLetters(m_source);
    if (m_choice.state == "mail"_L1)
        m_plugins.load({QStringLiteral(PLUGINS_FOLDER)}, false);
    dress();
    m_session.show(pageOf(m_choice.state));
    m_host = std::make_unique<QmlHost>(m_session, m_appearance, QStringLiteral(DECODER)); // its language is the desk's
    m_desk = std::make_unique<Desk>(m_source, m_clock, m_random, [](const QUrl &) {});
}

Scene::~Scene()
{
    m_host->setDesk(nullptr);
}

void Scene::dress()
{
    using Look = Appearance;
    m_appearance.overrideMode(m_choice.theme == "dark"_L1 ? Look::Mode::Dark : Look::Mode::Light);
    if (m_choice.highContrast)
        m_appearance.overrideContrast(Look::Contrast::HighContrast);
    if (m_choice.comfortable)
        m_appearance.overrideDensity(Look::Density::Comfortable);
    if (m_choice.rightToLeft)
        m_appearance.overrideDirection(Look::Direction::RightToLeft);
    if (m_choice.still)
        m_appearance.setMotion(Look::Motion::ReducedMotion);
    if (m_choice.state == "managed"_L1) {
        m_appearance.settle({m_choice.theme, true}, {});
        m_appearance.showPolicies({u"Theme: "_s + m_choice.theme, u"Lock after minutes: 15"_s},
                                  {u"50-shop.json, line 7: the value of Theme does not fit. It takes light, dark."_s});
        m_session.showAutoLock(15, true);
    }
    m_session.showPlugins({u"email 0.1.0, signed by Throughline"_s, u"events 0.1.0, signed by Throughline"_s,
                           u"webchat 0.1.0, signed by Throughline"_s, u"shop.wishes 1.4.0, not signed"_s});
    m_appearance.overrideTextSize(m_choice.textSize);
    m_appearance.overrideLanguage(m_choice.language);
}

QString Scene::play()
{
    if (!m_host->load())
        return u"the window does not load"_s;
    QQuickWindow *window = m_host->window();
    window->resize(m_choice.size);
    m_host->setDesk(m_desk.get(), &m_source);
    m_desk->timeline()->setPluginCards(m_plugins.cards());
    window->requestActivate();
    (void)QTest::qWaitForWindowActive(window, 1000);
    if (!isBare(m_choice.state))
        openCustomer();
    if (!m_choice.search.isEmpty() && !isBare(m_choice.state)) {
        if (m_choice.state == "offline"_L1)
            m_source.foundAtHub = fail(ErrorCode::Unavailable);
        else
            fillSearch(m_source);
        m_desk->search()->setText(m_choice.search);
    }
    goToPlace();
    for (const QString &step : std::as_const(m_choice.steps)) {
        if (!rest())
            return u"the window does not come to rest before \"%1\""_s.arg(step);
        if (!take(step))
            return u"the step \"%1\" cannot be taken"_s.arg(step);
    }
    if (!rest())
        return u"the window does not come to rest"_s;
    for (const QString &name : std::as_const(m_choice.shows)) {
        if (!isShown(name))
            return u"\"%1\" is not to be seen"_s.arg(name);
    }
    return {};
}

void Scene::openCustomer()
{
    if (m_choice.state == "timed"_L1 || m_choice.state == "late"_L1)
        limitAnswers();
    m_desk->open(sampleCustomer(), sampleConversation());
    const QString point = "point/"_L1 + id(3).toString();
    const QJsonObject page{{u"title"_s, u"Order 1042"_s}, {u"url"_s, u"https://nordlicht.example/orders/1042"_s}};
    Q_EMIT m_source.ephemeral(point, u"page"_s, u"customer"_s, 600, page);
    Q_EMIT m_source.ephemeral("conv/"_L1 + id(2).toString(), u"typing"_s, u"customer"_s, 30, {});
    if (m_choice.state == "note"_L1)
        m_desk->composer()->setNote(true);
    m_desk->composer()->setText(m_choice.text);
    const QJsonObject cart{
        {u"lines"_s, QJsonArray{QJsonObject{{u"name"_s, u"Cable, textile, 3 m"_s}, {u"quantity"_s, 2}},
                                QJsonObject{{u"name"_s, u"Bulb E27, warm"_s}, {u"quantity"_s, 4}}}},
        {u"total"_s, u"63.60"_s},
        {u"currency"_s, u"EUR"_s}};
    Q_EMIT m_source.ephemeral(point, u"cart"_s, u"customer"_s, 600, cart);
    if (m_choice.state == "merge"_L1)
        m_desk->customer()->compareSuggestion(0);
    if (m_choice.state == "decided"_L1)
        m_desk->customer()->unlinkPoint(1);
    if (m_choice.state == "moved"_L1) {
        m_desk->composer()->setText(u"Dear Ada, the cable is on its way."_s);
        auto &points = m_source.customers[sampleCustomer()].points;
        points.erase(points.begin());
        client::ChangeSet changes;
        changes.wide = true;
        Q_EMIT m_source.committed(changes);
    }
}

//! The channel takes answers for a time only, and that of Ada's last word is nearly over, or over.
void Scene::limitAnswers()
{
    const bool late = m_choice.state == "late"_L1;
    m_source.endpointList[0].capabilities.insert(u"replyWindow"_s,
                                                 QJsonObject{{u"hours"_s, late ? 24 : 1}, {u"after"_s, u"nothing"_s}});
    if (late)
        std::erase_if(m_source.entries[sampleCustomer()], [](const client::TimelineEntry &entry) {
            return entry.key().orderTime > sampleNow - std::chrono::hours(25);
        });
}

void Scene::goToPlace()
{
    const QString &state = m_choice.state;
    const QString &place = m_choice.place;
    if (state == "channels"_L1 || state == "connect"_L1 || state == "oauth"_L1)
        (void)QTest::qWaitFor(
            [this] { return m_desk->commands()->run(u"settings.channels"_s); }); // it is an administrator's
    else if (!place.isEmpty() && place != "inbox"_L1)
        (void)m_desk->commands()->run(place == "settings"_L1 ? u"settings.open"_s : "go."_L1 + place);
    if (state == "palette"_L1)
        (void)m_desk->commands()->run(u"palette.open"_s);
    if (state == "connect"_L1)
        startConnecting();
    if (state == "oauth"_L1)
        changeMailbox();
}

void Scene::startConnecting()
{
    auto *form = m_desk->channels()->form();
    m_desk->channels()->connectKind(u"email"_s);
    form->set(u"address"_s, u"support@nordlicht.example"_s);
    form->leave(u"address"_s);
    form->set(u"password"_s, u"secret"_s);
    form->test();
}

void Scene::changeMailbox()
{
    (void)QTest::qWaitFor([this] { return m_desk->channels()->kinds()->rowCount() > 0; });
    m_desk->channels()->change(id(90).toString());
}

bool Scene::hover(QQuickItem *item, const QString &row)
{
    if (item && !row.isEmpty()) {
        QQuickItem *found = nullptr;
        QMetaObject::invokeMethod(item, "itemAtIndex", Q_RETURN_ARG(QQuickItem *, found), Q_ARG(int, row.toInt()));
        item = found;
    }
    if (!item || !item->isVisible())
        return false;
    QQuickWindow *window = m_host->window();
    const QPoint middle = item->mapToScene({item->width() / 2, item->height() / 2}).toPoint();
    QTest::mouseMove(window, middle - QPoint(1, 0)); // whoever comes from nowhere has not moved yet
    QTest::mouseMove(window, middle);
    // A tip comes after a pause, in which the window rests; what has none is looked at a second later.
    (void)QTest::qWaitFor(
        [window] {
            const auto all = window->findChildren<QObject *>();
            return std::any_of(all.begin(), all.end(), [](const QObject *each) {
                return each->inherits("QQuickToolTip") && each->property("opened").toBool();
            });
        },
        1'000);
    return true;
}

bool Scene::rest()
{
    constexpr int look = 50, steady = 6, longest = 10'000; // milliseconds, looks, milliseconds
    if (!m_choice.still) {                                 // the dots of who is typing never rest
        QTest::qWait(look * steady);
        return true;
    }
    QElapsedTimer passed;
    passed.start();
    QImage before;
    for (int same = 0; same < steady;) {
        if (passed.elapsed() > longest)
            return false;
        QTest::qWait(look);
        const QImage now = picture();
        same = now == before ? same + 1 : 0;
        before = now;
    }
    return true;
}

bool Scene::take(const QString &step)
{
    const QString verb = step.section(u' ', 0, 0), what = step.section(u' ', 1);
    if (verb == "run"_L1)
        return m_desk->commands()->run(what);
    if (verb == "key"_L1)
        return press(m_host->window(), what);
    if (verb == "type"_L1) {
        for (const QChar letter : what)
            QTest::keyClick(m_host->window(), letter.toLatin1());
        return true;
    }
    QObject *object = named(what.section(u' ', 0, 0));
    if (!object)
        return false;
    if (verb == "hover"_L1)
        return hover(qobject_cast<QQuickItem *>(object), what.section(u' ', 1, 1));
    if (verb == "click"_L1)
        return QMetaObject::invokeMethod(object, "clicked");
    if (verb == "focus"_L1)
        return QMetaObject::invokeMethod(object, "forceActiveFocus");
    const QString property = what.section(u' ', 1, 1);
    return verb == "set"_L1 && object->setProperty(property.toUtf8().constData(), what.section(u' ', 2));
}

QObject *Scene::named(const QString &name) const
{
    if (QObject *found = find(m_host->window()->contentItem(), name))
        return found;
    return m_host->window()->findChild<QObject *>(name); // popups are nobody's items
}

bool Scene::isShown(const QString &name) const
{
    const QObject *found = named(name);
    return found
           && (found->property("opened").toBool()
               || (!found->property("opened").isValid() && found->property("visible").toBool()));
}

} // namespace throughline::ui
