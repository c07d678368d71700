// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/subject.h"

#include <QTest>

using namespace throughline;
using namespace Qt::StringLiterals;

namespace {

Id id(int number)
{
    return Id::named(u"subject", QString::number(number));
}

Conversation talk(int number, const QString &subject, int daysAgo = 0)
{
    constexpr qint64 day = 24 * 3600 * 1000;
    Conversation made;
    made.id = id(number);
    made.customerId = id(1000);
    made.subject = subject;
    made.lastEventAt = {1'800'000'000'000 - daysAgo * day};
    return made;
}

} // namespace

//! Which subjects are the same, and which of them say anything. RFC 5256, section 2.1, and what mail programs do beside it.
class SubjectTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksOfAnswersAreNoPartOfASubject_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("about");
        const auto row = [](const QString &subject, const QString &about) {
            QTest::newRow(qPrintable(subject)) << subject << about;
        };
        const QString about = u"order 1001"_s;
        for (const QString &mark : {u"Re:"_s,       u"RE :"_s,       u"AW:"_s,        u"Fw:"_s,
                                    u"Fwd:"_s,      u"WG:"_s,        u"Sv:"_s,        u"VS:"_s,
                                    u"Antw:"_s,     u"Rif:"_s,       u"R:"_s,         u"Tr:"_s,
                                    u"RV:"_s,       u"ENC:"_s,       u"Odp:"_s,       u"Vá:"_s,
                                    u"YNT:"_s,      u"İLT:"_s,       u"ΣΧΕΤ:"_s,      u"回复："_s,
                                    u"转发:"_s,     u"Re[2]:"_s,     u"Re (3) :"_s,   u"AW^4:"_s,
                                    u"Ｒｅ："_s,    u"Re [shop]:"_s, u"re:fw:Re:"_s,  u"Re:\u00A0Aw:"_s,
                                    u"[shop]"_s,    u"[shop] Re:"_s, u"Re: [shop]"_s, u"[a] [b] AW: [c]"_s,
                                    u"[Fwd: x] "_s, u"Re : TR :\t"_s})
            row(mark + u" Order 1001"_s, about);
        row(u"  ORDER\t\r\n 1001 "_s, about);
        row(u"Order 1001 (fwd)"_s, about);
        row(u"Re: [Fwd: [shop] Order 1001] (fwd) (Fwd)"_s, about);
        row(u"[fwd: [fwd: Order 1001]]"_s, about);
        row(u"\u200FRe\u200E:\u202E \u2068Or\u00ADder\u2069 10\u200B01\u202C"_s, about);
        row(u"Ｏｒｄｅｒ　１００１"_s, about);
        row(u"Straße"_s, u"strasse"_s);
        row(u"Cafe\u0301"_s, u"caf\u00E9"_s);
        row(u"Re: ערעור על הזמנה"_s, u"ערעור על הזמנה"_s);
    }
    void marksOfAnswersAreNoPartOfASubject()
    {
        QFETCH(QString, subject);
        QTEST(normalisedSubject(subject), "about");
    }
    void whatSaysWhichMatterItIsStays_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("about");
        QTest::newRow("a number") << u"Re: [Ticket 12] Question about it"_s << u"[ticket 12] question about it"_s;
        QTest::newRow("before a mark") << u"[Ticket 12] Re: Question"_s << u"[ticket 12] question"_s;
        QTest::newRow("on both sides") << u"[#12] AW: [#12] Question"_s << u"[#12] question"_s;
        QTest::newRow("two") << u"[#12] [#13] Question"_s << u"[#12] [#13] question"_s;
        QTest::newRow("a tag alone") << u"Re: [Shop]"_s << u"[shop]"_s;
        QTest::newRow("long brackets") << u'[' + QString(80, u'x') + u"] a"_s << u'[' + QString(80, u'x') + u"] a"_s;
        QTest::newRow("no end") << u"[shop Order"_s << u"[shop order"_s;
        QTest::newRow("a word like a mark") << u"Return: the lamp"_s << u"return: the lamp"_s;
        QTest::newRow("no colon") << u"Re the lamp"_s << u"re the lamp"_s;
        QTest::newRow("a counter of words") << u"Re (twice): lamp"_s << u"re (twice): lamp"_s;
        QTest::newRow("within") << u"Lamp Re: broken"_s << u"lamp re: broken"_s;
        QTest::newRow("at the end") << u"Lamp [12]"_s << u"lamp [12]"_s;
    }
    void whatSaysWhichMatterItIsStays()
    {
        QFETCH(QString, subject);
        QTEST(normalisedSubject(subject), "about");
    }
    void whatIsFoldedOnceStaysAsItIs()
    {
        for (const QString &subject :
             {u"Re: [Ticket 12] Äpfel & ﬁnes"_s, u"AW: ℌello Ⅷ"_s, u"[#1] x"_s, u"İstanbul"_s, u"Order 1001"_s}) {
            const QString once = normalisedSubject(subject);
            QCOMPARE(normalisedSubject(once), once);
        }
    }
    // A million: what grows faster than the length would not come back within the time of a test.
    void hostileSubjectsTakeATimeThatGrowsWithTheirLength_data()
    {
        QTest::addColumn<QString>("part");
        QTest::addColumn<QString>("about");
        const QString about = u"order 1001"_s;
        QTest::newRow("marks") << u"Re:"_s << about;
        QTest::newRow("marks and blanks") << u" \u200FRe :\t"_s << about;
        QTest::newRow("counters") << u"Re[2]:"_s << about;
        QTest::newRow("lists") << u"[shop]"_s << about;
        QTest::newRow("lists in marks") << u"Aw [shop]: "_s << about;
        QTest::newRow("open brackets") << u"["_s << QString(longestSubject, u'[');
        QTest::newRow("forwards that never end") << u"[fwd:"_s << u"[fwd:"_s.repeated(100);
        QTest::newRow("tickets") << u"[1] [2] "_s << u"[1] [2] "_s.repeated(63).left(longestSubject).trimmed();
        QTest::newRow("nothing to be seen") << u"\u202E"_s << about;
        QTest::newRow("blanks") << u" \u3000"_s << about;
    }
    void hostileSubjectsTakeATimeThatGrowsWithTheirLength()
    {
        QFETCH(QString, part);
        QTEST(normalisedSubject(part.repeated(1'000'000) + u" Order 1001"_s), "about");
    }
    void hostileSubjectsAreNoMoreThanTheirBeginning()
    {
        QCOMPARE(normalisedSubject(u"Re:"_s.repeated(10'000) + u" Order 1001"_s), u"order 1001"_s);
        const QString wrapped = u"[fwd: "_s.repeated(10'000) + u"Order 1001"_s + u"]"_s.repeated(10'000);
        QCOMPARE(normalisedSubject(wrapped), u"order 1001"_s);
        QCOMPARE(normalisedSubject(u"Order 1001"_s + u" (fwd)"_s.repeated(10'000)), u"order 1001"_s);
        QCOMPARE(normalisedSubject(QString(600, u'x')).size(), longestSubject);
        QVERIFY(normalisedSubject(QString(499, u'x') + u"😀😀"_s).size() <= longestSubject);
        QVERIFY(normalisedSubject(u"a\u0301\u0323"_s.repeated(100'000)).size() <= longestSubject);
        QCOMPARE(normalisedSubject(QString(400, QChar(0xFDFA))).size(), longestSubject); // a letter of 18
        for (const QString &nothing : {QString(), u" "_s, u"Re:"_s, u"Re: Fwd:"_s, u"[shop] Re: "_s, u"[fwd:]"_s,
                                       u"(fwd)"_s, QString(QChar(0xD800)), u"\u200F\u202E"_s})
            QCOMPARE(normalisedSubject(nothing), QString());
    }
    void aSubjectSaysSomethingOrItDoesNot_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<bool>("telling");
        for (const QString &subject : {u"Order 1001"_s, u"Rechnung 77 fehlt"_s, u"Lamp"_s, u"[Ticket 12]"_s,
                                       u"Заказ 5"_s, u"蓝色的灯坏了"_s, u"Question about the lamp"_s})
            QTest::newRow(qPrintable(subject)) << subject << true;
        for (const QString &subject :
             {QString(), u"1001"_s, u"abc"_s, u"Re: hi"_s, u"20.11.2026 / 17"_s, u"(no subject)"_s, u"[No subject]"_s,
              u"AW: <kein Betreff>"_s, u"- Ohne Betreff -"_s, u"Sans objet"_s, u"Anfrage"_s, u"Fwd: Question?"_s,
              u"Hello!"_s, u"件名なし"_s, u"Abandoned cart"_s, u"Order form"_s, u"😀😀😀😀"_s})
            QTest::newRow(qPrintable(subject)) << subject << false;
    }
    void aSubjectSaysSomethingOrItDoesNot()
    {
        QFETCH(QString, subject);
        QTEST(isTelling(normalisedSubject(subject)), "telling");
    }
    void sameSubjectsOfOneCustomerMayBelongTogether()
    {
        const Conversation open = talk(1, u"Order 1001"_s);
        const std::vector<Conversation> all{open, talk(2, u"Order 1002"_s), talk(3, u"AW: Order 1001"_s, 90),
                                            talk(4, u"Re: order  1001"_s, 2), talk(5, u"order 1001"_s, -90)};
        QCOMPARE(found(open, all), (std::vector<Id>{id(5), id(4), id(3)}));
        QVERIFY(found(talk(1, u"(no subject)"_s), {talk(2, u"(no subject)"_s)}).empty());
    }
    void whatIsFarAwayTiedOrSomebodyElsesDoesNot_data()
    {
        QTest::addColumn<Conversation>("open");
        QTest::addColumn<Conversation>("other");
        const Conversation open = talk(1, u"Order 1001"_s);
        const auto row = [&](const char *name, auto change) {
            Conversation one = open;
            Conversation other = talk(2, u"Order 1001"_s);
            change(one, other);
            QTest::newRow(name) << one << other;
        };
        row("itself", [](auto &, auto &other) { other.id = id(1); });
        row("another customer's", [](auto &, auto &other) { other.customerId = id(1001); });
        row("long before", [](auto &one, auto &other) { other.lastEventAt.ms = one.lastEventAt.ms - apart - 1; });
        row("long after", [](auto &one, auto &other) { other.lastEventAt.ms = one.lastEventAt.ms + apart + 1; });
        row("combined", [](auto &, auto &other) { other.combinedInto = id(9); });
        row("the open one is combined", [](auto &one, auto &) { one.combinedInto = id(9); });
        row("linked", [](auto &one, auto &) { one.linked[id(2).toString()] = ConversationTie::Duplicate; });
        row("linked, and only the other says so",
            [](auto &, auto &other) { other.linked[id(1).toString()] = ConversationTie::Related; });
        row("longer than a hub keeps",
            [](auto &one, auto &other) { one.subject = other.subject = QString(longestSubject + 1, u'x'); });
        row("the other is longer than a hub keeps", [](auto &one, auto &other) {
            one.subject = QString(longestSubject, u'x');
            other.subject = QString(longestSubject + 1, u'x');
        });
    }
    void whatIsFarAwayTiedOrSomebodyElsesDoesNot()
    {
        QFETCH(Conversation, open);
        QFETCH(Conversation, other);
        QVERIFY(found(open, {open, other}).empty());
    }

private:
    static constexpr qint64 apart = 90ll * 24 * 3600 * 1000;
    static std::vector<Id> found(const Conversation &open, const std::vector<Conversation> &all)
    {
        std::vector<Id> ids;
        for (const Conversation &each : sameSubject(open, all))
            ids.push_back(each.id);
        return ids;
    }
};

QTEST_GUILESS_MAIN(SubjectTest)
#include "subject_test.moc"
