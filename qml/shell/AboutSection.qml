// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls

//! Which version this is, and whose work is in it.
PlainText {
    wrapMode: Text.Wrap
    lineHeight: 1.3
    //: In the settings; %1 is the version
    text: qsTr("Throughline %1, licensed under the Apache License 2.0. Built with Qt (LGPL 3), SQLCipher, OpenSSL, libsodium, spdlog, Boost and QtKeychain; spelling with Enchant (LGPL 2.1); mail with GMime and GnuTLS (LGPL 2.1), Gumbo (Apache 2.0), libetpan (BSD) and libcurl (curl licence).").arg(Application.version)
    color: Theme.colors.textMuted
    Accessible.ignored: !visible
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
