// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "api/cborcheck.h"
#include "api/codec.h"
#include "api/schema.h"
#include "host/frame.h"
#include "plugin/generator.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::plugin;

namespace {

template<typename M>
QString takesWhatItMayAndNothingElse(quint64 seed)
{
    Generator generator(seed);
    const QString name(QLatin1StringView(Message<M>::name));
    const MessageSchema *schema = messageSchema(name);
    for (int i = 0; i < 30; ++i) {
        const auto size = i == 0 ? Generator::Size::Smallest : i == 1 ? Generator::Size::Largest : Generator::Size::Any;
        const QCborMap body = generator.valid(schema->fields, size);
        const auto message = decode<M>(body);
        if (!message)
            return name + u": a good one was refused: "_s + message.error().detail;
        const auto again = encode(*message);
        if (!again)
            return name + u": what was read cannot be written: "_s + again.error().detail;
        const auto twice = decode<M>(*again);
        if (!twice || encode(*twice) != again)
            return name + u": changes on the way"_s;
    }
    for (const auto &broken : generator.broken(schema->fields)) {
        if (const auto message = decode<M>(broken.body))
            return name + u": taken although "_s + broken.what;
    }
    return {};
}

template<typename... M>
QStringList allMessages(std::tuple<M...> *)
{
    QStringList problems{takesWhatItMayAndNothingElse<M>(11)...};
    problems.removeAll(QString());
    return problems;
}

} // namespace

class CodecTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMessageTakesWhatItsSchemaAllowsAndNothingElse()
    {
        const QStringList problems = allMessages(static_cast<AllMessages *>(nullptr));
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }

    void anErrorNamesTheField()
    {
        IngestBatch batch;
        batch.items.resize(3,
                           InboundItem{.externalKey = u"k"_s, .contactPoint = {.kind = u"visitor"_s, .value = u"v"_s}});
        QVERIFY(encode(batch));
        batch.items[2].author.name = QString(limits::name + 1, u'x');
        const auto error = encode(batch).error();
        QCOMPARE(error.code, ErrorCode::TooLarge);
        QCOMPARE(error.detail, u"items[2].author.name: is too long"_s);
    }

    void unknownKeysAreIgnored()
    {
        QCborMap body = *encode(LogLine{u"x"_s});
        body.insert(u"later"_s, 1);
        QVERIFY(decode<LogLine>(body));
    }

    void cborOutsideTheSubsetIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char *name, const char *hex) { QTest::newRow(name) << QByteArray::fromHex(hex); };
        row("nothing", "");
        row("two values", "0101");
        row("indefinite array", "9f01ff");
        row("indefinite text", "7f6161ff");
        row("tag", "c101");
        row("key that is a number", "a10102");
        row("key that is an array", "a18001");
        row("text beyond the end", "7b7fffffffffffffff61");
        row("bytes beyond the end", "5affffffff00");
        row("array of a billion", "9a3b9aca0000");
        row("map beyond the end", "bb000000010000000000");
        row("bad UTF-8", "62c328");
        row("lone surrogate", "63eda080");
        row("undefined", "f7");
        row("reserved simple", "f8ff");
        row("half a float", "fb3ff0");
        row("number beyond int64", "1bffffffffffffffff");
        row("reserved length", "1c");
        QTest::newRow("17 levels") << QByteArray(16, '\x81') + QByteArray::fromHex("8101");
        QTest::newRow("a million levels") << QByteArray(1'000'000, '\x81') + "\x01";
        QTest::newRow("too many values") << QByteArray::fromHex("9a00030d41") + QByteArray(200'001, '\x01');
    }

    void cborOutsideTheSubsetIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!checkCbor(bytes));
    }

    void cborOfTheSubsetIsTaken()
    {
        const QCborMap map{{u"t"_s, u"Grüße"_s},
                           {u"n"_s, -5},
                           {u"d"_s, 2.5},
                           {u"b"_s, QByteArray("x")},
                           {u"l"_s, QCborArray{true, false, nullptr}}};
        QVERIFY(checkCbor(QCborValue(map).toCbor()));
        QVERIFY(checkCbor(QByteArray(15, '\x81') + QByteArray::fromHex("8101")));
    }

    void framesComeOutWholeHoweverTheyWereCut()
    {
        const QByteArray one = *writeFrame(u"log"_s, 0, {{u"text"_s, u"a"_s}});
        const QByteArray two = *writeFrame(u"ping"_s, 7, {});
        for (int cut = 1; cut < 40; ++cut) {
            FrameReader reader;
            QStringList names;
            const QByteArray stream = (one + two).repeated(20);
            for (qsizetype at = 0; at < stream.size(); at += cut) {
                reader.feed(stream.mid(at, cut));
                for (auto frame = reader.next(); frame && *frame; frame = reader.next())
                    names << (*frame)->name;
            }
            QCOMPARE(names.size(), 40);
            QCOMPARE(names.at(39), u"ping"_s);
        }
    }

    void aFrameThatIsTooLargeIsRefusedAtItsHeader()
    {
        FrameReader reader;
        reader.feed(QByteArray::fromHex("00800001"));
        QCOMPARE(reader.next().error().code, ErrorCode::TooLarge);
        QCOMPARE(writeFrame(u"x"_s, 0, {{u"b"_s, QByteArray(limits::frame, 'x')}}).error().code, ErrorCode::TooLarge);
    }

    void aFrameOfAnotherFormIsRefused()
    {
        for (const QByteArray &cbor :
             {"\x01"_ba, "\x82\x61x\x00"_ba, QByteArray::fromHex("83000080"), QByteArray::fromHex("83617820a0")}) {
            FrameReader reader;
            reader.feed(QByteArray::fromHex("000000") + char(cbor.size()) + cbor);
            QVERIFY(!reader.next());
        }
    }
};

QTEST_GUILESS_MAIN(CodecTest)
#include "codec_test.moc"
