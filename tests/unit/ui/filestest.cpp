// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// What lies behind a message: files and how they are saved (SECURITY B9), pictures and who is asked for them (B3, B10), links.
#include "pictures/pictureloader.h"
#include "shared/pictureurl.h"
#include "shared/savename.h"
#include "timeline/blockparts.h"
#include "timeline/remotepictures.h"
#include "timeline/timelinefiles.h"
#include "timeline/timelinemodel.h"
#include "ui/fakesource.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;

namespace {

QJsonObject run(const QString &text, const QString &link = {})
{
    QJsonObject made{{u"text"_s, text}};
    if (!link.isEmpty())
        made[u"link"_s] = link;
    return made;
}

QJsonObject paragraph(const QJsonArray &runs)
{
    return {{u"type"_s, u"paragraph"_s}, {u"runs"_s, runs}};
}

QJsonObject picture(const QString &key, const QString &value)
{
    return {{u"type"_s, u"image"_s}, {key, value}};
}

TimelineItem mail(Trust trust = Trust::Verified)
{
    TimelineItem item = message(900, 1'000, u"Hello"_s);
    item.kind = u"email"_s;
    item.endpointId = id(4);
    item.contactPointId = id(31);
    item.senderTrust = trust;
    item.attachments = {{id(80), u"photo.png"_s, u"image/png"_s, 900}, {id(81), u"a.svg"_s, u"image/svg+xml"_s, 900}};
    item.data = {
        {u"files"_s, QJsonArray{QJsonObject{{u"contentId"_s, u"p1"_s}}, QJsonObject{{u"contentId"_s, u"p2"_s}}}}};
    item.blocks = {picture(u"cid"_s, u"p1"_s), picture(u"url"_s, u"https://far.test/a.png"_s),
                   picture(u"url"_s, u"https://far.test/b.png"_s),
                   paragraph({run(u"your bank"_s, u"https://evil.test/x"_s)})};
    return item;
}

//! A timeline over one mail.
struct Line {
    explicit Line(const TimelineItem &item)
    {
        source.endpointList = {{.id = id(4), .channel = u"email"_s}};
        client::CustomerView view;
        view.askedId = view.customer.id = id(100);
        client::CustomerContactPoint point;
        point.point = {.id = id(31), .kind = u"email"_s, .value = u"ada@far.test"_s, .trust = Trust::Verified};
        view.points = {point};
        view.complete = true;
        source.customers[id(100)] = view;
        source.entries[id(100)] = {entry(item)};
        model = std::make_unique<TimelineModel>(source, clock);
        model->setPluginCards({{{u"email"_s, u"email"_s}, u"qrc:/card.qml"_s}});
        model->open(id(100), {});
        QCoreApplication::processEvents();
    }
    QVariant get(int role) const
    {
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->data(model->index(row), TimelineModel::ShapeRole).toString() == "plugin"_L1)
                return model->data(model->index(row), role);
        }
        return {};
    }
    int row() const
    {
        for (int at = 0; at < model->rowCount(); ++at) {
            if (model->data(model->index(at), TimelineModel::ShapeRole).toString() == "plugin"_L1)
                return at;
        }
        return -1;
    }
    QJsonObject pictures() const
    {
        return QJsonDocument::fromJson(get(TimelineModel::PicturesRole).toString().toUtf8()).object();
    }
    int asked(const QString &name) const
    {
        return int(std::count_if(source.lookups.begin(), source.lookups.end(),
                                 [&](const QJsonObject &question) { return question["name"_L1].toString() == name; }));
    }

