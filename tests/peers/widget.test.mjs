// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// The chat widget in headless Chromium, on the shop's own pages.
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { Browser, waitFor } from "./browser.mjs";
import { World } from "./world.mjs";

let world;
let browser;
let me;

before(async () => {
    world = await World.start();
});
after(async () => {
    await browser?.stop();
    await world?.stop();
});
beforeEach(async () => {
    await browser?.stop();
    browser = await Browser.start();
    me = browser.person;
    await me.goto(world.shop);
    await me.ready();
});

async function sent(text) {
    return waitFor(`"${text}" to be sent`, async () => (await me.transcript()).find((row) => row.text === text && row.state !== "sending"));
}

async function myVisitor(text) {
    return (await waitFor("the item", async () => (await world.messages()).find((item) => item.text === text))).visitor;
}

async function contentOf(person) {
    return (await person.transcript()).map((row) => row.text);
}

test("scripts of the page cannot look into the chat", async () => {
    await me.say("between us");
    await sent("between us");
    const seen = await me.page.evaluate(() => {
        const host = document.getElementById("throughline-chat");
        return { root: host.shadowRoot, text: document.documentElement.innerText.includes("between us"), children: host.children.length };
    });
    assert.deepEqual(seen, { root: null, text: false, children: 0 });
});

test("markup stays text on both sides", async () => {
    const hostile = "<img src=x onerror=\"window.hacked=1\"><script>window.hacked=1</script>&amp; \u202Eabc";
    await me.say(hostile);
    assert.equal((await sent(hostile)).text, hostile);
    const visitor = await myVisitor(hostile);
    await world.tell("reply", { visitor, text: "<b>bold</b> <a href=javascript:window.hacked=1>x</a> https://shop.example/a" });
    await waitFor("the reply", async () => (await contentOf(me)).some((text) => text.startsWith("<b>bold</b>")));
    const found = await me.see((root) => ({
        elements: root.querySelectorAll(".bubble img, .bubble script, .bubble b").length,
        links: [...root.querySelectorAll(".bubble a")].map((link) => link.href + " " + link.rel),
    }));
    assert.deepEqual(found, { elements: 0, links: ["https://shop.example/a noopener noreferrer"] });
    assert.equal(await me.page.evaluate(() => window.hacked), undefined);
});

test("the keyboard alone opens, writes, sends and closes", async () => {
    await waitFor("the launcher by Tab", async () => {
        await me.page.keyboard.press("Tab");
        return me.see((root) => root.activeElement?.className === "launcher");
    }, 10_000, 1);
    await me.page.keyboard.press("Enter");
    await waitFor("the composer", () => me.see((root) => root.activeElement?.id === "message"));
    await me.page.keyboard.type("by keyboard");
    await me.page.keyboard.press("Shift+Enter");
    await me.page.keyboard.type("second line");
    await me.page.keyboard.press("Enter");
    await sent("by keyboard\nsecond line");
    await me.page.keyboard.press("Escape");
    assert.equal(await me.see((root) => root.querySelector(".panel").hidden && root.activeElement?.className === "launcher"), true);
});

test("a screen reader finds names, roles and a polite log", async () => {
    await me.say("hello");
    await sent("hello");
    const { nodes } = await me.cdp.send("Accessibility.getFullAXTree");
    const named = nodes.filter((node) => !node.ignored).map((node) => `${node.role?.value}: ${node.name?.value ?? ""}`);
    for (const wanted of ["dialog: Stand-in", "log: Conversation", "textbox: Your message", "button: Send", "button: Attach a file", "button: Close chat"])
        assert.ok(named.includes(wanted), `${wanted} in ${named.filter((name) => /dialog|log|textbox|button/.test(name)).join("; ")}`);
    assert.equal(await me.see((root) => root.querySelector("[role=log]").getAttribute("aria-live")), "polite");
});

test("a message is shown as sent only after the hub has it", async () => {
    await world.tell("lose-answers", { on: true });
    await me.say("is anybody there");
    await waitFor("the hub to have it", async () => (await world.messages()).some((item) => item.text === "is anybody there"));
    assert.equal((await me.transcript()).at(-1).state, "sending");
    await world.tell("lose-answers", { on: false });
    await world.tell("kill");
    await world.tell("start");
    await sent("is anybody there");
    assert.equal((await world.messages()).filter((item) => item.text === "is anybody there").length, 1);
});

