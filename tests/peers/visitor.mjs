// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// visitor.mjs [--events] URL: a visitor of the shop at URL in headless Chromium, told what to do by JSON lines on standard
// input. Each is answered by one JSON line: {"ok":true,...} or {"error":"..."}; the first line says {"ready":true}.
// With --events, lines {"event":"row",...} tell each change of the transcript as it is seen. Ends with its input.
import { createInterface } from "node:readline";
import { Browser } from "./browser.mjs";

const events = process.argv.includes("--events");
const start = process.argv.slice(2).find((word) => !word.startsWith("--"));
const print = (line) => process.stdout.write(JSON.stringify(line) + "\n");

if (!start) {
    process.stderr.write("visitor.mjs [--events] URL\n");
    process.exit(2);
}

const origin = new URL(start).origin;
const browser = await Browser.start();
const me = browser.person;

// {"do":"say","text":"..."} and so on; "at" in an answer is milliseconds since 1970.
const deeds = {
    open: () => me.open(),
    close: () => me.click(".head .icon-button"),
    say: async ({ text }) => ({ at: await me.say(text) }),
    type: ({ text }) => me.page.keyboard.type(text),
    press: ({ key }) => me.page.keyboard.press(key),
    transcript: async () => ({ rows: (await me.transcript()) ?? [] }),
    status: async () => ({ status: await me.status() }),
    goto: ({ path }) => me.goto(new URL(path, origin).href),
    // On the shop's own pages: the button with this text, a field by its name, whether a text is there.
    button: ({ text }) => me.page.getByRole("button", { name: text, exact: true }).first().click(),
    fill: ({ name, text }) => me.page.locator(`[name="${name}"]`).fill(text),
    page: async () => ({ text: await me.page.locator("main").innerText(), path: new URL(me.page.url()).pathname }),
    reload: () => me.page.reload({ waitUntil: "load" }),
    ready: () => me.ready(),
    "sign-in": ({ customer }) => me.signIn(origin, customer),
    "sign-out": () => me.signOut(),
    hide: () => me.setVisible(false),
    show: () => me.setVisible(true),
    offline: () => me.setOffline(true),
    online: () => me.setOffline(false),
    screenshot: async ({ file }) => void (await me.page.screenshot({ path: file })),
};

try {
    await me.goto(start);
    await me.ready();
    await me.open();
    print({ ready: true, url: start, at: Date.now() });
} catch (error) {
    print({ error: String(error.message ?? error) });
    await browser.stop();
    process.exit(1);
}

const told = new Map();
async function tellRows() {
    for (const row of (await me.transcript().catch(() => null)) ?? []) {
        if (told.get(row.id) === row.state) continue;
        told.set(row.id, row.state);
        print({ event: "row", at: Date.now(), ...row });
    }
}
let watching = events;
const watch = (async () => {
    while (watching) {
        await tellRows();
        await new Promise((resolve) => setTimeout(resolve, 30));
    }
})();

for await (const line of createInterface({ input: process.stdin })) {
    if (!line.trim()) continue;
    try {
        const order = JSON.parse(line);
        const deed = deeds[order.do];
        if (!deed) throw new Error("unknown: " + order.do);
        print({ ok: true, ...((await deed(order)) ?? {}) });
    } catch (error) {
        print({ error: String(error.message ?? error) });
    }
}
watching = false;
await watch;
await browser.stop();
