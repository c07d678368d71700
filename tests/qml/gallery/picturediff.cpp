// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "gallery/picturediff.h"

#include <QHash>
#include <QPainter>

#include <algorithm>
#include <array>
#include <vector>

namespace throughline::ui {
namespace {

using Colour = std::array<int, 3>;

//! Sums of all pixels above and left of a point, so that the mean of any rectangle costs the same.
class Sums
{
public:
    explicit Sums(const QImage &picture)
        : m_width(picture.width()),
          m_height(picture.height()),
          m_sums(size_t(m_width + 1) * size_t(m_height + 1))
    {
        const QImage flat = picture.convertToFormat(QImage::Format_RGB32);
        for (int y = 0; y < m_height; ++y) {
            const auto *line = reinterpret_cast<const QRgb *>(flat.constScanLine(y));
            std::array<qint64, 3> row{};
            for (int x = 0; x < m_width; ++x) {
                row[0] += qRed(line[x]);
                row[1] += qGreen(line[x]);
                row[2] += qBlue(line[x]);
                for (size_t channel = 0; channel < 3; ++channel)
                    m_sums[at(x + 1, y + 1)][channel] = m_sums[at(x + 1, y)][channel] + row[channel];
            }
        }
    }

    //! Of the part of \a area that is in the picture.
    [[nodiscard]] Colour mean(const QRect &area) const
    {
        const QRect in = area.intersected(QRect(0, 0, m_width, m_height));
        const qint64 pixels = std::max<qint64>(1, qint64(in.width()) * in.height());
        Colour colour{};
        for (size_t channel = 0; channel < 3; ++channel) {
            const qint64 sum =
                m_sums[at(in.right() + 1, in.bottom() + 1)][channel] - m_sums[at(in.left(), in.bottom() + 1)][channel]
                - m_sums[at(in.right() + 1, in.top())][channel] + m_sums[at(in.left(), in.top())][channel];
            colour[channel] = int(sum / pixels);
        }
        return colour;
    }

private:
    [[nodiscard]] size_t at(int x, int y) const { return size_t(y) * size_t(m_width + 1) + size_t(x); }

    int m_width, m_height;
    std::vector<std::array<qint64, 3>> m_sums;
};

int distance(const Colour &one, const Colour &other)
{
    int most = 0;
    for (size_t channel = 0; channel < 3; ++channel)
        most = std::max(most, std::abs(one[channel] - other[channel]));
    return most;
}

Colour parts(QRgb colour)
{
    return {qRed(colour), qGreen(colour), qBlue(colour)};
}

//! The block's difference where the drawn picture fits best, within the slack.
int blockDifference(const Sums &kept, const Sums &drawn, const QRect &area)
{
    const Colour wanted = kept.mean(area);
    int least = 255;
    for (int dy = -PictureDiff::slack; dy <= PictureDiff::slack; ++dy) {
        for (int dx = -PictureDiff::slack; dx <= PictureDiff::slack; ++dx)
            least = std::min(least, distance(wanted, drawn.mean(area.translated(dx, dy))));
    }
    return least;
}

QImage marked(const QImage &drawn, const std::vector<QRect> &bad)
{
    QImage picture = drawn.convertToFormat(QImage::Format_RGB32);
    QPainter painter(&picture);
    painter.fillRect(picture.rect(), QColor(255, 255, 255, 150));
    painter.setPen(QColor(220, 0, 0));
    for (const QRect &area : bad)
        painter.drawRect(area.adjusted(0, 0, -1, -1));
    return picture;
}

//! Colours of the picture, the most frequent first; those of the same number by value, so that the order is one.
std::vector<QRgb> byFrequency(const QImage &picture)
{
    QHash<QRgb, int> counts;
    for (int y = 0; y < picture.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(picture.constScanLine(y));
        for (int x = 0; x < picture.width(); ++x)
            ++counts[line[x]];
    }
    std::vector<QRgb> colours;
    colours.reserve(size_t(counts.size()));
    for (auto at = counts.cbegin(); at != counts.cend(); ++at)
        colours.push_back(at.key());
    std::sort(colours.begin(), colours.end(), [&](QRgb one, QRgb other) {
        const int a = counts.value(one), b = counts.value(other);
        return a != b ? a > b : one < other;
    });
    return colours;
}

constexpr int paletteSize = 256; // colours

//! The frequent colours that are at least so far from each other; empty: all colours need more than fit.
QList<QRgb> palette(const std::vector<QRgb> &colours, int apart)
{
    QList<QRgb> chosen;
    for (const QRgb colour : colours) {
        const bool near = std::any_of(chosen.cbegin(), chosen.cend(),
                                      [&](QRgb other) { return distance(parts(colour), parts(other)) < apart; });
        if (near)
            continue;
        if (chosen.size() == paletteSize)
            return {};
        chosen << colour;
    }
    return chosen;
}

QList<QRgb> palette(const std::vector<QRgb> &colours)
{
    for (int apart = 1;; ++apart) {
        const QList<QRgb> chosen = palette(colours, apart);
        if (!chosen.isEmpty() || colours.empty())
            return chosen;
    }
}

} // namespace

PictureDiff comparePictures(const QImage &kept, const QImage &drawn)
{
    PictureDiff diff;
    std::vector<QRect> bad;
    if (kept.size() != drawn.size() || kept.isNull()) {
        const QSize size = drawn.size().expandedTo(QSize(PictureDiff::block, PictureDiff::block));
        diff.bad = std::max(PictureDiff::allowed + 1,
                            size.width() * size.height() / (PictureDiff::block * PictureDiff::block));
        diff.worst = 255;
        diff.marked = drawn;
        return diff;
    }
    const Sums keptSums(kept), drawnSums(drawn);
    for (int y = 0; y < kept.height(); y += PictureDiff::block) {
        for (int x = 0; x < kept.width(); x += PictureDiff::block) {
            const QRect area = QRect(x, y, PictureDiff::block, PictureDiff::block).intersected(kept.rect());
            const int difference = blockDifference(keptSums, drawnSums, area);
            diff.worst = std::max(diff.worst, difference);
            if (difference > PictureDiff::limit)
                bad.push_back(area);
        }
    }
    diff.bad = int(bad.size());
    if (!bad.empty())
        diff.marked = marked(drawn, bad);
    return diff;
}

QImage withFewColours(const QImage &picture)
{
    const QImage flat = picture.convertToFormat(QImage::Format_RGB32);
    const std::vector<QRgb> colours = byFrequency(flat);
    const QList<QRgb> chosen = palette(colours);
    QHash<QRgb, uchar> nearest;
    for (const QRgb colour : colours) {
        const auto found = std::min_element(chosen.cbegin(), chosen.cend(), [&](QRgb one, QRgb other) {
            return distance(parts(colour), parts(one)) < distance(parts(colour), parts(other));
        });
        nearest.insert(colour, uchar(found - chosen.cbegin()));
    }
    QImage few(flat.size(), QImage::Format_Indexed8);
    few.setColorTable(chosen);
    for (int y = 0; y < flat.height(); ++y) {
        const auto *from = reinterpret_cast<const QRgb *>(flat.constScanLine(y));
        uchar *to = few.scanLine(y);
        for (int x = 0; x < flat.width(); ++x)
            to[x] = nearest.value(from[x]);
    }
    return few;
}

} // namespace throughline::ui