test("what is written while the hub is down is kept, over a reload too, and arrives once and in order", async () => {
    await me.say("before");
    await sent("before");
    await world.tell("kill");
    const lines = Array.from({ length: 10 }, (_, n) => `while down ${n}`);
    for (const line of lines) await me.say(line);
    assert.equal((await me.transcript()).filter((row) => row.state === "sending").length, 10);
    await me.page.reload();
    await waitFor("the kept lines", async () => ((await me.transcript()) ?? []).length === 11);
    await world.tell("start");
    await waitFor("all to be sent", async () => (await me.transcript()).every((row) => row.state !== "sending"), 30_000);
    const arrived = (await world.messages()).map((item) => item.text).filter((text) => text.startsWith("while down"));
    assert.deepEqual(arrived, lines);
    assert.deepEqual(await contentOf(me), ["before", ...lines]);
});

test("a reload brings the conversation back", async () => {
    await me.say("remember me");
    await sent("remember me");
    const visitor = await myVisitor("remember me");
    await world.tell("reply", { visitor, text: "of course" });
    await waitFor("the reply", async () => (await contentOf(me)).includes("of course"));
    await me.page.reload();
    await me.ready();
    await waitFor("both lines", async () => (await me.transcript())?.length === 2);
    assert.deepEqual(await contentOf(me), ["remember me", "of course"]);
    assert.equal((await me.status()).open, true);
    const tab = await browser.tab();
    await tab.goto(world.shop + "/cart");
    await tab.open();
    await waitFor("both lines in another tab", async () => (await tab.transcript())?.length === 2);
});

