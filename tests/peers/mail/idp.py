#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""A provider of sign-ins on 127.0.0.1: code with PKCE, device code, refresh tokens that are good once. Its access tokens are what
config/oauth2.conf.ext lets Dovecot believe. Prints its port. POST /control: life=SECONDS of the next tokens, revoke=1, approve=CODE."""
import base64
import hashlib
import hmac
import http.server
import json
import secrets
import sys
import time
from urllib.parse import parse_qs, quote, urlsplit

SECRET = b"a secret for signing test tokens"
CLIENT, USER = "throughline-test", "support@shop.test"
codes, devices, refreshes = {}, {}, set()
settings = {"life": 3600}


def b64(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def access_token():
    now = int(time.time())
    head = b64(json.dumps({"alg": "HS256", "typ": "JWT"}).encode())
    body = b64(json.dumps({"sub": USER, "iat": now, "exp": now + settings["life"]}).encode())
    return f"{head}.{body}." + b64(hmac.new(SECRET, f"{head}.{body}".encode(), hashlib.sha256).digest())


def tokens():
    fresh = secrets.token_urlsafe(16)
    refreshes.add(fresh)
    return 200, {"access_token": access_token(), "refresh_token": fresh, "expires_in": settings["life"], "token_type": "Bearer"}


def error(code, words="said the provider"):
    return 400, {"error": code, "error_description": words}


def token(form):
    if form.get("client_id") != CLIENT:
        return error("invalid_client")
    kind = form.get("grant_type")
    if kind == "authorization_code":
        challenge, redirect = codes.pop(form.get("code"), (None, None))
        proof = b64(hashlib.sha256(form.get("code_verifier", "").encode()).digest())
        return tokens() if challenge == proof and redirect == form.get("redirect_uri") else error("invalid_grant")
    if kind == "refresh_token":
        if form.get("refresh_token") not in refreshes:
            return error("invalid_grant")
        refreshes.remove(form["refresh_token"])
        return tokens()
    if kind == "urn:ietf:params:oauth:grant-type:device_code":
        device = devices.get(form.get("device_code"))
        if device is None:
            return error("expired_token")
        if not device["approved"]:
            return error("authorization_pending")
        del devices[form["device_code"]]
        return tokens()
    return error("unsupported_grant_type")


class Provider(http.server.BaseHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def say(self, status, body=None, headers=()):
        data = json.dumps(body or {}).encode()
        self.send_response(status)
        for name, value in (*headers, ("Content-Type", "application/json"), ("Content-Length", str(len(data)))):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def do_GET(self):
        url, base = urlsplit(self.path), f"http://127.0.0.1:{self.server.server_port}"
        query = {key: values[0] for key, values in parse_qs(url.query).items()}
        if url.path == "/.well-known/openid-configuration":
            return self.say(200, {"issuer": base, "authorization_endpoint": base + "/auth", "token_endpoint": base + "/token",
                                  "device_authorization_endpoint": base + "/device"})
        if url.path != "/auth" or query.get("client_id") != CLIENT or query.get("code_challenge_method") != "S256":
            return self.say(404)
        code = secrets.token_urlsafe(16)
        codes[code] = (query["code_challenge"], query["redirect_uri"])
        return self.say(302, headers=(("Location", f"{query['redirect_uri']}?code={code}&state={quote(query['state'])}"),))

    def do_POST(self):
        raw = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        form = {key: values[0] for key, values in parse_qs(raw).items()}
        if self.path == "/token":
            return self.say(*token(form))
        if self.path == "/device":
            device, user = secrets.token_urlsafe(16), secrets.token_hex(4).upper()
            devices[device] = {"user": user, "approved": False}
            return self.say(200, {"device_code": device, "user_code": user, "interval": 1, "expires_in": 60,
                                  "verification_uri": f"http://127.0.0.1:{self.server.server_port}/type-it"})
        if self.path != "/control":
            return self.say(404)
        settings["life"] = int(form.get("life", settings["life"]))
        if form.get("revoke"):
            refreshes.clear()
        for device in devices.values():
            device["approved"] |= device["user"] == form.get("approve")
        return self.say(200)


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Provider)
print(server.server_port, flush=True)
sys.stdin.close()
server.serve_forever()
