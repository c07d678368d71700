// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace throughline::ui {

//! The golden pictures of the window: how each screen and state looks, kept in the tree and compared with what is drawn.
struct GoldenRun {
    QString folder;      //!< cases.json and a picture for each case
    QString differences; //!< where pictures that differ are written, and what differs; a folder that may not exist
    QStringList only;    //!< names of cases; empty: all
    bool update = false; //!< the pictures are made anew
};

//! Before the application is made: one platform, zone and scale, and the monospaced font of \a folder/fonts.conf, whatever the
//! machine has.
void prepareGoldenPlatform(const char *folder);
//! Draws all cases. 0: all look as they did; 1: some do not, and each is named on standard error with what to do.
[[nodiscard]] int runGoldens(const GoldenRun &run);

} // namespace throughline::ui