    FakeSource source;
    ManualClock clock{Instant{10'000}};
    std::unique_ptr<TimelineModel> model;
};

QByteArray png()
{
    QImage image(30, 20, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

class FilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void B9_namesAreSafe()
    {
        QCOMPARE(saveName(u"Invoice 7.pdf"_s), u"Invoice 7.pdf"_s);
        QCOMPARE(saveName(u"../../.bashrc"_s), u"bashrc"_s);
        QCOMPARE(saveName(u"C:\\Windows\\system.ini"_s), u"system.ini"_s);
        QCOMPARE(saveName(u"a\u202Efdp.exe"_s), u"afdp.exe"_s);
        QCOMPARE(saveName(u"a.exe\u200B"_s), u"a.exe"_s);
        QCOMPARE(saveName(u"a.exe\U000E0020"_s), u"a.exe"_s); // a tag: no part of it shows
        QCOMPARE(saveName(u"\U0001F4C4 a.pdf"_s), u"\U0001F4C4 a.pdf"_s);
        QCOMPARE(saveName(u"a.exe. . "_s), u"a.exe"_s);
        QCOMPARE(saveName(u"CON"_s), u"_CON"_s);
        QCOMPARE(saveName(u"lpt1.txt"_s), u"_lpt1.txt"_s);
        QCOMPARE(saveName(u"a\nb\tc.txt"_s).contains(u'\n'), false);
        for (const QString &nothing : {u""_s, u"..."_s, u"/"_s, u"\u200B\u202E"_s, u"   "_s})
            QCOMPARE(saveName(nothing), u"file"_s);
        const QString longName = saveName(QString(400, u'x') + u".pdf"_s);
        QVERIFY(longName.size() <= 120 && longName.endsWith(".pdf"_L1));
        QVERIFY(canRun(u"invoice.pdf.exe"_s, u"application/pdf"_s));
        QVERIFY(canRun(u"a.exe\u200B"_s, {}));
        QVERIFY(canRun(u"photo.png"_s, u"application/x-msdownload"_s));
        QVERIFY(canRun(u"a.desktop"_s, {}) && canRun(u"page.html"_s, {}));
        QVERIFY(!canRun(u"photo.png"_s, u"image/png"_s));
    }

    void B9_savingOverwritesNothingAndRunsNothing()
    {
        QTemporaryDir folder;
        const auto first = saveNewFile(folder.path(), u"a.sh"_s, "one");
        const auto second = saveNewFile(folder.path(), u"a.sh"_s, "two");
        QVERIFY(first && second);
        QCOMPARE(QFileInfo(*first).fileName(), u"a.sh"_s);
        QCOMPARE(QFileInfo(*second).fileName(), u"a (2).sh"_s);
        QFile kept(*first);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), QByteArray("one"));
        const auto rights = QFileInfo(*first).permissions();
        QVERIFY(!(rights & (QFile::ExeOwner | QFile::ExeUser | QFile::ExeGroup | QFile::ExeOther)));
        QVERIFY(!(rights & (QFile::ReadOther | QFile::WriteOther)));
        // A link that lies there is not followed.
        QFile::link(folder.filePath(u"elsewhere"_s), folder.filePath(u"b.txt"_s));
        const auto beside = saveNewFile(folder.path(), u"b.txt"_s, "x");
        QVERIFY(beside);
        QVERIFY(!QFileInfo::exists(folder.filePath(u"elsewhere"_s)));
        QCOMPARE(saveNewFile(folder.path(), u"../../up.txt"_s, "x").value(), folder.filePath(u"up.txt"_s));
        QVERIFY(!saveNewFile(folder.filePath(u"none"_s), u"a"_s, "x"));
    }

    void B9_whatCanRunTakesASecondWord()
    {
        QTemporaryDir folder;
        FakeSource source;
        source.blobs[id(80)] = "MZ";
        TimelineFiles files(source);
        files.show({id(80), u"invoice.pdf .exe"_s, u"application/x-msdownload"_s, 2});
        QVERIFY(files.isRisky());
        files.save(folder.path(), files.name(), false);
        QVERIFY(files.hasFailed());
        QVERIFY(source.downloaded.empty());
        // Another ending does not make another file of it.
        files.save(folder.path(), u"invoice.pdf"_s, false);
        QVERIFY(source.downloaded.empty());
        files.save(folder.path(), files.name(), true);
        QTRY_VERIFY(!files.isBusy());
        QVERIFY(!files.hasFailed());
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"invoice.pdf .exe"_s});
        files.show({id(82), u"gone.txt"_s, u"text/plain"_s, 2});
        files.save(folder.path(), files.name(), false);
        QTRY_VERIFY(files.hasFailed());
    }

    void B9_whatIsBeingSavedIsSavedWhenTheViewCloses()
    {
        QTemporaryDir folder;
        FakeSource source;
        source.blobs[id(80)] = "words";
        source.held = true;
        TimelineFiles files(source);
        files.show({id(80), u"a.txt"_s, u"text/plain"_s, 5});
        files.save(folder.path(), files.name(), false);
        files.close();
        source.answerAll();
        QTRY_COMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"a.txt"_s});
        QVERIFY(files.notice().isEmpty()); // of a file that is looked at no longer
    }
    void addressesOfPicturesSayNothingElse()
    {
        const PicturePlace file{id(7), {}};
        const PicturePlace remote{id(8), u"https://far.test/a/b?c=1#d"_s};
        const QString scheme = u"image://pictures/"_s;
        for (const PicturePlace &place : {file, remote}) {
            const QString url = pictureUrl(place);
            QVERIFY(url.startsWith(scheme));
            QCOMPARE(readPictureId(url.mid(scheme.size())), std::optional(place));
        }
        for (const QString &bad : {u""_s, u"file/"_s, u"file/x"_s, u"remote/"_s + id(7).toString(), u"remote/x/y"_s,
                                   u"remote/"_s + id(7).toString() + u"/ZmlsZTovLy9ldGM"_s, u"file/../etc"_s})
            QVERIFY2(!readPictureId(bad), qPrintable(bad));
        QVERIFY(isShownPicture(u"image/png"_s, 10));
        QVERIFY(!isShownPicture(u"image/svg+xml"_s, 10));
        QVERIFY(!isShownPicture(u"image/png"_s, 40 * 1024 * 1024));
    }

    void findsLinksAndPicturesOfBlocks()
    {
        const QJsonArray blocks{
            paragraph({run(u"a"_s, u"https://one.test/"_s), run(u"b"_s, u"javascript:1"_s), run(u"c"_s)}),
            QJsonObject{{u"type"_s, u"quote"_s},
                        {u"blocks"_s, QJsonArray{paragraph({run(u"again"_s, u"https://one.test/"_s)}),
                                                 picture(u"url"_s, u"https://far.test/p.png"_s)}}},
            QJsonObject{{u"type"_s, u"list"_s},
                        {u"items"_s, QJsonArray{QJsonArray{paragraph({run(u"d"_s, u"mailto:a@b.test"_s)})}}}},
            QJsonObject{{u"type"_s, u"table"_s},
                        {u"rows"_s, QJsonArray{QJsonArray{
                                        QJsonObject{{u"runs"_s, QJsonArray{run(u"e"_s, u"https://two.test/"_s)}}}}}}},
            picture(u"url"_s, u"file:///etc/passwd"_s)};
        const BlockParts parts = partsOf(blocks);
        QCOMPARE(int(parts.links.size()), 3);
        QCOMPARE(parts.links[0].words, u"a"_s);
        QCOMPARE(parts.links[2].link.shown, u"two.test"_s);
        QCOMPARE(parts.remotePictures, QStringList{u"https://far.test/p.png"_s});
    }

    void aLinkSaysFirstWhereItLeads()
    {
        const Line line(mail());
        QCOMPARE(line.get(TimelineModel::LinkUrlsRole).toStringList(), QStringList{u"https://evil.test/x"_s});
        QCOMPARE(line.get(TimelineModel::LinkTextsRole).toStringList(), QStringList{u"evil.test · your bank"_s});
    }

    void B3_remotePicturesWaitForAWord()
    {
        Line line(mail());
        QCOMPARE(line.get(TimelineModel::BlockedPicturesRole).toInt(), 2);
        QCOMPARE(line.get(TimelineModel::SenderKnownRole).toBool(), true);
        QCOMPARE(line.pictures().keys(), QStringList{u"cid:p1"_s}); // not the drawing
        QCOMPARE(line.get(TimelineModel::AttachmentPicturesRole).toStringList().size(), 2);
        QCOMPARE(line.get(TimelineModel::AttachmentPicturesRole).toStringList()[1], QString());
        QCOMPARE(line.asked(u"pictureSender"_s), 1);
        const QSignalSpy changed(line.model.get(), &TimelineModel::dataChanged);
        line.model->showPictures(line.row(), false);
        QVERIFY(!changed.isEmpty());
        QCOMPARE(line.get(TimelineModel::BlockedPicturesRole).toInt(), 0);
        QCOMPARE(line.pictures().size(), 3);
        QCOMPARE(line.asked(u"pictureSender"_s), 1); // once is not remembered
        QCOMPARE(line.asked(u"picture"_s), 0);       // nothing is fetched before it is drawn
    }

    void B3_aSenderIsRememberedWhereSomebodyVouched()
    {
        Line line(mail());
        (void)line.get(TimelineModel::BlockedPicturesRole);
        line.model->showPictures(line.row(), true);
        QCOMPARE(line.source.lookups.back()["args"_L1]["allow"_L1].toBool(), true);
        QCOMPARE(line.source.lookups.back()["args"_L1]["address"_L1].toString(), u"ada@far.test"_s);

        // The same name over an unverified mail: asked each time, remembered never.
        Line claimed(mail(Trust::Claimed));
        claimed.source.lookupAnswer = QJsonObject{{u"result"_s, QJsonObject{{u"allowed"_s, true}}}};
        QCOMPARE(claimed.get(TimelineModel::BlockedPicturesRole).toInt(), 2);
        QCOMPARE(claimed.get(TimelineModel::SenderKnownRole).toBool(), false);
        claimed.model->showPictures(claimed.row(), true);
        QCOMPARE(claimed.asked(u"pictureSender"_s), 0);
    }

    void B3_aRememberedSenderIsShown()
    {
        Line line(mail());
        line.source.lookupAnswer = QJsonObject{{u"result"_s, QJsonObject{{u"allowed"_s, true}}}};
        (void)line.get(TimelineModel::BlockedPicturesRole);
        QTRY_COMPARE(line.get(TimelineModel::BlockedPicturesRole).toInt(), 0);
    }

    void B10_pixelsAreBelievedOnlyAsOnePicture()
    {
        QByteArray frame("TLP1");
        frame.resize(12 + 2 * 3 * 4, '\x7f');
        qToBigEndian(quint32(2), frame.data() + 4);
        qToBigEndian(quint32(3), frame.data() + 8);
        const auto image = readPixels(frame, 16);
        QVERIFY(image);
        QCOMPARE(image->size(), QSize(2, 3));
        QVERIFY(!readPixels(frame.chopped(1), 16));
        QVERIFY(!readPixels(frame + 'x', 16));
        QVERIFY(!readPixels({}, 16));
        qToBigEndian(quint32(0x10000), frame.data() + 4);
        QVERIFY(!readPixels(frame, 16));
        qToBigEndian(quint32(0), frame.data() + 4);
        QVERIFY(!readPixels(frame, 16));
    }

    void B10_aPictureComesOrAWordDoes()
    {
        FakeSource source;
        source.blobs[id(80)] = png();
        source.blobs[id(81)] = png().left(60);
        source.blobs[id(82)] = "<svg/>";
        PictureLoader loader(QStringLiteral(DECODER));
        loader.setSource(&source);
        const auto fetch = [&](const QString &place) {
            std::optional<Result<QImage>> got;
            loader.fetch(place, 200, [&](Result<QImage> image) { got = std::move(image); });
            (void)QTest::qWaitFor([&] { return got.has_value(); }, 15'000);
            return got.value_or(fail(ErrorCode::Cancelled));
        };
        const auto good = fetch(u"file/"_s + id(80).toString());
        QVERIFY(good);
        QCOMPARE(good->pixelColor(5, 5), QColor(Qt::red));
        QCOMPARE(fetch(u"file/"_s + id(81).toString()).error().code, ErrorCode::Corrupt);
        QCOMPARE(fetch(u"file/"_s + id(82).toString()).error().code, ErrorCode::Unsupported);
        QCOMPARE(fetch(u"file/"_s + id(83).toString()).error().code, ErrorCode::NotFound);
        QCOMPARE(fetch(u"nonsense"_s).error().code, ErrorCode::NotFound);
        const auto far = pictureUrl({id(4), u"https://far.test/a.png"_s}).mid(17);
        source.lookupAnswer =
            QJsonObject{{u"result"_s, QJsonObject{{u"data"_s, QString::fromLatin1(png().toBase64())}}}};
        QVERIFY(fetch(far));
        source.lookupAnswer = QJsonObject{{u"result"_s, QJsonObject{{u"data"_s, u"%%%"_s}}}};
        QVERIFY(!fetch(pictureUrl({id(4), u"https://far.test/b.png"_s}).mid(17)));

        // A decoder that crashes or is not there.
        PictureLoader broken(u"/bin/false"_s), missing(u"/nowhere/decoder"_s);
        for (PictureLoader *each : {&broken, &missing}) {
            each->setSource(&source);
            std::optional<Result<QImage>> got;
            each->fetch(u"file/"_s + id(80).toString(), 200, [&](Result<QImage> image) { got = std::move(image); });
            QTRY_VERIFY_WITH_TIMEOUT(got.has_value(), 15'000);
            QVERIFY(!*got);
        }
    }
};

QTEST_MAIN(FilesTest)
#include "filestest.moc"
