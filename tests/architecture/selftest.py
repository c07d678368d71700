#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""Each rule of check.py is shown one planted violation, which it must name, and the same file mended, which it must pass."""
import os
import tempfile
import unittest

import check

CPP_HEAD = "// SPDX-FileCopyrightText: The Throughline authors\n// SPDX-License-Identifier: Apache-2.0\n"


def violations(files):
    with tempfile.TemporaryDirectory() as root:
        for name, text in files.items():
            path = os.path.join(root, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
        return [(rule, name, line) for rule, name, line, _ in check.check(root)]


def cpp(body):
    return CPP_HEAD + body


class Rules(unittest.TestCase):
    def planted(self, rule, name, bad, good, others=None, line=None):
        found = violations({**(others or {}), name: bad})
        self.assertEqual([(r, n) for r, n, _ in found], [(rule, name)], f"{rule} must name the planted violation and nothing else")
        if line:
            self.assertEqual(found[0][2], line)
        self.assertEqual(violations({**(others or {}), name: good}), [])

    def test_hub_never_includes_client(self):
        headers = {"app/client/cache/cache.h": cpp("#pragma once\n"), "app/hub/store/store.h": cpp("#pragma once\n")}
        self.planted("arrows", "app/hub/changes/log.cpp", cpp('\n#include "cache/cache.h"\n'), cpp('\n#include "store/store.h"\n'),
                     headers, line=4)

    def test_client_never_includes_hub(self):
        self.planted("arrows", "app/client/sync/engine.cpp", cpp('#include "store/store.h"\n'), cpp('// #include "store/store.h"\n'),
                     {"app/hub/store/store.h": cpp("#pragma once\n")})

    def test_common_uses_nobody(self):
        self.planted("arrows", "app/common/wire/codec.cpp", cpp('#include "sync/client.h"\n'), cpp('#include "base/result.h"\n'),
                     {"app/client/sync/client.h": cpp(""), "app/common/base/result.h": cpp("")})

    def test_features_of_the_face_do_not_include_each_other(self):
        self.planted("arrows", "ui/inbox/model.cpp", cpp('#include "timeline/model.h"\n'), cpp('#include "inbox/other.h"\n'),
                     {"ui/timeline/model.h": cpp(""), "ui/inbox/other.h": cpp("")})

    def test_plugins_see_the_contract_only(self):
        self.planted("arrows", "plugins/sms/connector/sms.cpp", cpp('#include "core/hub.h"\n'), cpp('#include "api/connector.h"\n'),
                     {"app/hub/core/hub.h": cpp(""), "app/plugin/api/connector.h": cpp("")})

    def test_nothing_shipped_includes_tests(self):
        self.planted("arrows", "app/client/sync/x.cpp", cpp('#include "support/simvfs.h"\n'), cpp(""),
                     {"tests/support/simvfs.h": cpp("")})

    def test_unknown_header_in_quotes(self):
        self.planted("arrows", "app/common/base/x.cpp", cpp('#include "nowhere/none.h"\n'), cpp("#include <vector>\n"))

    def test_unlisted_folder(self):
        self.assertEqual(violations({"app/secret/x.cpp": cpp("")}), [("arrows", "app/secret/x.cpp", 1)])

    def test_sqlite_has_one_door(self):
        self.planted("library", "app/hub/store/store.cpp", cpp("#include <sqlite3.h>\n"), cpp("#include <QString>\n"))

    def test_core_without_qt_quick(self):
        self.planted("library", "app/client/sync/a.cpp", cpp("#include <QQuickItem>\n"), cpp("#include <QObject>\n"))

    def test_no_module_headers(self):
        self.planted("library", "app/hub/front/a.cpp", cpp("#include <QtCore>\n"), cpp("#include <QtGlobal>\n"))

    def test_qml_feature_imports_another_feature(self):
        self.planted("arrows", "qml/inbox/A.qml", cpp("import QtQuick\nimport Throughline.Timeline\nItem {}\n"),
                     cpp("import QtQuick\nimport Throughline.Timeline.Model\nimport Throughline.Controls\nItem {}\n"), line=4)

    def test_plugin_view_imports_a_model(self):
        self.planted("arrows", "plugins/sms/view/Card.qml", cpp("import Throughline.Timeline.Model\nItem {}\n"),
                     cpp("import QtQuick\nItem {}\n"))

    def test_script_files(self):
        self.planted("script", "qml/inbox/A.qml", cpp('import "tool.js" as Tool\nItem {}\n'), cpp("import QtQuick\nItem {}\n"))
        self.assertEqual(violations({"qml/inbox/tool.js": cpp("")}), [("script", "qml/inbox/tool.js", 1)])

    def test_length(self):
        self.planted("length", "app/hub/store/long.cpp", cpp("\n" * 399), cpp("\n" * 398))
        self.planted("length", "qml/inbox/A.qml", cpp("Item {}\n" * 199), cpp("Item {}\n" * 198))
        self.planted("length", "app/hub/store/long.h", cpp("\n" * 199), cpp("\n" * 198))

    def test_spdx(self):
        self.planted("spdx", "app/hub/store/a.cpp", "int a;\n", cpp("int a;\n"))
        self.planted("spdx", "app/hub/store/CMakeLists.txt", "project(x)\n", CPP_HEAD.replace("//", "#"))

    def test_tls(self):
        self.planted("tls", "app/client/sync/a.cpp", cpp("void f() { socket.ignoreSslErrors(); }\n"), cpp("// never ignoreSslErrors\n"))

    def test_property_var(self):
        self.planted("property-var", "qml/inbox/A.qml", cpp("Item {\n    property var x\n}\n"), cpp("Item {\n    property string x\n}\n"), line=4)

    def test_text_format(self):
        for kind in ("Text", "Label", "ToolTip", "component Title: Text"):
            self.planted("text-format", "qml/inbox/A.qml", cpp("Item {\n    %s {\n        text: qsTr(\"a {\")\n    }\n}\n" % kind),
                         cpp("Item {\n    %s {\n        text: qsTr(\"a {\")\n        textFormat: Text.PlainText\n    }\n}\n" % kind), line=4)
        self.assertEqual(violations({"qml/controls/PlainText.qml": cpp("Text {}\n")}), [])
        nested = cpp("Text {\n    Item { property int textFormat: 1 }\n}\n")
        self.assertEqual(violations({"qml/inbox/A.qml": nested}), [("text-format", "qml/inbox/A.qml", 3)])

    def test_attached_tooltip(self):
        self.planted("text-format", "qml/inbox/A.qml", cpp("Item {\n    ToolTip.text: model.name\n}\n"),
                     cpp("Item {\n    ToolTip.text: qsTr(\"Reply\")\n}\n"))

    def test_control_text(self):
        bad = "Item {\n    ItemDelegate {\n        text: %s\n    }\n}\n"
        for value in ("model.name", "modelData", "open ? model.name : qsTr(\"none\")", "root.name"):
            head = "    required property string name\n"
            self.planted("control-text", "qml/inbox/A.qml", cpp(bad.replace("{\n", "{\n" + head, 1) % value),
                         cpp(bad.replace("{\n", "{\n" + head, 1) % 'qsTr("Reply")'))
        mended = "Item {\n    ItemDelegate {\n        text: model.name\n        contentItem: PlainText {}\n    }\n}\n"
        self.assertEqual(violations({"qml/inbox/A.qml": cpp(mended)}), [])


if __name__ == "__main__":
    unittest.main()
