// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Customers in the real window: the list and the two columns by keyboard alone, decisions by AT-SPI, hostile names.
#include "window/windowfixture.h"

#include <QAccessible>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;

namespace {

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

class CustomersWindowTest : public QObject, protected WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { begin(); }
    void cleanup() { end(); }

    void theListAndTheMergeWorkByKeyboardAlone()
    {
        fillSamples(*m_source);
        showCustomer();
        press(Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(item("customersField") && item("customersField")->hasActiveFocus());
        type("lind");
        // Ada Lindqvist is here; Ada Lind and Adam Linden only the hub knows.
        QTRY_COMPARE(m_desk->customers()->rowCount(), 3);
        press(Qt::Key_Down);
        QTRY_VERIFY(item("customersList")->hasActiveFocus());
        press(Qt::Key_Down);
        press(Qt::Key_Return, Qt::ShiftModifier);
        QTRY_VERIFY(m_desk->merge()->canMerge());
        QTRY_VERIFY(item("mergeReason") && item("mergeReason")->isVisible());
        const auto *reason = item("mergeReason");
        for (int step = 0; step < 12 && !reason->hasActiveFocus(); ++step)
            press(Qt::Key_Tab);
        QVERIFY(reason->hasActiveFocus());
        type("she");
        press(Qt::Key_Return);
        QTRY_VERIFY(firstSubmitted("customer.merge"_L1));
        QCOMPARE(firstSubmitted("customer.merge"_L1)->args[u"customerId"_s].toString(), id(130).toString());
        QCOMPARE(firstSubmitted("customer.merge"_L1)->args[u"intoId"_s].toString(), sampleCustomer().toString());
        QCOMPARE(firstSubmitted("customer.merge"_L1)->args[u"reason"_s].toString(), u"she"_s);
        QVERIFY(!m_desk->merge()->isActive());
        QTRY_VERIFY(window()->activeFocusItem() != window()->contentItem()); // back in the list
        press(Qt::Key_Y, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(firstSubmitted("identity.undo"_L1));
    }
    void escapeClosesTheMergeAndDecidesNothing()
    {
        fillSamples(*m_source);
        showCustomer();
        QTRY_COMPARE(m_desk->customer()->suggestions()->rowCount(), 1);
        m_desk->customer()->compareSuggestion(0);
        QTRY_VERIFY(m_desk->merge()->canMerge());
        QTRY_VERIFY(say(QAccessible::Button, u"Merge"_s));
        press(Qt::Key_Escape);
        QTRY_VERIFY(!m_desk->merge()->isActive());
        QVERIFY(!firstSubmitted("customer.merge"_L1));
    }
    void noDotIsLeftHangingAtAContactPoint()
    {
        fillSamples(*m_source);
        showCustomer({1600, 900});
        QTRY_VERIFY(item("pointDot"));
        const QQuickItem *dot = item("pointDot");
        const QQuickItem *flow = dot->parentItem();
        const QQuickItem *trust = flow->childItems().constLast();
        QQuickItem *row = flow->parentItem()->parentItem();
        row->setParentItem(window()->contentItem()); // out of the layout, which would give it its own width
        row->setWidth(600);
        QTRY_VERIFY(dot->isVisible() && qFuzzyIsNull(trust->y()));
        row->setWidth(110); // the trust goes below
        QTRY_VERIFY(trust->y() > 0);
        QVERIFY(!dot->isVisible());
    }
    void whatIsDecidedLeavesTheRoomToTheLists()
    {
        fillSamples(*m_source);
        showCustomer();
        const auto *timeline = item("timelineList");
        const auto *bar = item("decisionBar");
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
        showCustomer({1280, 1600});
        QTRY_VERIFY(pressSpoken(QAccessible::Button, u"Ada Lind is not the same person"_s));
        QVERIFY(firstSubmitted("identity.reject"_L1));
        QVERIFY(pressSpoken(QAccessible::Button, u"Unmerge"_s));
        QCOMPARE(firstSubmitted("customer.unmerge"_L1)->args[u"decisionId"_s].toString(), id(1700).toString());
        QTRY_VERIFY(pressSpoken(anyRole, u"Consent of E-mail ada@lindqvist.example, Marketing: refused"_s));
        QTRY_VERIFY(say(QAccessible::List, u"Consent for Marketing"_s));
        QTRY_VERIFY(pressSpoken(QAccessible::ListItem, u"agreed"_s));
        QTRY_VERIFY(firstSubmitted("contactPoint.setConsent"_L1));
        QCOMPARE(firstSubmitted("contactPoint.setConsent"_L1)->args[u"state"_s].toString(), u"granted"_s);
        QVERIFY(pressSpoken(anyRole, u"Customers"_s));
        QTRY_VERIFY(pressSpoken(QAccessible::Button, u"Compare with Tomás Herrera"_s));
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
        showCustomer(size, language);
        press(Qt::Key_2, Qt::ControlModifier);
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
    QAccessibleInterface *say(QAccessible::Role role, const QString &name)
    {
        return spoken(QAccessible::queryAccessibleInterface(window()), role, name);
    }
    bool pressSpoken(QAccessible::Role role, const QString &name)
    {
        QAccessibleInterface *found = say(role, name);
        if (!found || !found->actionInterface())
            return false;
        found->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        return true;
    }
};

QTEST_MAIN(CustomersWindowTest)
#include "customerswindowtest.moc"