test("a press on the chat's button counts when something comes in while the finger is down", async () => {
    const { x, y } = await me.see((root) => {
        const box = root.querySelector(".launcher").getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    await me.page.mouse.move(x, y);
    await me.page.mouse.down();
    try {
        await world.tell("available", { data: { available: false } });
        await waitFor("the news on the page", async () => !(await me.status()).connected);
        await me.page.mouse.up();
        await waitFor("the chat window", () => me.isOpen(), 2_000);
    } finally {
        await world.tell("available", { data: { available: true } });
    }
});

test("a reply is delivered at once, but read only when it is in sight", async () => {
    await me.say("read me");
    await sent("read me");
    const visitor = await myVisitor("read me");
    const state = async (text) => (await world.items("message")).find((item) => item.text === text)?.state;
    await world.tell("reply", { visitor, text: "open and in sight" });
    await waitFor("read", async () => (await state("open and in sight")) === "read");
    await me.click(".head .icon-button");
    await world.tell("reply", { visitor, text: "window closed" });
    await waitFor("delivered", async () => (await state("window closed")) === "delivered");
    assert.equal((await me.status()).unread, 1);
    await me.open();
    await waitFor("read", async () => (await state("window closed")) === "read");
    await me.setVisible(false);
    await world.tell("reply", { visitor, text: "page hidden" });
    await waitFor("delivered", async () => (await state("page hidden")) === "delivered");
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal(await state("page hidden"), "delivered");
    await me.setVisible(true);
    await waitFor("read", async () => (await state("page hidden")) === "read");
});

test("typing and seen are shown", async () => {
    await me.say("are you there?");
    await sent("are you there?");
    const visitor = await myVisitor("are you there?");
    await world.tell("typing", { visitor, data: { name: "Mara" } });
    await waitFor("typing", async () => (await me.status()).typing === "Mara is writing …");
    await world.tell("read", { visitor });
    await waitFor("seen", async () => (await me.transcript()).at(-1).state === "seen");
    await me.page.keyboard.type("I am");
    await waitFor("my own typing", async () => (await world.tell("signals")).signals.some((signal) => signal.kind === "typing" && signal.data.on));
});

test("when nobody is there a form takes the message", async () => {
    await world.tell("available", { data: { available: false } });
    try {
        await me.open();
        await waitFor("the form", async () => (await me.status()).form);
        await me.click(".form .primary");
        assert.match(await me.see((root) => root.querySelector(".fault:not([hidden])").textContent), /e-mail/);
        await me.click("input[type=email]");
        await me.page.keyboard.type("ada@customer.test");
        await me.page.keyboard.press("Tab");
        await me.page.keyboard.type("Do you ship to Malta?");
        await me.click(".form .primary");
        const form = await waitFor("the item", async () => (await world.items("form")).at(-1));
        assert.equal(form.text, "Do you ship to Malta?");
        assert.deepEqual(form.sameAs, [{ kind: "email", value: "ada@customer.test", trust: 1 }]);
        assert.match(await me.see((root) => root.querySelector(".form").textContent), /ada@customer\.test/);
    } finally {
        await world.tell("available", { data: { available: true } });
    }
});

test("signing in makes the visitor known, signing out leaves nothing behind", async () => {
    await me.say("who am I?");
    await sent("who am I?");
    const visitor = await myVisitor("who am I?");
    await me.signIn(world.shop, "c-1001");
    const link = await waitFor("the sign-in", async () => (await world.items("x-webchat-signin")).find((item) => item.visitor === visitor));
    assert.deepEqual(link.sameAs.map((point) => [point.kind, point.value, point.trust]),
        [["user", "c-1001", 3], ["email", "ada.winter@customer.test", 3]]);
    await waitFor("the name", async () => (await me.status()).status === "Signed in as Ada Winter");
    await me.say("now you know");
    await sent("now you know");
    assert.equal((await world.messages()).find((item) => item.text === "now you know").trust, 3);
    await me.signOut();
    await waitFor("a stranger", async () => {
        const status = await me.status();
        return status?.connected && status.status === "We are here";
    });
    assert.deepEqual(await contentOf(me), []);
    const kept = await me.page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    assert.ok(!kept.includes(visitor) && !kept.includes("who am I") && !kept.includes("Ada"), kept);
    await me.say("a stranger");
    assert.notEqual(await myVisitor("a stranger"), visitor);
});

test("the page's own scripts learn the visitor's id by a door of their own", async () => {
    await me.say("which visitor is this?");
    await sent("which visitor is this?");
    const visitor = await myVisitor("which visitor is this?");
    const told = (person) => person.page.evaluate(() => window.ThroughlineChat.visitor);
    assert.equal(await told(me), visitor);
    // On the next page before the chat is connected.
    await world.tell("kill");
    try {
        await me.page.reload();
        await waitFor("the chat's door", () => me.page.evaluate(() => "ThroughlineChat" in window));
        assert.equal(await told(me), visitor);
    } finally {
        await world.tell("start");
    }
    // Who lets nothing be stored is nobody from page to page.
    const tab = await browser.tab();
    await tab.page.addInitScript(() => {
        Storage.prototype.setItem = () => { throw new DOMException("refused", "QuotaExceededError"); };
        Storage.prototype.getItem = () => { throw new DOMException("refused", "SecurityError"); };
    });
    await tab.goto(world.shop);
    await tab.ready();
    assert.equal(await told(tab), null);
});

test("a page of another site gets the script but no conversation", async () => {
    const answers = [];
    me.page.on("websocket", (socket) => socket.on("socketerror", (error) => answers.push(error)));
    await me.goto(world.foreign.url);
    await waitFor("a refusal", () => answers.some((error) => /403/.test(error)));
    assert.equal((await me.status()).connected, false);
});

test("a page in German has a German chat", async () => {
    await me.goto(world.german.url);
    await me.ready();
    await me.open();
    const seen = await me.see((root) => ({ launcher: root.querySelector(".launcher").getAttribute("aria-label"),
                                           hint: root.querySelector("#message").placeholder, lang: root.firstElementChild.lang }));
    assert.deepEqual(seen, { launcher: "Chat schließen", hint: "Nachricht schreiben", lang: "de" });
});

test("a file goes up with its message and comes down again", async () => {
    await me.open();
    const chooser = me.page.waitForEvent("filechooser");
    await me.click(".attach");
    await (await chooser).setFiles({ name: "bill <1>.txt", mimeType: "text/plain", buffer: Buffer.from("one pot, two cups") });
    await waitFor("the upload", () => me.see((root) => root.querySelector(".staged .icon-button") !== null));
    await me.say("my bill");
    await sent("my bill");
    const item = (await world.messages()).find((each) => each.text === "my bill");
    assert.deepEqual(item.files, ["bill <1>.txt"]);
    const download = me.page.waitForEvent("download");
    await me.click(".lines .file");
    const stream = await (await download).createReadStream();
    let content = "";
    for await (const piece of stream) content += piece;
    assert.equal(content, "one pot, two cups");
});
