// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// A person's browser: headless Chromium on a page with the chat widget, driven line by line.
//
//   node visitor.mjs URL [--user-data DIR]
//
// One JSON object a line on standard input, one answer a line on standard output, in order:
//   {"do":"say","text":"…"}          opens the chat, types, presses Enter; answers {"typedAt": ms}
//   {"do":"transcript"}              {"rows":[{"from","text","state","id"}]}
//   {"do":"goto","url":"…"} {"do":"reload"} {"do":"hide"} {"do":"show"} {"do":"close"}
//   {"do":"click","text":"…"}        a link or a button of the page itself
//   {"do":"eval","code":"…"}         an expression in the page; answers {"value"}
//   {"do":"pre","name":"…","email":"…"} fills the form before the chat
//   {"do":"screenshot","file":"…"}
// An error is {"error":"…"}. The program ends with its standard input.
//
// The widget lives in a closed shadow root, which no script of the page can enter; the browser's own debugging
// protocol can, as a screen reader could.
import { createInterface } from "node:readline";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const url = process.argv[2];
if (!url) {
    console.error("visitor.mjs needs the address of a page");
    process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), "throughline-visitor-"));
const context = await chromium.launchPersistentContext(folder, {
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    headless: true,
    viewport: { width: 1100, height: 800 },
    args: [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-domain-reliability", "--disable-default-apps",
        // Names are not looked up, except this machine's: the browser stays on it, whatever a page asks for.
        "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost",
    ],
});
const page = context.pages()[0] ?? (await context.newPage());
const debug = await context.newCDPSession(page);
await debug.send("DOM.enable");

/** The node that matches, inside closed shadow roots too; null when there is none. */
async function find(matches) {
    const { nodes } = await debug.send("DOM.getFlattenedDocument", { depth: -1, pierce: true });
    return nodes.find((node) => matches(attributes(node), node)) ?? null;
}

function attributes(node) {
    const list = node.attributes ?? [];
    const map = { name: node.nodeName.toLowerCase() };
    for (let i = 0; i + 1 < list.length; i += 2) map[list[i]] = list[i + 1];
    return map;
}

/** Runs a function of the page with the node as `this`. */
async function run(node, body, ...values) {
    const { object } = await debug.send("DOM.resolveNode", { backendNodeId: node.backendNodeId });
    const answer = await debug.send("Runtime.callFunctionOn", {
        objectId: object.objectId,
        functionDeclaration: `function (...values) { ${body} }`,
        arguments: values.map((value) => ({ value })),
        returnByValue: true,
    });
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text);
    return answer.result.value;
}

async function wait(what, probe, timeout = 15_000) {
    const end = Date.now() + timeout;
    for (;;) {
        const found = await probe();
        if (found) return found;
        if (Date.now() > end) throw new Error(`waited for ${what}`);
        await new Promise((resolve) => setTimeout(resolve, 25));
    }
}

const hasClass = (map, name) => (map.class ?? "").split(" ").includes(name);
const field = () => find((map) => map.name === "textarea");

async function openChat() {
    const launcher = await wait("the chat's button", () => find((map) => hasClass(map, "launcher")));
    if (attributes(launcher)["aria-expanded"] !== "true") await run(launcher, "this.click()");
    return wait("the chat's text field", field);
}

const tasks = {
    async say({ text }) {
        const area = await openChat();
        await run(area, "this.focus()");
        await page.keyboard.insertText(text);
        const typedAt = Date.now();
        await page.keyboard.press("Enter");
        return { typedAt };
    },
    async transcript() {
        const list = await find((map) => map.name === "ol" && hasClass(map, "lines"));
        const rows = list
            ? await run(list, `return [...this.querySelectorAll("li[data-id]")].map((row) => ({
                  id: row.dataset.id, from: row.dataset.from, state: row.dataset.state,
                  text: row.querySelector(".bubble")?.textContent ?? "" }));`)
            : [];
        return { rows };
    },
    async pre({ name, email }) {
        await wait("the form", () => find((map) => map.name === "form"));
        for (const [type, value] of [["text", name], ["email", email]]) {
            const input = await find((map) => map.name === "input" && (map.type ?? "text") === type);
            if (input && value) {
                await run(input, "this.focus()");
                await page.keyboard.insertText(value);
            }
        }
        await page.keyboard.press("Enter");
        return {};
    },
    async goto({ url: to }) {
        await page.goto(new URL(to, url).href);
        return {};
    },
    async reload() {
        await page.reload();
        return {};
    },
    async click({ text }) {
        await page.getByText(text, { exact: true }).first().click();
        return {};
    },
    async eval({ code }) {
        return { value: await page.evaluate(code) };
    },
    // A hidden page is one whose tab is behind another: nobody reads it.
    async hide() {
        await debug.send("Emulation.setFocusEmulationEnabled", { enabled: false });
        await page.evaluate(() => {
            Object.defineProperty(document, "visibilityState", { configurable: true, get: () => "hidden" });
            Object.defineProperty(document, "hidden", { configurable: true, get: () => true });
            document.dispatchEvent(new Event("visibilitychange"));
        });
        return {};
    },
    async show() {
        await page.evaluate(() => {
            delete document.visibilityState;
            delete document.hidden;
            document.dispatchEvent(new Event("visibilitychange"));
        });
        return {};
    },
    async screenshot({ file }) {
        await page.screenshot({ path: file });
        return {};
    },
};

try {
    await page.goto(url);
    console.log(JSON.stringify({ ready: true }));
    for await (const line of createInterface({ input: process.stdin })) {
        if (!line.trim()) continue;
        try {
            const task = JSON.parse(line);
            if (task.do === "close") break;
            if (!tasks[task.do]) throw new Error(`unknown: ${task.do}`);
            console.log(JSON.stringify(await tasks[task.do](task)));
        } catch (problem) {
            console.log(JSON.stringify({ error: String(problem.message ?? problem) }));
        }
    }
} catch (problem) {
    console.log(JSON.stringify({ error: String(problem.message ?? problem) }));
    process.exitCode = 1;
} finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
}
