// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/fakesource.h"

class QQuickItem;
class QQuickWindow;

namespace throughline::ui {

//! Puts \a text into every text that a customer, a channel, a plugin or the hub controls. The open customer's timeline has
//! one item of each shape; the message's text is the whole of \a text.
void fillWith(FakeSource &source, const QString &text);
//! Texts in the window, with those in pop-ups, that Qt may take for markup: their class and text. Empty: none.
[[nodiscard]] QStringList textsThatAreNotPlain(QQuickWindow &window);
//! Is \a text, as one line or as it is, the whole of or a part of what some item in sight draws?
[[nodiscard]] bool isDrawn(QQuickWindow &window, const QString &text);
//! Presses the button with that object name, if there is one in sight.
void press(QQuickWindow &window, const QString &objectName);
//! Shows another place of the desk: inbox, search, settings.
void goTo(QQuickWindow &window, const QString &place);
void closePopups(QQuickWindow &window);

} // namespace throughline::ui
