// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Customers in the real window: the list and the two columns by keyboard alone, decisions by AT-SPI, hostile names.
#include "console/qmlhost.h"
#include "desk/appearance.h"
#include "desk/desk.h"
#include "gallery/samples.h"
#include "session/sessionmodel.h"

#include <QAccessible>
#include <QQuickItem>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;

namespace {

QStringList g_warnings;

void collect(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type != QtDebugMsg && type != QtInfoMsg && !text.contains("propagateSizeHints"_L1))
        g_warnings << text;
}

//! What a control with a role of its own (a menu button, a tab) is spoken as: Qt 6.4 says "button", later ones what it is.
constexpr auto anyRole = QAccessible::NoRole;

//! The visible thing with this accessible role whose name begins with \a name.
QAccessibleInterface *spoken(QAccessibleInterface *at, QAccessible::Role role, const QString &name)
{
    if (!at || at->state().invisible)
        return nullptr;
    if ((at->role() == role || role == anyRole) && at->text(QAccessible::Name).startsWith(name))
        return at;
    for (int child = 0; child < at->childCount(); ++child) {
        if (auto *found = spoken(at->child(child), role, name))
            return found;
    }
    return nullptr;
}

} // namespace

class CustomersWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QmlHost::prepareApplication();
        QAccessible::setActive(true);
    }
    void init()
    {
        g_warnings.clear();
        m_before = qInstallMessageHandler(collect);
        m_source = std::make_unique<FakeSource>();
    }
    void cleanup()
    {
        if (m_host)
            m_host->setDesk(nullptr);
        m_desk.reset();
        m_host.reset();
        m_session.reset();
        m_appearance.reset();
        m_source.reset();
        qInstallMessageHandler(m_before);
        QCOMPARE(g_warnings, QStringList());
    }

    void theListAndTheMergeWorkByKeyboardAlone()
    {
        fillSamples(*m_source);
        show({1280, 800});
        m_desk->open(sampleCustomer(), sampleConversation());
        QTest::keyClick(window(), Qt::Key_2, Qt::ControlModifier);
        auto *field = window()->findChild<QQuickItem *>(u"customersField"_s);
        QTRY_VERIFY(field && field->hasActiveFocus());
        for (const char c : {'l', 'i', 'n', 'd'})
            QTest::keyClick(window(), c);
        // Ada Lindqvist is here; Ada Lind and Adam Linden only the hub knows.
        QTRY_COMPARE(m_desk->customers()->rowCount(), 3);
        QTest::keyClick(window(), Qt::Key_Down);
        auto *list = window()->findChild<QQuickItem *>(u"customersList"_s);
        QTRY_VERIFY(list->hasActiveFocus());
        QTest::keyClick(window(), Qt::Key_Down);
        QTest::keyClick(window(), Qt::Key_Return, Qt::ShiftModifier);
        QTRY_VERIFY(m_desk->merge()->canMerge());
        auto *reason = window()->findChild<QQuickItem *>(u"mergeReason"_s);
        QTRY_VERIFY(reason && reason->isVisible());
        for (int step = 0; step < 12 && !reason->hasActiveFocus(); ++step)
            QTest::keyClick(window(), Qt::Key_Tab);
        QVERIFY(reason->hasActiveFocus());
        for (const char c : {'s', 'h', 'e'})
            QTest::keyClick(window(), c);
        QTest::keyClick(window(), Qt::Key_Return);
        QTRY_VERIFY(sent(u"customer.merge"_s));
        QCOMPARE(sent(u"customer.merge"_s)->args[u"customerId"_s].toString(), id(130).toString());
        QCOMPARE(sent(u"customer.merge"_s)->args[u"intoId"_s].toString(), sampleCustomer().toString());
        QCOMPARE(sent(u"customer.merge"_s)->args[u"reason"_s].toString(), u"she"_s);
        QVERIFY(!m_desk->merge()->isActive());
        QTRY_VERIFY(window()->activeFocusItem() != window()->contentItem()); // back in the list
        QTest::keyClick(window(), Qt::Key_Z, Qt::ControlModifier | Qt::AltModifier);
        QTRY_VERIFY(sent(u"identity.undo"_s));
    }
    void escapeClosesTheMergeAndDecidesNothing()
    {
        fillSamples(*m_source);
        show({1280, 800});
        m_desk->open(sampleCustomer(), sampleConversation());
        QTRY_COMPARE(m_desk->customer()->suggestions()->rowCount(), 1);
        m_desk->customer()->compareSuggestion(0);
        QTRY_VERIFY(m_desk->merge()->canMerge());
        QTRY_VERIFY(say(QAccessible::Button, u"Merge"_s));
        QTest::keyClick(window(), Qt::Key_Escape);
        QTRY_VERIFY(!m_desk->merge()->isActive());
        QVERIFY(!sent(u"customer.merge"_s));
    }
    void whatIsDecidedLeavesTheRoomToTheLists()
    {
        fillSamples(*m_source);
        show({1280, 800});
        m_desk->open(sampleCustomer(), sampleConversation());
        const auto *timeline = window()->findChild<QQuickItem *>(u"timelineList"_s);
        const auto *bar = window()->findChild<QQuickItem *>(u"decisionBar"_s);
        QTRY_COMPARE(m_desk->customer()->suggestions()->rowCount(), 1);
        QTRY_VERIFY(timeline->height() > 300);
        const qreal before = timeline->height();
        m_desk->customer()->rejectSuggestion(0);
        QTRY_VERIFY(bar->height() >= 40);
        QVERIFY2(bar->height() < 100, qPrintable(QString::number(bar->height())));
        QTRY_COMPARE(timeline->height(), before - bar->height());
        m_desk->customer()->compareSuggestion(0);
        QTRY_VERIFY(m_desk->merge()->canMerge());
        const auto *list = window()->findChild<QQuickItem *>(u"mergeList"_s);
        QTRY_VERIFY2(list && list->height() > 240, list ? qPrintable(QString::number(list->height())) : "no list");
    }
    void everythingIsReachedByAccessiblePress()
    {
        fillSamples(*m_source);
        show({1280, 1600});
        m_desk->open(sampleCustomer(), sampleConversation());
        QTRY_VERIFY(press(QAccessible::Button, u"Ada Lind is not the same person"_s));
        QVERIFY(sent(u"identity.reject"_s));
        QVERIFY(press(QAccessible::Button, u"Unmerge"_s));
        QCOMPARE(sent(u"customer.unmerge"_s)->args[u"decisionId"_s].toString(), id(1700).toString());
        QTRY_VERIFY(press(anyRole, u"Consent of E-mail ada@lindqvist.example, Marketing: refused"_s));
        QTRY_VERIFY(say(QAccessible::List, u"Consent for Marketing"_s));
        QVERIFY(press(QAccessible::ListItem, u"agreed"_s));
        QTRY_VERIFY(sent(u"contactPoint.setConsent"_s));
        QCOMPARE(sent(u"contactPoint.setConsent"_s)->args[u"state"_s].toString(), u"granted"_s);
        QVERIFY(press(anyRole, u"Customers"_s));
        QTRY_VERIFY(press(QAccessible::Button, u"Compare with Tomás Herrera"_s));
    }
    void hostileNamesAndEverySizeShowWithoutAWarning_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("language");
        for (const QSize &size : {QSize(1920, 1080), QSize(1000, 700), QSize(480, 420)}) {
            for (const QString &language : {u"en"_s, u"de"_s})
                QTest::addRow("%s %d", qPrintable(language), size.width()) << size << language;
        }
    }
    void hostileNamesAndEverySizeShowWithoutAWarning()
    {
        QFETCH(QSize, size);
        QFETCH(QString, language);
        fillHostile(*m_source);
        show(size, language);
        m_desk->open(sampleCustomer(), sampleConversation());
        QTest::keyClick(window(), Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(m_desk->customers()->rowCount() > 0);
        m_desk->customers()->setText(u"nobody at all"_s);
        QTRY_VERIFY(m_desk->customers()->isAnswered() && !m_desk->customers()->isAsking());
        m_desk->customer()->compareSuggestion(0);
        QTRY_VERIFY(m_desk->merge()->isReady());
        QTest::qWait(50);
        m_desk->merge()->swap();
        QTest::qWait(20);
        m_desk->merge()->confirm();
        m_desk->customer()->unlinkPoint(1);
        QTest::qWait(50);
    }

private:
    QQuickWindow *window() { return m_host->window(); }
    QAccessibleInterface *say(QAccessible::Role role, const QString &name)
    {
        return spoken(QAccessible::queryAccessibleInterface(window()), role, name);
    }
    bool press(QAccessible::Role role, const QString &name)
    {
        QAccessibleInterface *found = say(role, name);
        if (!found || !found->actionInterface())
            return false;
        found->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        return true;
    }
    const wire::Command *sent(const QString &name)
    {
        const auto found = std::find_if(m_source->commands.begin(), m_source->commands.end(),
                                        [&](const auto &command) { return command.name == name; });
        return found == m_source->commands.end() ? nullptr : &*found;
    }
    void show(const QSize &size, const QString &language = u"en"_s)
    {
        m_source->m_status = {.phase = client::SyncPhase::Live, .lastLiveAt = sampleNow};
        m_appearance = std::make_unique<Appearance>(QString());
        m_appearance->overrideLanguage(language);
        m_session = std::make_unique<SessionModel>();
        m_session->show({.page = SessionModel::Page::Desk});
        m_host = std::make_unique<QmlHost>(*m_session, *m_appearance);
        m_desk = std::make_unique<Desk>(*m_source, m_clock, m_random, [](const QUrl &) {});
        QVERIFY(m_host->load());
        m_host->window()->resize(size);
        m_host->setDesk(m_desk.get());
        QVERIFY(QTest::qWaitForWindowExposed(m_host->window()));
    }

    ManualClock m_clock{sampleNow};
    SeededRandom m_random{3};
    QtMessageHandler m_before = nullptr;
    std::unique_ptr<FakeSource> m_source;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<SessionModel> m_session;
    std::unique_ptr<QmlHost> m_host;
    std::unique_ptr<Desk> m_desk;
};

QTEST_MAIN(CustomersWindowTest)
#include "customerswindowtest.moc"
