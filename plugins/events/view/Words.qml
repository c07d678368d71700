// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

//! The words of the view, and amounts as people write them. A view's package has no translation files: it carries its
//! two languages here.
QtObject {
    readonly property bool german: Qt.locale().name.startsWith("de")

    readonly property string order: german ? "Bestellung" : "Order"
    readonly property string total: german ? "Summe" : "Total"
    readonly property string subtotal: german ? "Zwischensumme" : "Subtotal"
    readonly property string shipping: german ? "Versand" : "Shipping"
    readonly property string tax: german ? "Steuer" : "Tax"
    readonly property string discount: german ? "Rabatt" : "Discount"
    readonly property string link: german ? "Im Shop" : "In the shop"
    readonly property string form: german ? "Bestellformular" : "Order form"
    readonly property string otherForm: german ? "Formular" : "Form"
    readonly property string name: german ? "Name" : "Name"
    readonly property string email: german ? "E-Mail" : "E-mail"
    readonly property string phone: german ? "Telefon" : "Phone"
    readonly property string address: german ? "Adresse" : "Address"
    readonly property string user: german ? "Kundennummer" : "Customer id"
    readonly property string unproven: german ? "nicht geprüft" : "not verified"
    readonly property string identified: german ? "Im Shop angemeldet" : "Signed in at the shop"
    readonly property string claimed: german ? "Gibt sich aus als" : "Claims to be"
    readonly property string joined: german
        ? "Frühere Besuche gehören nun zu dieser Person" : "Earlier visits now belong to this person"
    readonly property string member: german ? "Gehört zu" : "Belongs to"
    readonly property string more: german ? "weitere" : "more"
    readonly property string preferred: german ? "Am liebsten per" : "Prefers"

    function amount(value: var, currency: var): string {
        const number = Number(value);
        if (value === undefined || value === null || value === "" || isNaN(number))
            return "";
        return number.toLocaleString(Qt.locale(), "f", 2) + (currency ? " " + currency : "");
    }
    function channel(word: string): string {
        switch (word) {
        case "email": return german ? "E-Mail" : "e-mail";
        case "phone": return german ? "Telefon" : "phone";
        case "sms": return "SMS";
        case "chat": return "Chat";
        default: return word;
        }
    }
    function orderState(state: string): string {
        switch (state) {
        case "placed": return german ? "aufgegeben" : "placed";
        case "paid": return german ? "bezahlt" : "paid";
        case "packed": return german ? "gepackt" : "packed";
        case "shipped": return german ? "versandt" : "shipped";
        case "delivered": return german ? "zugestellt" : "delivered";
        case "cancelled": return german ? "storniert" : "cancelled";
        case "refunded": return german ? "erstattet" : "refunded";
        case "updated": return german ? "geändert" : "changed";
        case "completed": return german ? "abgeschlossen" : "completed";
        case "failed": return german ? "fehlgeschlagen" : "failed";
        default: return state;
        }
    }
    function cartState(state: string, number: string): string {
        switch (state) {
        case "added": return german ? "In den Warenkorb gelegt" : "Put into the cart";
        case "removed": return german ? "Aus dem Warenkorb genommen" : "Taken out of the cart";
        case "viewed": return german ? "Warenkorb angesehen" : "Looked at the cart";
        case "checkout": return german ? "Zur Kasse gegangen" : "Went to the checkout";
        case "abandoned": return german ? "Warenkorb verlassen" : "Left the cart behind";
        case "recovered": return (german ? "Doch noch bestellt" : "Ordered after all") + (number ? ": " + number : "");
        default: return german ? "Warenkorb geändert" : "Changed the cart";
        }
    }
}
