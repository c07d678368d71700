// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>

namespace throughline::ui {

//! How far two pictures of a window are from each other, as an eye sees it: not by pixels, which another version of the
//! letters' renderer changes by the thousand, but by the mean colours of small blocks.
//!
//! Why these numbers. A block of 8 × 8 pixels is half a line of text: a line moved by 4 pixels empties the upper row of
//! blocks by half and fills the one below, while other edges of the same letters change a block's mean by a few steps
//! only. One pixel of slack takes up what the rounding of a baseline moves. Measured on the window with its samples, slight
//! hinting against none differs by at most 7 of 255 in any block; the limit is twice that, and far below a block of text
//! against none (25 to 60) or of a filled button (100 and more). (Full hinting also gives words another width and does
//! not pass: the golden pictures are drawn without hinting, whatever the system prefers.) The smallest thing a person can
//! miss, a 20-pixel icon without a frame, covers 9 blocks; four are left for an emoji or a letter whose form changed in a
//! newer font.
struct PictureDiff {
    static constexpr int block = 8;   //!< pixels
    static constexpr int slack = 1;   //!< pixels
    static constexpr int limit = 14;  //!< of 255, of the channel that differs most
    static constexpr int allowed = 4; //!< bad blocks of a picture that still passes

    int bad = 0;   //!< blocks beyond the limit; of pictures of two sizes: all
    int worst = 0; //!< the largest difference of a block
    QImage marked; //!< the drawn picture, pale, with the bad blocks framed in red; null where all is the same

    [[nodiscard]] bool passes() const { return bad <= allowed; }
};

[[nodiscard]] PictureDiff comparePictures(const QImage &kept, const QImage &drawn);

//! The picture with at most 256 colours, for a small file: each pixel has the nearest of the fewest that are needed to come
//! equally near to all. A picture comes out the same each time.
[[nodiscard]] QImage withFewColours(const QImage &picture);

} // namespace throughline::ui
