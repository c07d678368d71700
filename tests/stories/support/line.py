# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""A line between a program and a server, which a story can cut, and one to a mail server that can keep an answer back."""

import socket
import threading


class Line:
    """Passes everything on from a port of its own until it is cut."""

    def __init__(self, server):
        self._server = server
        self._door = socket.create_server(("127.0.0.1", 0))
        self.port = self._door.getsockname()[1]
        self.opened = 0
        self._ends = []
        threading.Thread(target=self._take, daemon=True).start()

    def cut(self):
        """Ends what is connected now, in the middle of whatever was being said; who connects again is served again."""
        ends, self._ends = self._ends, []
        for end in ends:
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass  # it had ended by itself

    def _take(self):
        while True:
            client, _ = self._door.accept()
            server = socket.create_connection(self._server)
            self.opened += 1
            self._ends += [client, server]
            talk = self._talk()
            threading.Thread(target=self._pump, args=(client, server, talk.outward), daemon=True).start()
            threading.Thread(target=self._pump, args=(server, client, talk.inward), daemon=True).start()

    def _pump(self, source, target, passed):
        try:
            while data := source.recv(65536):
                target.sendall(passed(data))
        except OSError:
            pass  # cut, or the other side is gone
        for end in (source, target):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass

    def _talk(self):
        return _Talk()


class _Talk:
    """One connection: what of each piece goes on."""

    def outward(self, data):
        return data

    def inward(self, data):
        return data


class MailLine(Line):
    """To a submission server in the clear. While it holds, the server's answer to a whole mail is kept back."""

    def __init__(self, server):
        super().__init__(server)
        self.mails = 0  # that went through whole
        self.holds = False
        self.accepted = threading.Event()  # a mail whose answer was kept back

    def _talk(self):
        return _MailTalk(self)


class _MailTalk(_Talk):
    def __init__(self, line):
        self._line = line
        self._tail = b""
        self._deaf = False

    def outward(self, data):
        self._tail = (self._tail + data)[-64:]
        if b"\r\n.\r\n" in self._tail:
            self._tail = b""
            self._line.mails += 1
            self._deaf = self._line.holds
        return data

    def inward(self, data):
        if not self._deaf:
            return data
        if data.startswith(b"250"):
            self._line.accepted.set()
        return b""
