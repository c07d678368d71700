// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QSize>
#include <QStringList>
#include <QUrl>

namespace throughline::ui {

//! What the command line of `throughline` asks for.
struct ConsoleOptions {
    QString dataFolder;  //!< of the profile; empty: the usual place
    QUrl hub;            //!< preset on the sign-in page
    QString user;        //!< the same
    int passwordFd = -1; //!< signs in at once with the first line read from it
    bool workHere = false;
    bool keepNothing = false;
    bool developer = false; //!< unsigned plugins are let in
    bool printPolicy = false;
    QString supportBundle; //!< a file: write what helpers need there and end
    QString policies;      //!< with printPolicy: another folder than the system's
    QStringList pluginFolders;
    QString hubProgram; //!< of the embedded hub; empty: the one installed beside this program
    QString theme;      //!< "light", "dark" or empty
    QString language;   //!< "en", "de" or empty
    QSize size;         //!< invalid: as remembered

    QString screenshot; //!< a file: write the window there and end
    QString select;     //!< of the screenshot: the customer to open, by name
    QString waitText;   //!< of the screenshot: a text that must be on the timeline
    int timeoutSeconds = 30;
};

//! InvalidArgument: detail is the sentence to print. --help and --version end the program.
[[nodiscard]] Result<ConsoleOptions> readOptions(const QStringList &arguments);

} // namespace throughline::ui
