// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/settingssections.h"

#include <QAbstractItemModelTester>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace throughline::ui;

class SettingsSectionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_sections = std::make_unique<SettingsSections>();
        m_tester = std::make_unique<QAbstractItemModelTester>(m_sections.get());
        m_sections->setAdministrator(true);
        m_sections->setWritesAnswers(true);
        m_sections->setManaged(true);
    }
    void cleanup()
    {
        m_tester.reset();
        m_sections.reset();
    }

    void allSectionsAreListedInOneOrder()
    {
        QCOMPARE(listed(),
                 u"appearance language keyboard notifications snippets spelling channels plugins lock managed "
                 u"diagnostics about"_s);
        QCOMPARE(m_sections->current(), u"appearance"_s);
        QCOMPARE(m_sections->currentRow(), 0);
        QCOMPARE(m_sections->title(), u"Appearance"_s);
    }
    void eachHasATitleAndAnIcon()
    {
        QSet<QString> icons;
        for (const SettingsSectionRow &row : m_sections->rows()) {
            QVERIFY2(!row.title.isEmpty(), qPrintable(row.key));
            QVERIFY2(!row.icon.isEmpty() && !icons.contains(row.icon), qPrintable(row.key)); // told apart by it
            icons << row.icon;
            QVERIFY(row.found.isEmpty());
        }
    }
    void whatSomeHaveNoUseForIsNotListed()
    {
        m_sections->setAdministrator(false);
        QVERIFY(!listed().contains(u"channels"_s));
        m_sections->setWritesAnswers(false);
        QVERIFY(!listed().contains(u"snippets"_s));
        m_sections->setManaged(false);
        QVERIFY(!listed().contains(u"managed"_s));
        m_sections->setQuery(u"mailbox"_s); // nor found
        QVERIFY(!listed().contains(u"channels"_s));
    }
    void aSectionThatIsTakenAwayIsLeft()
    {
        m_sections->open(u"channels"_s);
        QCOMPARE(m_sections->current(), u"channels"_s);
        m_sections->setAdministrator(false);
        QCOMPARE(m_sections->current(), u"appearance"_s);
        m_sections->open(u"channels"_s);
        QCOMPARE(m_sections->current(), u"appearance"_s);
        m_sections->open(u"nothing"_s);
        m_sections->open({});
        QCOMPARE(m_sections->current(), u"appearance"_s);
    }
    void settingsAreFoundByTheirWordsAndByOtherNames_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("section");
        QTest::addColumn<QString>("found");
        QTest::newRow("title") << u"spell"_s << u"spelling"_s << QString();
        QTest::newRow("label") << u"contrast"_s << u"appearance"_s << u"Contrast"_s;
        QTest::newRow("other name") << u"Dark"_s << u"appearance"_s << u"Colours"_s;
        QTest::newRow("other name of a section") << u"imap"_s << u"channels"_s << QString();
        QTest::newRow("customers one is always told of") << u"vip"_s << u"notifications"_s << QString();
        QTest::newRow("told again") << u"come again"_s << u"notifications"_s
                                    << u"Assignments and mentions come again until you have seen them"_s;
        QTest::newRow("title and label") << u"notif sound"_s << u"notifications"_s << u"Sound"_s;
        QTest::newRow("any order, a part of the words") << u"hours quiet"_s << u"notifications"_s << u"Quiet hours"_s;
        QTest::newRow("letters") << u"supbun"_s << u"diagnostics"_s << u"Save support bundle"_s;
        QTest::newRow("own name of a language") << u"deut"_s << u"language"_s << QString();
    }
    void settingsAreFoundByTheirWordsAndByOtherNames()
    {
        QFETCH(QString, typed);
        QFETCH(QString, section);
        QFETCH(QString, found);
        m_sections->setQuery(typed);
        QVERIFY2(!m_sections->rows().empty(), "nothing");
        QCOMPARE(m_sections->rows().front().key, section);
        QCOMPARE(m_sections->rows().front().found, found);
    }
    void scatteredLettersAreNoiseBesideWholeWords()
    {
        m_sections->setQuery(u"sound"_s);
        QCOMPARE(listed(), u"notifications"_s);
        m_sections->setQuery(u"xyzzy"_s);
        QCOMPARE(listed(), QString());
        QVERIFY(!m_sections->takeFirst());
        QCOMPARE(m_sections->current(), u"appearance"_s);
    }
    void whatIsShownStaysWhileOneTypes()
    {
        m_sections->open(u"lock"_s);
        m_sections->setQuery(u"contrast"_s);
        QCOMPARE(m_sections->current(), u"lock"_s);
        QCOMPARE(m_sections->currentRow(), -1);
        m_sections->step(0); // into the list: there is nothing to stay on
        QCOMPARE(m_sections->current(), u"appearance"_s);
        m_sections->open(u"about"_s);
        QCOMPARE(m_sections->query(), QString());
        QCOMPARE(m_sections->rows().at(size_t(m_sections->currentRow())).key, u"about"_s);
    }
    void theArrowsEndAtTheFirstAndTheLast()
    {
        m_sections->step(-1);
        QCOMPARE(m_sections->current(), u"appearance"_s);
        m_sections->step(1);
        QCOMPARE(m_sections->current(), u"language"_s);
        m_sections->open(u"about"_s);
        QSignalSpy changed(m_sections.get(), &SettingsSections::currentChanged);
        m_sections->step(1);
        QCOMPARE(m_sections->current(), u"about"_s);
        QCOMPARE(changed.count(), 0);
    }
    void whereItsRowIsIsToldAsTheListChanges()
    {
        m_sections->open(u"about"_s);
        QSignalSpy placed(m_sections.get(), &SettingsSections::placed);
        const int before = m_sections->currentRow();
        m_sections->setManaged(false);
        QCOMPARE(m_sections->currentRow(), before - 1);
        QVERIFY(placed.count() > 0);
    }

private:
    [[nodiscard]] QString listed() const
    {
        QStringList keys;
        for (const SettingsSectionRow &row : m_sections->rows())
            keys << row.key;
        return keys.join(u' ');
    }

    std::unique_ptr<SettingsSections> m_sections;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(SettingsSectionsTest)
#include "settingssectionstest.moc"
