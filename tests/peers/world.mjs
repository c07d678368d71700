// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// A shop, and behind it the web chat's connector on the hub's front with a hub in memory.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer as createSite } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const BUILD = process.env.THROUGHLINE_BUILD;
const SECRET = "a secret for tests, thirty-two bytes or more";

async function freePort() {
    const probe = createServer();
    await new Promise((resolve) => probe.listen(0, "127.0.0.1", resolve));
    const { port } = probe.address();
    await new Promise((resolve) => probe.close(resolve));
    return port;
}

class Program {
    constructor(command, words) {
        this.process = spawn(command, words, { stdio: ["pipe", "pipe", "inherit"] });
        this.lines = createInterface({ input: this.process.stdout })[Symbol.asyncIterator]();
    }

    async line() {
        const { value, done } = await this.lines.next();
        if (done) throw new Error("the program ended");
        return value;
    }

    stop() {
        if (this.process.exitCode !== null) return Promise.resolve();
        const ended = new Promise((resolve) => this.process.once("exit", resolve));
        this.process.stdin.end();
        this.process.kill("SIGTERM");
        return ended;
    }
}

/** Another web site: one page in `language` that loads the chat's script from wherever `world` has it. */
async function startSite(world, language) {
    const site = createSite((request, response) => {
        response.setHeader("Content-Type", "text/html; charset=utf-8");
        response.end(`<!doctype html><html lang="${language}"><title>Site</title><body>`
            + `<script async src="${world.hubUrl}/c/${world.endpoint}/widget.js"></script>`);
    });
    await new Promise((resolve) => site.listen(0, "127.0.0.1", resolve));
    return { url: `http://127.0.0.1:${site.address().port}`, stop: () => site.close() };
}

export class World {
    static async start(settings = {}) {
        const world = new World();
        world.foreign = await startSite(world, "en");
        world.german = await startSite(world, "de");
        world.folder = mkdtempSync(join(tmpdir(), "throughline-world-"));
        const port = await freePort();
        world.shop = `http://127.0.0.1:${port}`;
        const all = { origins: [world.shop, world.german.url], greeting: "Hello! Ask us anything.", formWhenAway: true, ...settings };
        world.hub = new Program(join(BUILD, "tests/webchat-standin"), ["--settings", JSON.stringify(all), "--secret", SECRET]);
        [, , world.hubUrl, world.endpoint] = (await world.hub.line()).split(" ");
        const secret = join(world.folder, "secret");
        writeFileSync(secret, SECRET, { mode: 0o600 });
        world.demo = new Program(join(BUILD, "bin/throughline-demo"), ["--hub", world.hubUrl, "--endpoint", world.endpoint,
            "--listen", `127.0.0.1:${port}`, "--secret-file", secret]);
        await world.demo.line();
        return world;
    }

    async tell(what, more = {}) {
        this.hub.process.stdin.write(JSON.stringify({ do: what, ...more }) + "\n");
        const answer = JSON.parse(await this.hub.line());
        if (answer.error) throw new Error(answer.error);
        return answer;
    }

    async items(kind) {
        const { items } = await this.tell("items");
        return kind ? items.filter((item) => item.kind === kind) : items;
    }

    async messages() {
        return (await this.items("message")).filter((item) => !item.out);
    }

    async stop() {
        this.foreign?.stop();
        this.german?.stop();
        await this.demo?.stop();
        await this.hub?.stop();
        rmSync(this.folder, { recursive: true, force: true });
    }
}
