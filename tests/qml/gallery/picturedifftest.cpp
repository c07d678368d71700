// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// The comparison of the golden pictures itself: what it must see and what it must not.
#include "gallery/picturediff.h"

#include <QPainter>
#include <QPainterPath>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace throughline::ui;

namespace {

//! What is drawn differently from the picture that was kept.
struct Changes {
    int textDown = 0;   //!< pixels
    bool button = true; //!< a filled one
    bool icon = true;   //!< lines without a frame
    bool rule = true;   //!< the frame of a field
    QPointF grid;       //!< where the pixels lie below the shapes
};

QImage drawn(const Changes &changes = {}, const QColor &ground = Qt::white, const QColor &ink = QColor(30, 32, 40))
{
    QImage picture(480, 240, QImage::Format_RGB32);
    picture.fill(ground);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(changes.grid);
    QFont font(u"Noto Sans"_s);
    font.setPixelSize(13);
    font.setHintingPreference(QFont::PreferNoHinting);
    painter.setFont(font);
    painter.setPen(ink);
    const QStringList lines{u"Ada Lindqvist is writing"_s, u"Could you also send the invoice?"_s, u"Open, Shop, You"_s};
    for (int at = 0; at < int(lines.size()); ++at)
        painter.drawText(QPointF(24, 40 + 24 * at + (at == 1 ? changes.textDown : 0)), lines[at]);
    if (changes.button) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(48, 92, 218));
        painter.drawRoundedRect(QRectF(360, 180, 96, 32), 6, 6);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ink, 1.6));
    if (changes.icon) {
        painter.drawEllipse(QRectF(402, 26, 16, 16));
        painter.drawPolyline(QPolygonF{{410, 30}, {410, 34}, {414, 36}});
    }
    painter.setPen(QPen(QColor(140, 145, 160), 1));
    if (changes.rule)
        painter.drawRoundedRect(QRectF(24.5, 180.5, 300, 32), 6, 6);
    return picture;
}

} // namespace

class PictureDiffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSamePictureHasNoDifference()
    {
        const PictureDiff diff = comparePictures(drawn(), drawn());
        QCOMPARE(diff.bad, 0);
        QCOMPARE(diff.worst, 0);
        QVERIFY(diff.marked.isNull());
        QVERIFY(diff.passes());
    }
    void textMovedByFourPixelsFails()
    {
        const PictureDiff diff = comparePictures(drawn(), drawn({.textDown = 4}));
        QVERIFY2(!diff.passes(), qPrintable(QString::number(diff.bad)));
        QCOMPARE(diff.marked.size(), drawn().size());
    }
    void aMissingButtonFails()
    {
        QVERIFY(!comparePictures(drawn(), drawn({.button = false})).passes());
        QVERIFY(!comparePictures(drawn({.button = false}), drawn()).passes()); // and one too many
    }
    void aMissingIconFails()
    {
        const PictureDiff diff = comparePictures(drawn(), drawn({.icon = false}));
        QVERIFY2(!diff.passes(), qPrintable(QString::number(diff.bad)));
    }
    void aMissingFrameFails() { QVERIFY(!comparePictures(drawn(), drawn({.rule = false})).passes()); }
    void allThatFailsInLightFailsInDark()
    {
        const QColor ground(24, 26, 34), ink(230, 232, 240);
        const QImage kept = drawn({}, ground, ink);
        QVERIFY(comparePictures(kept, drawn({}, ground, ink)).passes());
        QVERIFY(!comparePictures(kept, drawn({.textDown = 4}, ground, ink)).passes());
        QVERIFY(!comparePictures(kept, drawn({.icon = false}, ground, ink)).passes());
        QVERIFY(!comparePictures(kept, drawn()).passes());
    }
    void edgesOnAnotherGridOfPixelsPass()
    {
        for (const QPointF &grid : {QPointF(0.3, 0), QPointF(0, 0.4), QPointF(-0.5, 0.5), QPointF(1, -1)}) {
            const PictureDiff diff = comparePictures(drawn(), drawn({.grid = grid}));
            QVERIFY(drawn({.grid = grid}) != drawn());
            QVERIFY2(diff.passes(), qPrintable(u"%1 blocks, worst %2"_s.arg(diff.bad).arg(diff.worst)));
        }
    }
    void noiseAtEveryEdgePasses()
    {
        QImage noisy = drawn();
        int changed = 0;
        for (int y = 0; y < noisy.height(); ++y) {
            auto *line = reinterpret_cast<QRgb *>(noisy.scanLine(y));
            for (int x = 0; x < noisy.width(); ++x) {
                const int grey = qGray(line[x]);
                if (grey > 60 && grey < 240
                    && qBlue(line[x]) - qRed(line[x]) < 40) { // between ink and ground: how another renderer smooths
                    const int step = (x + y) % 2 ? 40 : -40;
                    const int value = qBound(0, grey + step, 255);
                    line[x] = qRgb(value, value, value);
                    ++changed;
                }
            }
        }
        QVERIFY(changed > 500);
        const PictureDiff diff = comparePictures(drawn(), noisy);
        QVERIFY(diff.worst > 0);
        QVERIFY2(diff.passes(), qPrintable(u"%1 blocks, worst %2"_s.arg(diff.bad).arg(diff.worst)));
        QVERIFY(!comparePictures(drawn({.button = false}), noisy).passes());
    }
    void anotherSizeFails()
    {
        QVERIFY(!comparePictures(drawn(), drawn().copy(0, 0, 480, 239)).passes());
        QVERIFY(!comparePictures(QImage(), drawn()).passes());
        QVERIFY(!comparePictures(drawn(), QImage()).passes());
    }
    void fewColoursAreEnoughAndAlwaysTheSame()
    {
        const QImage few = withFewColours(drawn());
        QCOMPARE(few.format(), QImage::Format_Indexed8);
        QVERIFY(few.colorCount() <= 256);
        QCOMPARE(withFewColours(drawn()), few);
        QCOMPARE(comparePictures(drawn(), few).bad, 0);
        QVERIFY(!comparePictures(few, withFewColours(drawn({.textDown = 4}))).passes());
    }
    void aPictureOfManyColoursStaysNear()
    {
        QImage picture(64, 64, QImage::Format_RGB32);
        for (int y = 0; y < 64; ++y) {
            for (int x = 0; x < 64; ++x)
                picture.setPixel(x, y, qRgb(x * 4, y * 4, 128));
        }
        const QImage few = withFewColours(picture);
        QVERIFY(few.colorCount() <= 256);
        QVERIFY(comparePictures(picture, few).worst <= 16);
    }
};

QTEST_MAIN(PictureDiffTest)
#include "picturedifftest.moc"
