// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// The frames of CHAT_API.md, version 1: what the browser and the connector say to each other.

export const VERSION = 1;

export interface Visitor {
    id: string;
    secret: string;
}

export interface Attachment {
    id: string;
    name: string;
    type: string;
    size: number;
}

/** One line of the conversation, in the order of `at`. `read`: this visitor has had an agent's line before their eyes. */
export interface Entry {
    id: string;
    from: "visitor" | "agent";
    name: string;
    text: string;
    at: string;
    read: boolean;
    attachments: Attachment[];
}

export interface Settings {
    title: string;
    greeting: string;
    accent: string;
    preChat: "off" | "ask" | "require";
    side: "right" | "left";
}

export interface Limits {
    text: number;
    file: number;
    files: number;
    fileTypes: string[];
}

/** `expires`: seconds until a verified identity needs a fresh token. */
export interface Identity {
    level: "anonymous" | "claimed" | "verified";
    name: string;
    expires?: number;
}

/** Something that must reach the hub: kept by the browser until the server acknowledges it. */
export interface Outgoing {
    type: "message" | "form" | "page" | "profile";
    id: string;
    at: string;
    [field: string]: unknown;
}

export type ServerFrame =
    | { type: "welcome"; v: number; visitor: { id: string; secret?: string }; identity: Identity; available: boolean;
        settings: Settings; limits: Limits; entries: Entry[]; reset: boolean; seen: string }
    | { type: "ack"; id: string; at: string }
    | { type: "reject"; id: string; code: string; retryAfter?: number }
    | { type: "entry"; entry: Entry }
    | { type: "read"; items: string[] }
    | { type: "seen"; at: string }
    | { type: "typing"; on: boolean; name: string; ttl: number }
    | { type: "available"; available: boolean }
    | { type: "identity"; identity: Identity; error?: string }
    | { type: "visitor"; visitor: { id: string; secret: string }; identity: Identity }
    | { type: "error"; code: string }
    | { type: "pong" };

function isRecord(value: unknown): value is Record<string, unknown> {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A frame of the server, or null for what this version does not know: a newer server may say more. */
export function parseFrame(data: unknown): ServerFrame | null {
    if (typeof data !== "string") return null;
    let value: unknown;
    try {
        value = JSON.parse(data);
    } catch {
        return null;
    }
    return isRecord(value) && typeof value.type === "string" ? (value as unknown as ServerFrame) : null;
}

/** Random 128-bit id in UUID version 4 form. */
export function newId(): string {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
