// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// The two forms: who are you (before a chat) and leave a message (nobody is here).
import { Chat } from "./chat";
import { el } from "./dom";
import { newId } from "./protocol";
import { Words } from "./words";

const EMAIL = /^[^\s@]{1,64}@[^\s@]{1,190}\.[^\s@.]{2,63}$/;

interface Field {
    box: HTMLElement;
    input: HTMLInputElement | HTMLTextAreaElement;
    check(): boolean;
}

function field(words: Words, kind: "text" | "email" | "area", label: string, auto: string, most: number, required: boolean,
               fault: string): Field {
    const id = "f" + newId();
    const input = kind === "area"
        ? el("textarea", { id, maxlength: String(most), "aria-required": String(required) })
        : el("input", { id, type: kind, autocomplete: auto, maxlength: String(most), "aria-required": String(required) });
    const problem = el("p", { class: "fault", id: id + "e", hidden: true, role: "alert" });
    const caption = el("label", { for: id }, label);
    if (!required) caption.append(" ", el("span", { class: "hint" }, "(" + words.optional + ")"));
    return {
        box: el("div", { class: "field" }, caption, input, problem),
        input,
        check() {
            const value = input.value.trim();
            const good = value === "" ? !required : kind !== "email" || EMAIL.test(value);
            problem.hidden = good;
            problem.textContent = good ? "" : fault;
            if (good) {
                input.removeAttribute("aria-invalid");
                input.removeAttribute("aria-describedby");
            } else {
                input.setAttribute("aria-invalid", "true");
                input.setAttribute("aria-describedby", id + "e");
            }
            return good;
        },
    };
}

/** Checks all, puts the keyboard on the first that is wrong. */
function allGood(fields: Field[]): boolean {
    const wrong = fields.filter((one) => !one.check());
    wrong[0]?.input.focus();
    return wrong.length === 0;
}

function form(submit: () => void, ...children: Node[]): HTMLFormElement {
    return el("form", { class: "form", novalidate: true, onsubmit: (event: Event) => {
        event.preventDefault();
        submit();
    } }, ...children);
}

export function preChatForm(chat: Chat, words: Words, done: () => void): HTMLFormElement {
    const required = chat.settings.preChat === "require";
    const name = field(words, "text", words.name, "name", 120, required, words.needName);
    const email = field(words, "email", words.email, "email", 254, required, words.needEmail);
    const finish = () => {
        chat.askedPreChat = true;
        done();
    };
    const box = form(() => {
        if (!allGood([name, email])) return;
        const [who, where] = [name.input.value.trim(), email.input.value.trim()];
        if (who || where) chat.sendProfile(who, where);
        finish();
    }, el("p", { class: "lead" }, words.preChat), name.box, email.box,
       el("button", { type: "submit", class: "primary" }, words.start));
    if (!required) box.append(el("button", { type: "button", class: "secondary", onclick: finish }, words.skip));
    return box;
}

export function offlineForm(chat: Chat, words: Words): HTMLFormElement {
    const name = field(words, "text", words.name, "name", 120, false, words.needName);
    const email = field(words, "email", words.email, "email", 254, true, words.needEmail);
    const text = field(words, "area", words.message, "off", chat.limits.text, true, words.needText);
    name.input.value = chat.identity.name;
    const submit = el("button", { type: "submit", class: "primary" }, words.sendForm);
    const box = form(() => {
        if (!allGood([name, email, text])) return;
        const where = email.input.value.trim();
        chat.sendForm(name.input.value.trim(), where, text.input.value.trim());
        const again = el("button", { type: "button", class: "secondary", onclick: () => {
            text.input.value = "";
            box.replaceChildren(...fields);
            text.input.focus();
        } }, words.another);
        box.replaceChildren(el("p", { class: "lead", role: "status" }, words.thanks),
                            el("p", { class: "address" }, where), again);
        again.focus();
    });
    const fields = [el("p", { class: "lead" }, words.offline), name.box, email.box, text.box, submit];
    box.append(...fields);
    return box;
}
