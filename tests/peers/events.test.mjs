// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// The stock tracking client, unmodified, against a real hub: nothing is lost and nothing is there twice.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";

import { Analytics } from "@segment/analytics-node";

const HUB = join(process.env.THROUGHLINE_BUILD, "bin/throughline-hub");
const KEY = "a secret key of thirty-two bytes or more";
const EVENTS = 1000;

const folder = mkdtempSync(join(tmpdir(), "throughline-events-"));
const data = join(folder, "data");
const cli = (...words) => execFileSync(HUB, [...words, "--data", data], { encoding: "utf8" });
let hub;
let url;

async function startHub() {
    hub = spawn(HUB, ["serve", "--data", data, "--listen", "127.0.0.1:0"], { stdio: ["ignore", "pipe", "pipe"] });
    for await (const line of createInterface({ input: hub.stdout })) {
        const found = /listening on (\S+)/.exec(line);
        if (found) return found[1].replace(/\/$/, "");
    }
    throw new Error("the hub ended");
}

/** Until the connector of the endpoint runs. */
async function untilItAnswers(path) {
    for (let i = 0; i < 200; ++i) {
        const { status } = await fetch(url + path, { method: "GET" });
        if (status === 405) return;
        await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error("the connector does not answer");
}

before(async () => {
    cli("queue", "add", "Shop");
    cli("endpoint", "add", "events", "--name", "Shop", "--queue", "Shop", "--config", "{}",
        "--secrets", JSON.stringify({ secretKey: KEY }));
    url = await startHub();
});

after(async () => {
    const ended = new Promise((resolve) => hub.once("exit", resolve));
    hub.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true });
});

test("1,000 events through two 503 answers: 0 lost, 0 twice", async () => {
    const id = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(cli("endpoint", "list"))[0];
    const path = `/c/${id}/v1/batch`;
    await untilItAnswers(path);

    // Between client and hub: the third request never reaches it, the answer to the sixth is lost on the way back.
    let requests = 0;
    let accepted = 0;
    const sent = [];
    const proxy = createServer((request, response) => {
        const pieces = [];
        request.on("data", (piece) => pieces.push(piece));
        request.on("end", async () => {
            const body = Buffer.concat(pieces);
            const number = ++requests;
            if (number === 3) return response.writeHead(503).end();
            const answer = await fetch(url + path, { method: "POST", body, headers: { "Content-Type": "application/json" } });
            const said = await answer.json();
            if (answer.status === 200) {
                accepted += said.accepted;
                assert.equal(said.rejected, undefined);
            }
            if (number === 6) return response.writeHead(503).end();
            sent.push(...JSON.parse(body).batch);
            response.writeHead(answer.status, { "Content-Type": "application/json" }).end(JSON.stringify(said));
        });
    });
    await new Promise((resolve) => proxy.listen(0, "127.0.0.1", resolve));

    const client = new Analytics({ writeKey: KEY, host: `http://127.0.0.1:${proxy.address().port}`, path: "/v1/batch",
        flushAt: 50, maxRetries: 5 });
    const failures = [];
    client.on("error", (error) => failures.push(error));
    for (let i = 0; i < EVENTS; ++i) {
        const userId = `user-${i % 40}`;
        const anonymousId = `browser-${i % 40}`;
        if (i % 5 === 0) client.page({ userId, anonymousId, name: `Page ${i}`, properties: { url: `https://shop.example/${i}` } });
        else if (i % 5 === 1) client.track({ userId, anonymousId, event: "Product Added", properties: { sku: `s${i}`, name: `Thing ${i}`, price: "9.90" } });
        else if (i % 5 === 2) client.track({ userId, event: "Order Completed", properties: { order_id: `n${i}`, total: 9.9, currency: "EUR" } });
        else if (i % 5 === 3) client.group({ userId, groupId: `g${i}`, traits: { name: `Company ${i}` } });
        else client.track({ userId, event: "Something Else", properties: { i } });
    }
    await client.closeAndFlush({ timeout: 60_000 });
    proxy.close();

    assert.deepEqual(failures, []);
    assert.ok(requests >= EVENTS / 50 + 2, `${requests} requests`);
    assert.equal(new Set(sent.map((event) => event.messageId)).size, EVENTS);
    assert.equal(accepted, EVENTS, "each event became one item, and none a second one");

    // All of them again, packed: the hub has every one.
    for (let from = 0; from < EVENTS; from += 250) {
        const again = await fetch(url + path, { method: "POST",
            headers: { Authorization: `Basic ${Buffer.from(`${KEY}:`).toString("base64")}`, "Content-Encoding": "gzip" },
            body: gzipSync(JSON.stringify({ batch: sent.slice(from, from + 250), sentAt: new Date() })) });
        assert.deepEqual(await again.json(), { success: true, accepted: 0, duplicates: 250 });
    }
});

test("the stock client's other calls are understood", async () => {
    const id = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(cli("endpoint", "list"))[0];
    const client = new Analytics({ writeKey: KEY, host: url, path: `/c/${id}/v1/batch`, flushAt: 3 });
    const failures = [];
    client.on("error", (error) => failures.push(error));
    client.identify({ userId: "ada", anonymousId: "a1", traits: { name: "Ada", email: "ada@example.com" } });
    client.alias({ userId: "ada", previousId: "a0" });
    client.screen({ userId: "ada", name: "Start" });
    await client.closeAndFlush({ timeout: 20_000 });
    assert.deepEqual(failures, []);
});
