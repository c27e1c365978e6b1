package fr.etagere.procurement;

import fr.etagere.ownership.EntityId;
import fr.etagere.portfolio.Contract;
import fr.etagere.portfolio.Contract.Amendment;
import fr.etagere.portfolio.Contract.Supplier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

/// An award as JSON, the fields in the order of the records, those without value left out.
final class AwardJson {

    private static final SerializedString AMENDMENTS = name("amendments");
    private static final SerializedString AMOUNT = name("amount");
    private static final SerializedString BASE = name("base");
    private static final SerializedString BUYER = name("buyer");
    private static final SerializedString BUYER_NAME = name("buyerName");
    private static final SerializedString CONTRACT = name("contract");
    private static final SerializedString CPV = name("cpv");
    private static final SerializedString DIGITAL = name("digital");
    private static final SerializedString FIRST = name("first");
    private static final SerializedString FIRST_MONTHS = name("firstMonths");
    private static final SerializedString FIRST_SUPPLIERS = name("firstSuppliers");
    private static final SerializedString FORMERS = name("formers");
    private static final SerializedString FRAMEWORK = name("framework");
    private static final SerializedString GOVERNING_LAW = name("governingLaw");
    private static final SerializedString ID = name("id");
    private static final SerializedString MONTHS = name("months");
    private static final SerializedString NAME = name("name");
    private static final SerializedString NOTICE_MONTHS = name("noticeMonths");
    private static final SerializedString NOTIFIED = name("notified");
    private static final SerializedString OBJECT = name("object");
    private static final SerializedString ON = name("on");
    private static final SerializedString PUBLISHED = name("published");
    private static final SerializedString SCHEME = name("scheme");
    private static final SerializedString SIGN = name("sign");
    private static final SerializedString SOURCE = name("source");
    private static final SerializedString SUPPLIERS = name("suppliers");
    private static final SerializedString UID = name("uid");
    private static final SerializedString VALUE = name("value");
    private static final SerializedString VERDICT = name("verdict");

    private final JsonGenerator json;

    private AwardJson(JsonGenerator json) {
        this.json = json;
    }

    static void write(Award award, JsonGenerator json) {
        new AwardJson(json).award(award);
    }

    private static SerializedString name(String name) {
        return new SerializedString(name);
    }

    private void award(Award award) {
        json.writeStartObject();
        text(BASE, award.base());
        json.writeName(CONTRACT);
        contract(award.contract());
        day(PUBLISHED, award.published());
        amount(FIRST, award.first());
        number(FIRST_MONTHS, award.firstMonths());
        if (award.firstSuppliers() != null) {
            suppliers(FIRST_SUPPLIERS, award.firstSuppliers());
        }
        json.writeName(FORMERS);
        json.writeStartArray();
        for (Award.Former former : award.formers()) {
            json.writeStartObject();
            day(PUBLISHED, former.published());
            text(OBJECT, former.object());
            day(NOTIFIED, former.notified());
            number(MONTHS, former.months());
            amount(AMOUNT, former.amount());
            suppliers(SUPPLIERS, former.suppliers());
            text(SOURCE, former.source());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void contract(Contract contract) {
        json.writeStartObject();
        text(UID, contract.uid());
        entity(BUYER, contract.buyer());
        text(BUYER_NAME, contract.buyerName());
        text(OBJECT, contract.object());
        text(CPV, contract.cpv());
        day(NOTIFIED, contract.notified());
        number(MONTHS, contract.months());
        amount(AMOUNT, contract.amount());
        suppliers(SUPPLIERS, contract.suppliers());
        text(FRAMEWORK, contract.framework());
        json.writeName(DIGITAL);
        json.writeStartObject();
        text(VERDICT, contract.digital().verdict().name());
        text(SIGN, contract.digital().sign());
        json.writeEndObject();
        number(NOTICE_MONTHS, contract.noticeMonths());
        text(GOVERNING_LAW, contract.governingLaw());
        json.writeName(AMENDMENTS);
        json.writeStartArray();
        for (Amendment amendment : contract.amendments()) {
            json.writeStartObject();
            day(ON, amendment.on());
            amount(AMOUNT, amendment.amount());
            number(MONTHS, amendment.months());
            suppliers(SUPPLIERS, amendment.suppliers());
            json.writeEndObject();
        }
        json.writeEndArray();
        text(SOURCE, contract.source());
        json.writeEndObject();
    }

    private void suppliers(SerializedString name, List<Supplier> suppliers) {
        json.writeName(name);
        json.writeStartArray();
        for (Supplier supplier : suppliers) {
            json.writeStartObject();
            entity(ID, supplier.id());
            text(NAME, supplier.name());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void entity(SerializedString name, @Nullable EntityId id) {
        if (id != null) {
            json.writeName(name);
            json.writeStartObject();
            text(SCHEME, id.scheme());
            text(VALUE, id.value());
            json.writeEndObject();
        }
    }

    private void text(SerializedString name, @Nullable String text) {
        if (text != null) {
            json.writeName(name);
            json.writeString(text);
        }
    }

    private void day(SerializedString name, @Nullable LocalDate day) {
        text(name, day == null ? null : day.toString());
    }

    private void number(SerializedString name, @Nullable Integer number) {
        if (number != null) {
            json.writeName(name);
            json.writeNumber(number);
        }
    }

    private void amount(SerializedString name, @Nullable BigDecimal amount) {
        if (amount != null) {
            json.writeName(name);
            json.writeNumber(amount);
        }
    }
}
