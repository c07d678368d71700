// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// A person at a real browser. They see and press what the page shows; since the chat's shadow root is closed to scripts,
// it is looked at through the browser's own debugger, as an extension or a screen reader would.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-default-apps", "--disable-domain-reliability",
    "--disable-client-side-phishing-detection", "--no-pings", "--metrics-recording-only", "--disable-breakpad",
    "--no-default-browser-check", "--disable-dev-shm-usage",
    "--disable-features=MediaRouter,OptimizationHints,AsyncDns,DnsOverHttps,NetworkTimeServiceQuerying,Translate",
    // Nothing outside this machine has a name.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
];

export async function waitFor(what, probe, ms = 15_000, every = 25) {
    const until = Date.now() + ms;
    for (;;) {
        const found = await probe();
        if (found) return found;
        if (Date.now() > until) throw new Error("waited in vain for " + what);
        await new Promise((resolve) => setTimeout(resolve, every));
    }
}

export class Browser {
    static async start(options = {}) {
        const folder = mkdtempSync(join(tmpdir(), "throughline-visitor-"));
        const context = await chromium.launchPersistentContext(folder, {
            executablePath: process.env.THROUGHLINE_CHROMIUM ?? "/usr/bin/chromium",
            headless: true,
            args: FLAGS,
            viewport: options.viewport ?? { width: 1600, height: 900 },
            colorScheme: options.colorScheme ?? "light",
            locale: options.locale ?? "en-US",
            reducedMotion: "reduce",
        });
        return new Browser(context, folder, await Person.at(context, context.pages()[0] ?? (await context.newPage())));
    }

    constructor(context, folder, person) {
        this.context = context;
        this.folder = folder;
        this.person = person;
    }

    /** Another tab of the same browser. */
    async tab() {
        return Person.at(this.context, await this.context.newPage());
    }

    async stop() {
        await this.context.close().catch(() => {});
        rmSync(this.folder, { recursive: true, force: true });
    }
}

export class Person {
    static async at(context, page) {
        const person = new Person(context, page, await context.newCDPSession(page));
        await person.cdp.send("DOM.enable");
        return person;
    }

    constructor(context, page, cdp) {
        this.context = context;
        this.page = page;
        this.cdp = cdp;
    }

    async goto(url) {
        await this.page.goto(url, { waitUntil: "load" });
    }

    /** The root element inside the chat's closed shadow root; null when there is no chat (yet). */
    async root() {
        const { root } = await this.cdp.send("DOM.getDocument", { depth: 3, pierce: true });
        const find = (node) => {
            const attributes = node.attributes ?? [];
            if (attributes[attributes.indexOf("id") + 1] === "throughline-chat" && node.shadowRoots) return node.shadowRoots[0];
            for (const child of node.children ?? []) {
                const found = find(child);
                if (found) return found;
            }
            return null;
        };
        const shadow = find(root);
        if (!shadow) return null;
        const { object } = await this.cdp.send("DOM.resolveNode", { backendNodeId: shadow.backendNodeId });
        return object.objectId;
    }

    /** Runs \a look(shadowRoot, ...args) on the chat; null when there is none. For looking, not for doing. */
    async see(look, ...args) {
        for (let attempt = 0; ; ++attempt) {
            try {
                const objectId = await this.root();
                if (!objectId) return null;
                const { result, exceptionDetails } = await this.cdp.send("Runtime.callFunctionOn", {
                    objectId, returnByValue: true,
                    functionDeclaration: `function (...args) { return (${look})(this, ...args); }`,
                    arguments: args.map((value) => ({ value })),
                });
                if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
                return result.value;
            } catch (error) {
                // The page went away under our eyes: look again at the next one.
                if (attempt >= 5 || !/context|node|object|navigat/i.test(String(error))) throw error;
                await new Promise((resolve) => setTimeout(resolve, 50));
            }
        }
    }

    async click(selector) {
        const box = await waitFor(selector, () => this.see((root, what) => {
            const element = root.querySelector(what);
            if (!element || element.disabled || !element.getClientRects().length) return null;
            element.scrollIntoView({ block: "nearest" });
            const { x, y, width, height } = element.getBoundingClientRect();
            return { x: x + width / 2, y: y + height / 2 };
        }, selector));
        await this.page.mouse.click(box.x, box.y);
    }

    isOpen() {
        return this.see((root) => !root.querySelector(".panel").hidden);
    }

    async open() {
        if (!(await waitFor("the chat", async () => (await this.isOpen()) !== null))) return;
        if (!(await this.isOpen())) await this.click(".launcher");
        await waitFor("the chat window", () => this.isOpen());
    }

    /** Waits until the chat speaks with the hub. */
    async ready(ms = 30_000) {
        await waitFor("the chat to connect", () => this.see((root) => root.querySelector(".status-dot")?.classList.contains("on")
            || root.querySelector(".status")?.textContent !== "" && root.querySelector(".panel") !== null
               && !/…/.test(root.querySelector(".status").textContent)), ms);
    }

    /** Types with real keys and presses Enter. Answers the moment of that last key. */
    async say(text) {
        await this.open();
        if (!(await this.see((root) => root.activeElement?.id === "message"))) await this.click("#message");
        const lines = text.split("\n");
        for (const [index, line] of lines.entries()) {
            if (index) await this.page.keyboard.press("Shift+Enter");
            await this.page.keyboard.type(line);
        }
        const at = Date.now();
        await this.page.keyboard.press("Enter");
        return at;
    }

    transcript() {
        return this.see((root) => [...root.querySelectorAll(".lines > .row")].map((row) => ({
            id: row.dataset.id, from: row.dataset.from, state: row.dataset.state, at: row.dataset.at,
            text: row.querySelector(".bubble")?.textContent ?? "",
            name: row.querySelector(".who")?.textContent ?? "",
            files: [...row.querySelectorAll(".file-name")].map((file) => file.textContent),
        })));
    }

    status() {
        return this.see((root) => ({
            open: !root.querySelector(".panel").hidden,
            title: root.querySelector(".title").textContent,
            status: root.querySelector(".status").textContent,
            connected: root.querySelector(".status-dot").classList.contains("on"),
            lost: !root.querySelector(".strip").hidden,
            unread: root.querySelector(".badge").hidden ? 0 : Number.parseInt(root.querySelector(".badge").textContent, 10),
            typing: root.querySelector(".typing")?.textContent ?? "",
            form: root.querySelector(".form") !== null,
            focus: root.activeElement?.id || root.activeElement?.className || "",
        }));
    }

    async signIn(origin, customer) {
        await this.goto(origin + "/sign-in");
        await this.page.click(`button[value="${customer}"]`);
        await this.page.waitForLoadState("load");
    }

    async signOut() {
        await this.page.click("text=Sign out");
        await this.page.waitForLoadState("load");
    }

    /** Puts the page out of sight, as another tab in front of it does, and back. */
    async setVisible(visible) {
        await this.page.evaluate((state) => {
            Object.defineProperty(document, "visibilityState", { configurable: true, get: () => state });
            Object.defineProperty(document, "hidden", { configurable: true, get: () => state === "hidden" });
            document.dispatchEvent(new Event("visibilitychange"));
        }, visible ? "visible" : "hidden");
    }

    setOffline(offline) {
        return this.context.setOffline(offline);
    }
}
