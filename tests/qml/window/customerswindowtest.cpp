// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Customers in the real window: the list and the two columns by keyboard alone, decisions by AT-SPI, hostile names.
#include "inbox/linkmodel.h"
#include "window/windowfixture.h"

#include <QAccessible>

#include <algorithm>
#include <cmath>

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
    // The rows answer a moment after the letters: whoever stood first before is not who was typed.
    void returnOpensWhoWasTypedAndNotWhoStoodThere()
    {
        fillSamples(*m_source);
        client::CustomerRow zoe;
        zoe.id = id(130);
        zoe.name = u"Zoe Baker"_s;
        m_source->known.push_back(zoe);
        showCustomer();
        press(Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(item("customersField") && item("customersField")->hasActiveFocus());
        QTRY_VERIFY(m_desk->customers()->rowCount() > 1);
        const size_t before = m_source->opened.size();
        type("zoe");
        press(Qt::Key_Return);
        QTRY_COMPARE(m_source->opened.size(), before + 1);
        QVERIFY(m_source->opened.back() == id(130));
    }
    void returnInTheSearchOpensAHitOfWhatWasTyped()
    {
        fillSamples(*m_source);
        showCustomer();
        const auto hit = [](const Id &customer) {
            client::SearchHit found;
            found.kind = client::SearchHit::Kind::Customer;
            found.id = found.customerId = customer;
            found.title = u"Ada"_s;
            return found;
        };
        m_source->found.hits = {hit(sampleCustomer())};
        press(Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(item("searchField") && item("searchField")->hasActiveFocus());
        type("ad");
        QTRY_VERIFY(m_desk->search()->isAnswered());
        m_source->found.hits = {hit(id(130))};
        type("a");
        press(Qt::Key_Return);
        QTRY_VERIFY(m_source->opened.back() == id(130));
    }
    void namesInOtherLettersStandAtTheSameHeightInTheirRows()
    {
        fillSamples(*m_source);
        showCustomer();
        press(Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(item("customersList"));
        const auto foot = [this](const QString &name) {
            for (const QQuickItem *each : items()) {
                if (each->inherits("QQuickText") && each->property("text") == name
                    && QByteArrayView(each->parentItem()->parentItem()->metaObject()->className())
                           .startsWith("CustomerRow_"))
                    return each->y() + each->baselineOffset();
            }
            return -1.0;
        };
        QTRY_VERIFY(foot(u"Ada Lindqvist"_s) > 0 && foot(u"نور الهادي"_s) > 0);
        QVERIFY(std::abs(foot(u"Ada Lindqvist"_s) - foot(u"نور الهادي"_s)) < 1);
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
    // A screen reader presses otherwise than a mouse: what shows as chosen is what counts all the same.
    void aChoiceThatAScreenReaderPressedFollowsWhatIsChosen()
    {
        const auto doPress = [this](const char *tie) {
            auto *choice = QAccessible::queryAccessibleInterface(item(tie));
            choice->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        };
        fillSamples(*m_source);
        showCustomer();
        QVERIFY(m_desk->commands()->run(u"talk.linkOther"_s));
        QTRY_VERIFY(isOpen("linkDialog"));
        for (const int tie : {3, 0, 3}) {
            doPress(("linkTie" + QByteArray::number(tie)).constData());
            QTRY_COMPARE(m_desk->triage()->linking()->tie(), tie);
            QVERIFY(item(("linkTie" + QByteArray::number(tie)).constData())->property("checked").toBool());
        }
        m_desk->triage()->linking()->setTie(0);
        QVERIFY(item("linkTie0")->property("checked").toBool());
        QVERIFY(!item("linkTie3")->property("checked").toBool());
        m_desk->triage()->linking()->setTie(3);
        QVERIFY(item("linkTie3")->property("checked").toBool());
    }
    void aConversationOfAnotherCustomerIsLinkedByKeysAndThenStandsInTheColumn()
    {
        fillSamples(*m_source);
        m_source->agentList[0].queueIds = {id(5)};
        const auto luca = std::find_if(m_source->rows.begin(), m_source->rows.end(), [](const auto &row) {
            return row.conversation.customer.name == "Luca Moretti"_L1;
        });
        QVERIFY(luca != m_source->rows.end());
        const Id other = luca->conversation.id;
        const Id customer = luca->conversation.customerId;
        showCustomer({1280, 1600});
        QVERIFY(m_desk->commands()->run(u"talk.linkOther"_s));
        QTRY_VERIFY(isOpen("linkDialog"));
        QVERIFY(!item("linkAccept")->isEnabled());
        type("moretti");
        QTRY_COMPARE(item("linkList")->property("count").toInt(), 1);
        press(Qt::Key_Return);
        QTRY_VERIFY(item("linkAccept")->isEnabled());
        item("linkTie3")->forceActiveFocus();
        press(Qt::Key_Space);
        QTRY_COMPARE(m_desk->triage()->linking()->tie(), 3);
        item("linkAccept")->forceActiveFocus();
        press(Qt::Key_Return);
        QTRY_VERIFY(!isOpen("linkDialog"));
        QCOMPARE(submitted("conversation.link"_L1), 1);
        QCOMPARE(firstSubmitted("conversation.link"_L1)->args[u"otherId"_s].toString(), other.toString());
        QCOMPARE(firstSubmitted("conversation.link"_L1)->args[u"tie"_s].toString(), u"duplicate"_s);
        QTRY_VERIFY(item("undoTriage") && item("undoTriage")->isVisible());

        // As the outbox shows it.
        QVERIFY(!item("linkedTalk"));
        m_source->rows[0].conversation.linked[other.toString()] = ConversationTie::Duplicate;
        m_source->customers[sampleCustomer()].conversations[0].linked[other.toString()] = ConversationTie::Duplicate;
        client::ChangeSet changes;
        changes.wide = true;
        Q_EMIT m_source->committed(changes);
        QTRY_VERIFY(item("linkedTalk") && item("linkedTalk")->isVisible());
        auto *row = QAccessible::queryAccessibleInterface(item("linkedTalk"));
        QVERIFY(row && row->actionInterface());
        QVERIFY(row->text(QAccessible::Name).contains(u"Luca Moretti"_s));
        QVERIFY(row->text(QAccessible::Description).startsWith(u"Duplicate"_s));
        // The keyboard gets there: the row, then the button that lets it go.
        item("linkedTalk")->forceActiveFocus(Qt::TabFocusReason);
        press(Qt::Key_Tab);
        QCOMPARE(window()->activeFocusItem()->objectName(), u"unlinkTalk"_s);
        press(Qt::Key_Return);
        QCOMPARE(submitted("conversation.unlink"_L1), 1);
        QVERIFY(window()->activeFocusItem()->objectName() != "unlinkTalk"_L1);
        item("linkedTalk")->forceActiveFocus(Qt::TabFocusReason);
        press(Qt::Key_Return);
        QTRY_VERIFY(m_source->opened.back() == customer);
        QCOMPARE(m_desk->inbox()->currentId(), other.toString());
    }
    void aConversationOfTheSameSubjectIsAnsweredByAccessiblePress_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<QString>("spoken");
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("argument");
        QTest::addColumn<QString>("value");
        const QString open = sampleConversation().toString();
        const QString other = id(290).toString();
        const QString subject = u"“\u2068AW: Invoice for order 1042\u2069”"_s;
        QTest::newRow("combine") << u"subjectCombine"_s << u"Combine with "_s + subject << u"conversation.combine"_s
                                 << u"conversationId"_s << other;
        QTest::newRow("link") << u"subjectLink"_s << u"Link "_s + subject + u" as related"_s << u"conversation.link"_s
                              << u"otherId"_s << other;
        QTest::newRow("not related") << u"subjectUnrelated"_s << subject + u" is not related"_s << u"setting.put"_s
                                     << u"name"_s << u"unrelated"_s;
    }
    void aConversationOfTheSameSubjectIsAnsweredByAccessiblePress()
    {
        QFETCH(QString, button);
        QFETCH(QString, spoken);
        QFETCH(QString, command);
        QFETCH(QString, argument);
        QFETCH(QString, value);
        fillSameSubject(u"AW: Invoice for order 1042"_s);
        showCustomer({1280, 1600});
        QTRY_VERIFY(item("subjectHint") && item("subjectHint")->isVisible());
        auto *line = QAccessible::queryAccessibleInterface(item("subjectHint"));
        QVERIFY(line);
        QCOMPARE(line->role(), QAccessible::ListItem);
        QCOMPARE(line->text(QAccessible::Name),
                 u"“\u2068AW: Invoice for order 1042\u2069” may belong here: same subject"_s);
        QVERIFY(line->text(QAccessible::Description).startsWith(u"Closed"_s));
        auto *pressed = QAccessible::queryAccessibleInterface(item(qPrintable(button)));
        QVERIFY(pressed && pressed->actionInterface());
        QCOMPARE(pressed->role(), QAccessible::Button);
        QCOMPARE(pressed->text(QAccessible::Name), spoken);
        pressed->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        const QByteArray name = command.toLatin1();
        QTRY_COMPARE(submitted(QLatin1StringView(name)), 1);
        QCOMPARE(firstSubmitted(QLatin1StringView(name))->args[argument].toString(), value);
        QTRY_VERIFY(item("undoTriage") && item("undoTriage")->isVisible());
        QVERIFY(QMetaObject::invokeMethod(item("undoTriage"), "clicked"));
        if (button == "subjectUnrelated"_L1) {
            QTRY_VERIFY(item("subjectHint")->isVisible());
            QCOMPARE(submitted("setting.put"_L1), 2);
        }
    }
    void aPressIsAboutTheConversationThatWasThereWhenTheButtonWentDown()
    {
        fillSameSubject(u"AW: Invoice for order 1042"_s);
        client::InboxRow next;
        next.conversation = m_source->customers[sampleCustomer()].conversations[1];
        next.conversation.id = id(295);
        next.conversation.subject = u"WG: Invoice for order 1042"_s;
        next.conversation.lastEventAt.ms -= 1000;
        m_source->customers[sampleCustomer()].conversations.push_back(next.conversation);
        m_source->rows.push_back(next);
        showCustomer({1280, 1600});
        QTRY_VERIFY(item("subjectLink") && item("subjectHint")->isVisible());
        const auto middle = [this] {
            const auto *button = item("subjectLink");
            return button->mapToScene({button->width() / 2, button->height() / 2}).toPoint();
        };
        QTest::mousePress(window(), Qt::LeftButton, {}, middle());
        // Somebody combines the first one: the next stands there when the button comes up.
        auto &talks = m_source->customers[sampleCustomer()].conversations;
        talks.erase(talks.begin() + 1);
        client::ChangeSet changes;
        changes.records = {{.type = RecordType::Conversation, .id = id(290), .customerId = sampleCustomer()}};
        Q_EMIT m_source->committed(changes);
        QTRY_COMPARE(m_desk->customer()->subjectHint()->other(), id(295).toString());
        QTest::mouseRelease(window(), Qt::LeftButton, {}, middle());
        QCOMPARE(submitted("conversation.link"_L1), 0);
        QTest::mouseClick(window(), Qt::LeftButton, {}, middle());
        QTRY_COMPARE(submitted("conversation.link"_L1), 1);
        QCOMPARE(firstSubmitted("conversation.link"_L1)->args[u"otherId"_s].toString(), id(295).toString());
    }
    void aConversationOfTheSameSubjectIsAnsweredByKeys()
    {
        fillSameSubject(u"Re: Invoice for order 1042"_s);
        showCustomer();
        QTRY_VERIFY(item("subjectHint") && item("subjectHint")->isVisible());
        QVERIFY(m_desk->commands()->run(u"go.customer"_s));
        QStringList passed;
        for (int step = 0; step < 60 && passed.size() < 3; ++step) {
            press(Qt::Key_Tab);
            const QString name = window()->activeFocusItem()->objectName();
            if (name.startsWith("subject"_L1))
                passed << name;
        }
        QCOMPARE(passed, (QStringList{u"subjectCombine"_s, u"subjectLink"_s, u"subjectUnrelated"_s}));
        press(Qt::Key_Return);
        QTRY_VERIFY(!item("subjectHint")->isVisible());
        QCOMPARE(submitted("setting.put"_L1), 1);
        // The keyboard goes on, and not with what is gone.
        QVERIFY(window()->activeFocusItem() != window()->contentItem());
        QVERIFY(window()->activeFocusItem()->isVisible());
        QVERIFY(!window()->activeFocusItem()->objectName().startsWith("subject"_L1));
    }
    void aSubjectIsTextInEverySizeAndIsNotThereWithoutAnother_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("wide") << QSize(1920, 1080);
        QTest::newRow("drawer") << QSize(900, 640);
        QTest::newRow("smallest") << QSize(480, 420);
    }
    void aSubjectIsTextInEverySizeAndIsNotThereWithoutAnother()
    {
        QFETCH(QSize, size);
        const QString hostile = u"<img src=\"http://127.0.0.1:9/p.png\"> "_s + QString(300, u'x');
        fillSameSubject(hostile);
        auto &talks = m_source->customers[sampleCustomer()].conversations;
        talks[0].subject = u"Re: "_s + hostile;
        showCustomer(size, u"de"_s);
        QTRY_VERIFY(m_desk->customer()->subjectHint()->isPresent());
        QVERIFY(m_desk->commands()->run(u"go.customer"_s));
        QTRY_VERIFY(item("subjectHintWords") && item("subjectHintWords")->isVisible());
        const auto *words = item("subjectHintWords");
        QCOMPARE(words->property("textFormat").toInt(), 0); // Text.PlainText
        QVERIFY(words->property("text").toString().contains(u"<img src="_s));
        QTRY_VERIFY(words->height() > 0);
        QVERIFY(words->width() <= item("customerFlick")->width());
        m_desk->open(sampleCustomer(), {});
        QTRY_VERIFY(!words->isVisible());
        QVERIFY(!m_desk->customer()->subjectHint()->isPresent());
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
    //! The samples, where another conversation of their customer has \a subject and the agent may act on both.
    void fillSameSubject(const QString &subject)
    {
        fillSamples(*m_source);
        m_source->agentList[0].queueIds = {id(5)};
        auto &talks = m_source->customers[sampleCustomer()].conversations;
        talks[1].subject = subject;
        client::InboxRow row;
        row.conversation = talks[1];
        m_source->rows.push_back(row);
    }
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
